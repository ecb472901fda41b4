import { capital } from '../../guide/text/capital.ts';
import { severities, type Severity, type StepFindings } from '../../guide/run/findings.ts';
import { describeStanding, describeVerdict } from '../describe.ts';
import { html, type Html } from '../page/html.ts';
import { facts } from './facts.ts';
import { icon, type Icon } from '../page/icons.ts';
import { longDay, moment } from '../page/moments.ts';
import { numberOf, type Sheet } from './sheet.ts';

/** What a person reads first: the verdict, what it is worth, when and how it was come by, and the result in figures. */
export function top(sheet: Sheet): Html {
  const { guide, findings, text } = sheet;
  const { report } = text;
  return html`<section class="verdict verdict-${findings.status}" aria-labelledby="verdict">
    <p class="eyebrow">
      <span class="stamp">${findings.rehearsal ? report.rehearsalMark : report.liveMark}</span>
      <span lang="${guide.language}">${guide.title}</span>
    </p>
    <h1 id="verdict">${describeVerdict(findings, text)}</h1>
    ${standing(sheet)} ${tiles(sheet)} ${circumstances(sheet)}
  </section>`;
}

function standing(sheet: Sheet): Html | null {
  const { guide, findings, history, text, notices = [], guideChanged } = sheet;
  const { notice } = text.report;
  const known = [...findings.steps, ...findings.screens]
    .flatMap((one) => one.findings)
    .filter(({ acknowledged }) => acknowledged !== undefined).length;
  const lines = [
    ...describeStanding(guide, findings.tenant, text),
    ...stopped(sheet),
    ...(guideChanged ? [notice.guideChanged] : []),
    ...(known > 0 ? [notice.acknowledged(known)] : []),
    ...(findings.looksNotCompared === undefined ? [] : [notice.looksNotCompared[findings.looksNotCompared]]),
    ...(history?.warnings ?? []),
    ...notices,
  ];
  if (lines.length === 0) return null;
  return html`<ul class="notices">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** A walk that found something and had to stop for it has not seen the rest. */
function stopped(sheet: Sheet): string[] {
  const { run, findings, text } = sheet;
  if (run.stop === null || findings.status !== 'drifted') return [];
  const unseen = findings.steps.filter(({ status }) => status === 'not-reached').length;
  return [text.report.notice.stopped(numberOf(sheet, run.stop.step), unseen)];
}

function circumstances(sheet: Sheet): Html {
  const { run, findings, history, text } = sheet;
  const { fact, where, phone, noBrowser, walkedIn, changesLaid } = text.report;
  const seconds = Math.max(1, Math.round((Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000));
  const browser = run.browser === null ? noBrowser : `${capital(run.browser.name)} ${run.browser.version}`;
  const rows: [string, string][] = [
    [fact.walked, walkedIn(moment(run.startedAt, text), seconds)],
    [fact.where, where[findings.tenant](run.edition)],
    [fact.with, `${browser}, ${phone[run.phone]}`],
    ...(run.mutations.length === 0
      ? []
      : [[fact.changes, changesLaid(run.mutations.length)] satisfies [string, string]]),
    ...(history?.lastMatched === undefined
      ? []
      : [[fact.lastMatched, longDay(history.lastMatched)] satisfies [string, string]]),
  ];
  return facts(rows);
}

interface Tile {
  icon: Icon;
  number: number;
  words: string;
}

function tiles({ findings, text }: Sheet): Html {
  const { tile, counts } = text.report;
  const all = [...findings.steps, ...findings.screens].flatMap((one) => one.findings);
  const ofSeverity = (severity: Severity) => all.filter((one) => one.severity === severity).length;
  const steps = (wanted: (step: StepFindings) => boolean) => findings.steps.filter(wanted).length;
  const cosmetic = ofSeverity('cosmetic');
  const words = { blocks: tile.blocks, misleads: tile.misleads, cosmetic: tile.cosmetic(cosmetic) };
  const gone = new Set(findings.replaced?.steps);
  const isOpen = ({ status }: StepFindings) => status === 'not-reached' || status === 'not-checked';
  const unchecked = steps((step) => isOpen(step) && !gone.has(step.id));
  const skipped = steps(({ status }) => status === 'skipped');
  const shown: Tile[] = [
    ...severities.map((severity) => ({
      icon: severity,
      number: ofSeverity(severity),
      words: words[severity],
    })),
    {
      icon: 'fine',
      number: steps(({ status, screen }) => status === 'matches' && screen !== null),
      words: tile.matches,
    },
    ...(gone.size === 0 ? [] : [{ icon: 'none', number: gone.size, words: tile.gone } satisfies Tile]),
    ...(unchecked === 0 ? [] : [{ icon: 'none', number: unchecked, words: tile.unchecked } satisfies Tile]),
    ...(skipped === 0 ? [] : [{ icon: 'none', number: skipped, words: tile.skipped } satisfies Tile]),
    { icon: 'none', number: steps(({ screen }) => screen === null), words: tile.withoutScreen },
  ];
  return html`<ul class="tiles" aria-label="${counts}">
    ${shown.map(
      (one) =>
        html`<li class="tile tile-${one.icon} ${one.number === 0 ? 'tile-zero' : ''}">
          ${icon(one.icon)}<span><strong>${one.number}</strong> ${one.words}</span>
        </li>`,
    )}
  </ul>`;
}
