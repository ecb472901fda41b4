import { describeStanding, describeVerdict } from '../describe.ts';
import type { ReportInput } from './input.ts';
import { linesOf, placeOf, type Line } from './lines.ts';
import { markdown } from './markdown.ts';
import { longDay } from '../page/moments.ts';
import { sheetOf, type Sheet } from './sheet.ts';

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

function tableOf(sheet: Sheet): string {
  const { text } = sheet;
  const { head, more, known } = text.report.summary;
  const all = linesOf(sheet);
  if (all.length === 0) return '';
  const row = ({ severity, isKnown, entries, sentence }: Line) => {
    const gravity = `${text.severity[severity]}${isKnown ? ` (${known})` : ''}`;
    const places = entries.map((entry) => placeOf(entry, text.report)).join(', ');
    return line([gravity, places, sentence].map(markdown));
  };
  return [
    line([head.severity, head.step, head.finding]),
    line(['---', '---', '---']),
    ...all.slice(0, most).map(row),
    ...(all.length > most ? ['', more(all.length - most)] : []),
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
