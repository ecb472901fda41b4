import type { ReportedFinding } from '../../guide/run/findings.ts';
import { deviceOf } from '../../guide/screens.ts';
import { describeDifference, nameOfRole, sidesOf } from '../describe.ts';
import type { Entry } from './entries.ts';
import { figures, isOnPicture } from './figure.ts';
import { flags } from './flags.ts';
import { html, type Html } from '../page/html.ts';
import { badge, severityBadge } from '../page/icons.ts';
import { longDay } from '../page/moments.ts';
import { gravestOf, type Sheet } from './sheet.ts';
import { sides } from './sides.ts';
import { suggestions } from './suggestion.ts';

/** A step or a screen with everything that was found on it: the differences, the picture, and what would mend the guide. */
export function card(entry: Entry, sheet: Sheet): Html {
  const { anchor, findings, step } = entry;
  const ids = findings.map(({ id }) => id).join(' ');
  const drawn = figures(entry, sheet);
  const { report } = sheet.text;
  return html`<article
    class="card card-${gravestOf(entry)}"
    id="finding-${anchor}"
    data-findings="${ids}"
    data-step="${step?.id ?? ''}"
    aria-labelledby="title-${anchor}"
  >
    <header class="card-head">
      <p class="eyebrow">${whereOf(entry, sheet)}</p>
      <h3 id="title-${anchor}" lang="${step === null ? 'nb' : sheet.guide.language}">
        ${titleOf(entry, sheet)}
      </h3>
      ${step === null ? null : flags(step, sheet.text)}
    </header>
    <div class="card-body">
      <ol class="findings">
        ${findings.map((finding, index) => html`<li>${item(finding, index + 1, entry, sheet)}</li>`)}
      </ol>
      <div class="pictures">
        ${drawn.toString() === '' ? html`<p class="absent">${noPicture(entry, report)}</p>` : drawn}
      </div>
    </div>
    ${suggestions(entry, sheet)}
  </article>`;
}

function noPicture({ findings }: Entry, { noPicture: words }: Sheet['text']['report']): string {
  return findings.some(({ kind }) => kind === 'missing-screen') ? words.missing : words.came;
}

/** Where in the walk: «Trinn 5 av 26 · PC · skjermen for passord». */
function whereOf({ step, number, device, screen }: Entry, { guide, text }: Sheet): Html {
  const { report } = text;
  const place =
    step !== null
      ? report.stepOf(number, guide.steps.length)
      : number === 0
        ? report.stranger.start
        : report.stranger.after(number);
  const on = text.device[screen === null ? device : deviceOf(screen)];
  const named = screen === null ? null : html` · <span title="${screen}">${text.screenName[screen]}</span>`;
  return html`<strong>${place}</strong> · ${on}${named}`;
}

function titleOf({ step, findings: [finding] }: Entry, { text }: Sheet): string {
  if (step !== null) return step.instruction;
  return text.report.stranger.titled((finding && sidesOf(finding, text).observed) ?? text.unknownScreen);
}

/** What the finding is about. Where both sides stand below it, it need not tell them. */
function sentenceOf(finding: ReportedFinding, text: Sheet['text']): string {
  const { reworded, reshaped } = text.report;
  const { kind, role = '' } = finding;
  const named = role in text.role ? nameOfRole(role, text) : null;
  if (kind === 'wording') return reworded(named);
  if (kind === 'value') return reshaped(named);
  return describeDifference(finding, text);
}

function item(finding: ReportedFinding, number: number, entry: Entry, sheet: Sheet): Html {
  const { text, history } = sheet;
  const { report, severity } = text;
  const sight = entry.sights.find(({ numbers }) => numbers.includes(number));
  const since = history?.since?.[finding.id];
  const notes = [
    ...reached(finding, entry, sheet),
    ...(isOnPicture(finding.box, sight, sheet) ? [] : [report.notOnPicture]),
    ...(since === undefined ? [] : [report.since(longDay(since))]),
  ];
  return html`<section class="finding finding-${finding.severity}" data-finding="${finding.id}">
    <h4>
      <span class="number number-${finding.severity}">${number}</span>
      ${severityBadge(finding.severity, severity)}
      ${finding.acknowledged ? badge('known', report.acknowledged) : null}
    </h4>
    <p class="sentence">${sentenceOf(finding, text)}</p>
    ${sides(finding, entry, sheet)} ${known(finding, sheet)}
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    <p class="note name">${report.named}: <code>${finding.id}</code></p>
  </section>`;
}

/** Who has seen it, why it stands, and until when. */
function known({ acknowledged }: ReportedFinding, { text: { report } }: Sheet): Html | null {
  if (acknowledged === undefined) return null;
  const { name, reason, until } = acknowledged;
  return html`<div class="known">
    <p>${report.acknowledgedBy(name, longDay(until))}</p>
    <blockquote>${reason}</blockquote>
  </div>`;
}

/** How the walk got on where the element was no longer in its place. */
function reached({ reachedBy, seen, role = '' }: ReportedFinding, { step }: Entry, sheet: Sheet): string[] {
  if (reachedBy === undefined) return [];
  const { run, text } = sheet;
  const view = seen && run.visits[seen.visit]?.views[seen.view];
  const detours = view?.touched.filter((touch) => touch.step === step?.id).map(({ detour }) => detour) ?? [];
  const name = detours.find((detour) => detour?.by === reachedBy)?.name ?? '';
  const { report } = text;
  return [report.reachedBy[reachedBy](nameOfRole(role, text), name === '' ? '' : report.quoted(name))];
}
