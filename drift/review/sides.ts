import { html, nothing, type Html } from '../page/html.ts';
import { marked } from '../page/words.ts';
import type { GuideChange } from '../proposal/proposal.ts';
import type { ReviewContext } from './input.ts';
import { rowsOf, type Row } from './rows.ts';

/** What the guide says now beside what it would say, in plain words; and, for whoever knows it, the file's own lines. */
export function beforeAndAfter({ guide, text }: ReviewContext, change: GuideChange): Html {
  const { review } = text;
  if (change.before === '' && change.after === '') return nothing;
  const { before, after } = rowsOf(change, guide, text);
  return html`<div class="review-sides">
      ${side(review.before, before, 'del', review.none)} ${side(review.after, after, 'ins', review.none)}
    </div>
    ${fileLines({ text }, change)}`;
}

/** The same as the file has it, for whoever knows the file. */
export function fileLines(
  { text: { review } }: Pick<ReviewContext, 'text'>,
  { before, after }: Pick<GuideChange, 'before' | 'after'>,
): Html {
  return html`<details class="lines">
    <summary>${review.file}</summary>
    <pre
      tabindex="0"
      role="group"
      aria-label="${review.file}"
    ><code>${signed(before, '−')}${signed(after, '+')}</code></pre>
  </details>`;
}

function side(title: string, rows: readonly Row[], tag: 'del' | 'ins', none: string): Html {
  return html`<div class="review-side review-side-${tag}">
    <h4>${title}</h4>
    ${
      rows.length === 0
        ? html`<p class="review-none">${none}</p>`
        : html`<ul>
            ${rows.map((one) => row(one, tag))}
          </ul>`
    }
  </div>`;
}

function row({ label, words }: Row, tag: 'del' | 'ins'): Html {
  return html`<li>
    ${label === null ? nothing : html`<span class="review-part">${marked([label], tag)}</span>`}
    <span class="${label === null ? 'review-code' : ''}">${marked(words, tag)}</span>
  </li>`;
}

function signed(lines: string, sign: string): string {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${sign} ${line}\n`)
    .join('');
}
