import type { ReportedFinding } from '../../guide/run/findings.ts';
import type { GuideChange, SentenceChange } from '../proposal/proposal.ts';
import type { Entry } from './entries.ts';
import { html, type Html } from '../page/html.ts';
import { badge } from '../page/icons.ts';
import { numberOf, touchedOf, type Sheet } from './sheet.ts';
import { markedSides } from '../page/words.ts';

/** What would mend the guide after an entry's findings, and what cannot be mended. */
export function suggestions(entry: Entry, sheet: Sheet): Html | null {
  const { proposal, text } = sheet;
  if (proposal === undefined) return null;
  const own = proposal.changes.filter((change) => homeOf(change, sheet) === entry.anchor);
  const unmended = proposal.unmended.filter((one) => entry.findings.some(({ id }) => id === one.finding));
  if (own.length === 0 && unmended.length === 0) return null;
  const { report } = text;
  return html`<div class="suggestion">
    <h4>${report.suggestion}</h4>
    ${own.map((change) => changed(change, entry.findings, sheet))}
    ${unmended.map(
      ({ finding, why }) =>
        html`<p class="unmended" data-unmended="${finding}">
          ${numbersOf([finding], entry.findings)} ${report.unmended[why]}
        </p>`,
    )}
    ${own.some(({ unverified }) => unverified) ? html`<p class="note">${report.unverified}</p>` : null}
  </div>`;
}

/** The numbers that findings have on their card. */
function numbersOf(ids: readonly string[], findings: readonly ReportedFinding[]): Html {
  return html`${findings.map(({ id, severity }, index) =>
    ids.includes(id) ? html`<span class="number number-${severity}">${index + 1}</span> ` : null,
  )}`;
}

/** Changes that belong to no card: a proposal may be of a later day than the run. */
export function otherSuggestions(sheet: Sheet): Html | null {
  const others = sheet.proposal?.changes.filter((change) => homeOf(change, sheet) === null) ?? [];
  if (others.length === 0) return null;
  return html`<section class="suggestion" id="forslag" aria-labelledby="forslag-tittel">
    <h2 id="forslag-tittel">${sheet.text.report.section.suggestions}</h2>
    ${others.map((change) => changed(change, [], sheet))}
  </section>`;
}

/** Where a change is told: with the stretch that it replaces, on the card of a finding which it settles, else of its step. */
function homeOf({ kind, findings, step }: GuideChange, sheet: Sheet): string | null {
  if (kind === 'replace' && sheet.findings.replaced !== undefined) return 'andre-skjermer';
  const cards = touchedOf(sheet);
  const home =
    cards.find((entry) => entry.findings.some(({ id }) => findings.includes(id))) ??
    cards.find((entry) => entry.step?.id === step);
  return home?.anchor ?? null;
}

function changed(change: GuideChange, told: readonly ReportedFinding[], sheet: Sheet): Html {
  const { kind, before, after, sentences, findings, id } = change;
  const { report } = sheet.text;
  return html`<div class="change" data-change="${id}">
    <p class="change-kind">${numbersOf(findings, told)} ${badge('plain', report.change[kind])}</p>
    ${sentences.map((one) => sentence(one, change, sheet))}
    ${
      before === '' && after === ''
        ? null
        : html`<details class="lines" ${sentences.length === 0 ? 'open' : ''}>
            <summary>${report.fileLines}</summary>
            ${compared(...outdented(before, after), sheet, 'code')}
          </details>`
    }
  </div>`;
}

/** How deep lines stand in the file tells a reader nothing. */
function outdented(before: string, after: string): [string, string] {
  const lines = [...before.split('\n'), ...after.split('\n')].filter((line) => line.trim() !== '');
  const depth = Math.min(...lines.map((line) => line.search(/\S/)));
  const shallow = (text: string) =>
    text
      .split('\n')
      .map((line) => line.slice(depth))
      .join('\n');
  return [shallow(before), shallow(after)];
}

/** A sentence of another step is told with that step's number. */
function sentence({ step, field, before, after }: SentenceChange, change: GuideChange, sheet: Sheet): Html {
  const { report } = sheet.text;
  const number = step === change.step ? null : numberOf(sheet, step);
  const place = number === null ? '' : ` (${report.step(number).toLocaleLowerCase('nb')})`;
  return html`<div class="change-sentence">
    <p class="label">${report.field[field]}${place}</p>
    ${compared(before, after, sheet, 'prose')}
  </div>`;
}

function compared(before: string, after: string, { guide, text }: Sheet, as: 'prose' | 'code'): Html {
  const { report } = text;
  const { documented, observed } = markedSides(before, after);
  const side = (marked: Html, plain: string) =>
    plain === ''
      ? html`<dd><span class="absent">${report.noLines}</span></dd>`
      : html`<dd class="words ${as}" lang="${guide.language}">${marked}</dd>`;
  return html`<dl class="sides">
    <div class="side side-documented">
      <dt>${report.now}</dt>
      ${side(documented, before)}
    </div>
    <div class="side side-observed">
      <dt>${report.then}</dt>
      ${side(observed, after)}
    </div>
  </dl>`;
}
