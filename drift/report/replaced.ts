import { capital } from '../../guide/text/capital.ts';
import type { Replaced } from '../../guide/run/findings.ts';
import { framed } from '../page/frame.ts';
import { html, type Html } from '../page/html.ts';
import { wholeOf } from '../page/marks.ts';
import { storyboard } from '../page/rewritten.ts';
import type { NewStep } from '../proposal/edits.ts';
import { rewritten } from '../proposal/rewritten.ts';
import { numberOf, type Sheet } from './sheet.ts';

/** Where other screens stand in the place of a whole stretch of the guide: what is gone, and what has come. */
export function replaced(sheet: Sheet): Html | null {
  const { findings, text } = sheet;
  const { replaced: stretch } = findings;
  if (stretch === undefined) return null;
  const { title, lead, gone, came } = text.replaced;
  return html`<section class="replaced" id="andre-skjermer" aria-labelledby="andre-skjermer-tittel">
    <h2 id="andre-skjermer-tittel">${title(numberOf(sheet, stretch.from) ?? 0)}</h2>
    <p class="lead">${lead}</p>
    <div class="replaced-sides">
      <div>
        <h3>${gone(stretch.steps.length)}</h3>
        <ol class="gone">
          ${stretch.steps.map((id) => goneStep(id, sheet))}
        </ol>
      </div>
      <div>
        <h3>${came(stretch.screens.length)}</h3>
        <ol class="came">
          ${stretch.screens.map((one) => newScreen(one, sheet))}
        </ol>
      </div>
    </div>
    ${suggested(sheet)}
  </section>`;
}

/** The steps as the guide would have them instead. */
function suggested(sheet: Sheet): Html | null {
  const { guide, run, album, proposal, text } = sheet;
  const change = proposal?.changes.find(({ kind }) => kind === 'replace');
  if (change === undefined) return null;
  // What goes has just been told.
  const steps = rewritten(guide, change.edits).filter(({ becomes }) => becomes !== 'goes');
  const wordsOf = ({ sentences }: NewStep) =>
    html`<p lang="${guide.language}">${sentences.instruction}</p>
      ${sentences.alt === undefined ? null : html`<p><small>${text.report.field.alt}: ${sentences.alt}</small></p>`}`;
  return html`<div class="suggestion" data-change="${change.id}">
    <h3>${text.report.suggestion}</h3>
    ${storyboard(steps, {
      ...{ run, text, words: wordsOf },
      shot: (file, device) => album.shot(file, device),
    })}
    ${change.unverified ? html`<p class="note">${text.report.unverified}</p>` : null}
  </div>`;
}

function goneStep(id: string, { guide, ...sheet }: Sheet): Html {
  const step = guide.steps.find((one) => one.id === id);
  const { device, screenName } = sheet.text;
  const number = numberOf({ guide, ...sheet }, id);
  return html`<li>
    <span class="gone-number">${number}</span>
    <span>
      <del lang="${guide.language}">${step?.instruction}</del>
      <small>${device[step?.device ?? 'pc']}${step?.screen ? `, ${screenName[step.screen]}` : ''}</small>
    </span>
  </li>`;
}

/** The whole screen as it was seen; its card, further down, has what stands on it. */
function newScreen(
  { visit: place, screen }: Replaced['screens'][number],
  { run, album, entries, text }: Sheet,
): Html {
  const visit = run.visits[place];
  const view = visit?.views[0];
  const name = screen === null ? text.unknownScreen : text.screenName[screen];
  const shot = visit && view ? album.shot(view.picture, visit.device) : null;
  const entry = entries.find(({ sights }) => sights.some((sight) => sight.view === view));
  const caption = html`<span>${capital(name)}</span> <small>${text.device[visit?.device ?? 'pc']}</small>`;
  return html`<li>
    ${shot ? framed({ shot, frame: wholeOf(shot), marks: [], alt: text.report.pictureOf(name) }) : null}
    ${entry === undefined ? caption : html`<a href="#finding-${entry.anchor}">${caption}</a>`}
  </li>`;
}
