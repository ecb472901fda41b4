import type { Entry } from './entries.ts';
import { figures } from './figure.ts';
import { flags } from './flags.ts';
import { html, type Html } from '../page/html.ts';
import { badge, type Icon } from '../page/icons.ts';
import { longDay } from '../page/moments.ts';
import type { Sheet } from './sheet.ts';
import { placeOf } from './lines.ts';
import { whyOf } from './why.ts';

/** The steps and screens on which nothing was found, folded. */
export function untouched(sheet: Sheet): Html | null {
  const entries = sheet.entries.filter(({ findings }) => findings.length === 0);
  if (entries.length === 0) return null;
  const { report } = sheet.text;
  return html`<section class="untouched" id="uten-avvik" aria-labelledby="uten-avvik-tittel">
    <div class="section-head" data-open="${report.fold.open}" data-close="${report.fold.close}">
      <h2 id="uten-avvik-tittel">${titleOf(entries, sheet)}</h2>
    </div>
    ${entries.map((entry) => folded(entry, sheet))}
  </section>`;
}

/** What was not checked has no deviation either, and is not to be taken for a step that is well. */
function titleOf(entries: readonly Entry[], { entries: all, text }: Sheet): string {
  const { untouched, others, all: every } = text.report.section;
  if (entries.length === all.length) return every;
  const isOpen = entries.some(({ told }) => told?.status === 'not-reached' || told?.status === 'not-checked');
  return isOpen ? others : untouched;
}

function folded(entry: Entry, sheet: Sheet): Html {
  const { step, anchor } = entry;
  const { guide, text } = sheet;
  const { report } = text;
  const [kind, status] = statusOf(entry, sheet);
  const title =
    step?.instruction ??
    report.stranger.silent(entry.screen === null ? text.unknownScreen : text.screenName[entry.screen]);
  return html`<details class="step" id="step-${anchor}" data-step="${step?.id ?? ''}">
    <summary>
      <span class="where">${placeOf(entry, report)}</span>
      <span class="what" lang="${step === null ? 'nb' : guide.language}">${title}</span>
      ${badge(kind, status)}
    </summary>
    <div class="step-body">
      <div>
        <dl class="facts">
          ${factsOf(entry, sheet).map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
        ${variantOf(entry, sheet)} ${step === null ? null : flags(step, text)}
      </div>
      <div class="pictures">${figures(entry, sheet)}</div>
    </div>
  </details>`;
}

function statusOf({ told }: Entry, { text }: Sheet): [Icon | 'plain', string] {
  const { status } = text.report;
  if (told === null) return ['none', status.stranger];
  if (told.screen === null) return ['none', status.withoutScreen];
  return [told.status === 'matches' ? 'fine' : 'none', status[told.status]];
}

function factsOf({ told, device, screen, step }: Entry, sheet: Sheet): [string, string][] {
  const { text } = sheet;
  const { fieldName, coverage, why } = text.report;
  const reason = told === null ? why.silent : whyOf(told, sheet);
  const rows: [string, string | null | undefined][] = [
    [fieldName.device, text.device[device]],
    [fieldName.screen, screen && `${text.screenName[screen]} (${screen})`],
    [fieldName.host, step?.host],
    [fieldName.control, told && screen !== null ? coverage[told.coverage] : null],
    [fieldName.why, reason],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** Which of several accepted variants of the screen was met. */
function variantOf({ told, step }: Entry, { guide, text }: Sheet): Html | null {
  if (told?.variant === undefined || step === null) return null;
  const before = guide.steps.slice(0, guide.steps.indexOf(step) + 1);
  const shows = before.findLast((one) => one.screen === step.screen && one.shows !== undefined)?.shows;
  if (shows === undefined || !('variants' in shows)) return null;
  const { variants } = shows;
  const seen = variants[told.variant]?.seen ?? null;
  const { variantMet } = text.report;
  return html`<p class="note">
    ${variantMet(told.variant + 1, variants.length, seen === null ? null : longDay(seen))}
  </p>`;
}
