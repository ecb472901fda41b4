import { html, trusted, type Html } from '../page/html.ts';
import { longDay, moment } from '../page/moments.ts';
import { type Sheet } from './sheet.ts';

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
    ${idle(sheet)}
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
  const { idleHead: head, idleWhy } = report;
  return html`<h3 id="idle">${report.idle}</h3>
    <p>${report.idleIntro}</p>
    <div class="table" role="region" aria-labelledby="idle" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${head.finding}</th>
            <th scope="col">${head.who}</th>
            <th scope="col">${head.until}</th>
            <th scope="col">${head.why}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ finding, name, reason, until, why }) =>
              html`<tr>
                <th scope="row"><code>${finding}</code></th>
                <td>${name}: ${reason}</td>
                <td>${longDay(until)}</td>
                <td>${idleWhy[why]}</td>
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
    <dl class="facts">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
}

function causeOf({ id, code, detail }: NonNullable<Sheet['findings']['cause']>): Html {
  return html`<code>${id}${code === null ? '' : ` (AADSTS${code})`}</code> <span lang="en">${detail}</span>`;
}
