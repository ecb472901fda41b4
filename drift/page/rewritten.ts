import type { Run } from '../../guide/run/schema.ts';
import type { Device } from '../../guide/screens.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import type { NewStep } from '../proposal/edits.ts';
import type { Rewritten } from '../proposal/rewritten.ts';
import type { Shot } from './album.ts';
import { framed } from './frame.ts';
import { html, type Html } from './html.ts';
import { wholeOf } from './marks.ts';

/** What the steps of a replaced stretch are shown with. */
export interface Storyboard {
  run: Run;
  text: Catalogue;
  /** A picture of the run, by its file name under the run's folder; null where there is none. */
  shot: (file: string | null, device: Device) => Shot | null;
  /** What a new step says, or a field for it. */
  words: (step: NewStep, number: number) => Html;
}

/** The steps as they would stand in the guide: those that go struck out, the new ones beside the pictures they are drafted from. */
export function storyboard(rows: readonly Rewritten[], board: Storyboard): Html {
  return html`<ol class="rewritten">
    ${rows.map((row) => (row.becomes === 'comes' ? newcomer(row, board) : known(row, board)))}
  </ol>`;
}

function known(row: Exclude<Rewritten, { becomes: 'comes' }>, { text }: Storyboard): Html {
  const { instruction } = row.step;
  return row.becomes === 'goes'
    ? html`<li class="goes">
        <p class="becomes">${text.rewritten.goes(row.was)}</p>
        <del>${instruction}</del>
      </li>`
    : html`<li class="stays">
        <p class="becomes">${text.rewritten[row.becomes](row.number)}</p>
        <p>${instruction}</p>
      </li>`;
}

function newcomer(
  { step, number }: Extract<Rewritten, { becomes: 'comes' }>,
  { run, text, shot, words }: Storyboard,
): Html {
  const view = run.visits[step.visit]?.views[0];
  const picture = view ? shot(view.picture, step.device) : null;
  const alt = text.report.pictureOf(text.screenName[step.screen]);
  return html`<li class="comes">
    <h4 class="becomes">${text.rewritten.comes(number)} <small>${text.device[step.device]}</small></h4>
    <div class="comes-words">${words(step, number)}</div>
    ${
      picture === null
        ? null
        : html`<div class="comes-picture picture-${step.device}">
            ${framed({ shot: picture, frame: wholeOf(picture), marks: [], alt })}
          </div>`
    }
  </li>`;
}
