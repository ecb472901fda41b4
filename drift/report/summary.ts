import { severities } from '../../guide/run/findings.ts';
import { describeDifference, describeStanding, describeVerdict } from '../describe.ts';
import type { Entry } from './entries.ts';
import type { ReportInput } from './input.ts';
import { markdown } from './markdown.ts';
import { placeOf } from './overview.ts';
import { longDay } from '../page/moments.ts';
import { sheetOf, touchedOf, type Sheet } from './sheet.ts';

/** A job page is read at a glance: the report has the rest. */
const most = 40;

/** A run's result for a CI job page, as Markdown in Norwegian: the verdict, the findings, and what is to be done. */
export function renderSummary(input: Omit<ReportInput, 'pictures' | 'review'>): string {
  const sheet = sheetOf({ ...input, pictures: () => null });
  const { guide, run, findings, text } = sheet;
  const { report } = text;
  const parts = [
    `## ${markdown(describeVerdict(findings, text))}`,
    `${markdown(guide.title)}, ${longDay(run.startedAt)}`,
    ...[...describeStanding(guide, findings.tenant, text), ...(sheet.notices ?? [])].map(
      (line) => `> ${markdown(line)}`,
    ),
    tableOf(sheet),
    `**${report.summary.todo}**`,
    todo(sheet)
      .map((line) => `- ${line}`)
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

interface Row {
  entry: Entry;
  finding: Entry['findings'][number];
}

function tableOf(sheet: Sheet): string {
  const { text } = sheet;
  const { head, more, known } = text.report.summary;
  const all = touchedOf(sheet).flatMap((entry) => entry.findings.map((finding) => ({ entry, finding })));
  if (all.length === 0) return '';
  const ordered = severities.flatMap((severity) =>
    all.filter(({ finding }) => finding.severity === severity),
  );
  const row = ({ entry, finding }: Row) => {
    const severity = `${text.severity[finding.severity]}${finding.acknowledged ? ` (${known})` : ''}`;
    return line([severity, placeOf(entry, text.report), describeDifference(finding, text)].map(markdown));
  };
  return [
    line([head.severity, head.step, head.finding]),
    line(['---', '---', '---']),
    ...ordered.slice(0, most).map(row),
    ...(ordered.length > most ? ['', more(ordered.length - most)] : []),
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** In our own words, which are Markdown already. */
function todo({ findings, proposal, text }: Sheet): string[] {
  const { summary } = text.report;
  const all = [...findings.steps, ...findings.screens].flatMap((one) => one.findings);
  if (all.length > 0) {
    const isNews = all.some(({ acknowledged }) => acknowledged === undefined);
    const unmended = proposal?.unmended.length ?? 0;
    return [
      ...(isNews ? [] : [summary.acknowledged]),
      summary.look,
      summary.propose,
      ...(unmended === 0 ? [] : [summary.unmended(unmended)]),
    ];
  }
  return [findings.status === 'matches' ? summary.nothing : summary.cure];
}
