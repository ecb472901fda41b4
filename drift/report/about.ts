import { nameOfRole } from '../describe.ts';
import { html, trusted, type Html } from '../page/html.ts';
import { facts } from './facts.ts';
import { longDay, moment } from '../page/moments.ts';
import { numberOf, type Sheet } from './sheet.ts';

/** Which step drifted when. */
export function historyPart({ history, text: { report } }: Sheet): Html | null {
  if (history?.chart === undefined) return null;
  return html`<section id="utvikling" aria-labelledby="utvikling-tittel">
    <h2 id="utvikling-tittel">${report.section.history}</h2>
    <figure class="chart">
      ${trusted(history.chart)}
      <figcaption>${report.history}</figcaption>
    </figure>
  </section>`;
}

/** How to read it, acknowledgements that did nothing, and what a technician asks for. */
export function about(sheet: Sheet): Html {
  const { report } = sheet.text;
  return html`<section id="om" aria-labelledby="om-tittel">
    <h2 id="om-tittel">${report.section.about}</h2>
    ${idle(sheet)} ${detours(sheet)}
    <h3>${report.words}</h3>
    <dl class="terms">
      ${report.wordsOf.map(
        ([word, meaning]) =>
          html`<div>
            <dt>${word}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
    ${technical(sheet)}
  </section>`;
}

function idle({ findings, text: { report } }: Sheet): Html | null {
  const all = findings.idleAcknowledgements ?? [];
  if (all.length === 0) return null;
  const { idle: title, idleIntro: intro, idleHead: head, idleWhy } = report;
  return table({
    ...{ id: 'idle', title, intro },
    head: [head.finding, head.who, head.until, head.why],
    rows: all.map(({ finding, name, reason, until, why }) => [
      html`<code>${finding}</code>`,
      `${name}: ${reason}`,
      longDay(until),
      idleWhy[why],
    ]),
  });
}

/** Controls whose place in the page is gone, for whoever keeps the page objects. */
function detours(sheet: Sheet): Html | null {
  const { findings, text } = sheet;
  const all = findings.detours ?? [];
  if (all.length === 0) return null;
  const { detours: title, detoursIntro: intro, detoursHead: head, detouredBy, step: named } = text.report;
  return table({
    ...{ id: 'detours', title, intro },
    head: [head.step, head.control, head.by],
    rows: all.map(({ step, control, by, role, name }) => [
      named(numberOf(sheet, step) ?? 0),
      html`<code>${control}</code> (${text.element(nameOfRole(role, text), name)})`,
      detouredBy[by],
    ]),
  });
}

interface Table {
  id: string;
  title: string;
  intro: string;
  head: string[];
  rows: (string | Html)[][];
}

/** Wider than a narrow window it may be: then it scrolls by itself, with the keyboard too. */
function table({ id, title, intro, head, rows }: Table): Html {
  return html`<h3 id="${id}">${title}</h3>
    <p>${intro}</p>
    <div class="table" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first, ...others]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${others.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function technical({ guide, run, findings, text }: Sheet): Html {
  const { technical: title, technicalOf: names } = text.report;
  const { cause } = findings;
  const rows: [string, string | Html][] = [
    [names.guide, html`<code>${guide.id}</code>`],
    [names.hash, html`<code class="hash">${run.guideHash}</code>`],
    [names.started, moment(run.startedAt, text)],
    [names.ended, moment(run.endedAt, text)],
    [names.browser, run.browser === null ? '–' : `${run.browser.name} ${run.browser.version}`],
    ...(cause === null ? [] : [[names.cause, causeOf(cause)] satisfies [string, Html]]),
  ];
  return html`<h3>${title}</h3>
    ${facts(rows)}`;
}

function causeOf({ id, code, detail }: NonNullable<Sheet['findings']['cause']>): Html {
  return html`<code>${id}${code === null ? '' : ` (AADSTS${code})`}</code> <span lang="en">${detail}</span>`;
}
