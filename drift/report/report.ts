import { about, historyPart } from './about.ts';
import { contentSecurityPolicy, scriptElement, styleElement } from '../page/policy.ts';
import { comfort, styleSheet } from './assets.ts';
import { card } from './card.ts';
import { historyStyle } from '../history/chart-style.ts';
import { html, trusted, type Html } from '../page/html.ts';
import type { ReportInput } from './input.ts';
import { overview } from './overview.ts';
import { longDay } from '../page/moments.ts';
import { replaced } from './replaced.ts';
import { sheetOf, touchedOf, type Sheet } from './sheet.ts';
import { otherSuggestions } from './suggestion.ts';
import { top } from './top.ts';
import { untouched } from './untouched.ts';

/**
 * The report of a run: one page in Norwegian that needs nothing beside it, neither network nor script.
 *
 * Each step and each screen on which something was found is an `<article id="finding-…" data-step data-findings>`, and each
 * proposed change an element with `data-change`. The same arguments give the same page, to the letter.
 */
export function renderReport(input: ReportInput): string {
  const sheet = sheetOf(input);
  const { guide, run, history, review, text } = sheet;
  const { report } = text;
  const styles = [
    styleSheet,
    ...(history?.chart === undefined ? [] : [historyStyle]),
    ...(review?.css === undefined ? [] : [review.css]),
  ];
  const scripts = [comfort, ...(review?.script === undefined ? [] : [review.script])];
  // The pictures last: only then is it known which of them are shown.
  const body = html`${parts(sheet)}`;
  const page = html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(styles, scripts)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${report.title(guide.title, longDay(run.startedAt))}</title>
        ${styles.map(styleElement)}
      </head>
      <body>
        ${body} ${sheet.album.elements()} ${scripts.map(scriptElement)}
      </body>
    </html>`;
  return `${page.toString()}\n`;
}

function parts(sheet: Sheet): Html {
  const { report } = sheet.text;
  const cards = touchedOf(sheet);
  return html`<a class="skip" href="#innhold">${report.skip}</a>
    <header class="bar">
      <div class="wrap">
        <p class="brand"><strong>Tofaktor</strong> <span>${report.name}</span></p>
        ${contents(sheet)}
      </div>
    </header>
    <main id="innhold" class="wrap" tabindex="-1">
      ${top(sheet)} ${replaced(sheet)} ${overview(sheet)}
      ${
        cards.length === 0
          ? null
          : html`<section class="cards" id="trinn" aria-labelledby="trinn-tittel">
              <h2 id="trinn-tittel">${report.section.steps}</h2>
              ${cards.map((entry) => card(entry, sheet))}
            </section>`
      }
      ${otherSuggestions(sheet)} ${decision(sheet)} ${untouched(sheet)} ${historyPart(sheet)} ${about(sheet)}
    </main>
    <footer class="wrap foot"><p>${report.footer}</p></footer>`;
}

function decision({ review, text: { report } }: Sheet): Html | null {
  if (review === undefined) return null;
  return html`<section class="decision" id="beslutning" aria-labelledby="beslutning-tittel">
    <h2 id="beslutning-tittel">${report.section.decision}</h2>
    ${trusted(review.html)}
  </section>`;
}

/** The way to each section that there is. */
function contents(sheet: Sheet): Html {
  const { review, history, entries, text } = sheet;
  const { nav, contents: name } = text.report;
  const links: [boolean, string, string][] = [
    [sheet.findings.replaced !== undefined, 'andre-skjermer', text.replaced.nav],
    [true, 'avvik', nav.first],
    [touchedOf(sheet).length > 0, 'trinn', nav.steps],
    [review !== undefined, 'beslutning', nav.decision],
    [entries.some(({ findings }) => findings.length === 0), 'uten-avvik', nav.untouched],
    [history?.chart !== undefined, 'utvikling', nav.history],
    [true, 'om', nav.about],
  ];
  return html`<nav aria-label="${name}">
    <ul>
      ${links
        .filter(([isThere]) => isThere)
        .map(([, place, words]) => html`<li><a href="#${place}">${words}</a></li>`)}
    </ul>
  </nav>`;
}
