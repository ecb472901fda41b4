import { similarity } from '../../guide/aria/likeness.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { html, nothing, type Html } from '../page/html.ts';
import { intraline, type Piece } from '../page/intraline.ts';
import { marked } from '../page/words.ts';
import type { GuideChange } from '../proposal/proposal.ts';
import { plainLines, type PlainLine } from './lines.ts';

/** From here on a line after the change is the same line as one before it, with other words. */
const sameLine = 0.5;

interface MarkedLine {
  label: string | null;
  pieces: Piece[];
}

/** What the guide says now beside what it would say, in plain words; and, for whoever knows it, the file's own lines. */
export function beforeAndAfter({ before, after }: GuideChange, text: Catalogue): Html {
  const { review } = text;
  if (before === '' && after === '') return nothing;
  const sides = markLines(plainLines(before, text), plainLines(after, text));
  return html`<div class="review-sides">
      ${side(review.before, sides.before, 'del', review.none)}
      ${side(review.after, sides.after, 'ins', review.none)}
    </div>
    <details class="review-file">
      <summary>${review.file}</summary>
      <pre
        tabindex="0"
        aria-label="${review.file}"
      ><code>${fileLines(before, '−')}${fileLines(after, '+')}</code></pre>
    </details>`;
}

/** Lines of both sides, each marked where it differs from the line of the other side that it stands for. */
export function markLines(
  before: readonly PlainLine[],
  after: readonly PlainLine[],
): { before: MarkedLine[]; after: MarkedLine[] } {
  const partners = pair(before, after);
  const pieces = new Map<PlainLine, Piece[]>();
  for (const [one, other] of partners) {
    const sides = intraline(one.words, other.words);
    pieces.set(one, sides.documented);
    pieces.set(other, sides.observed);
  }
  const mark = (line: PlainLine): MarkedLine => ({
    label: line.label,
    pieces: pieces.get(line) ?? [{ text: line.words, changed: true }],
  });
  return { before: before.map(mark), after: after.map(mark) };
}

/** Which line stands for which. Where there are as many of each, they stand for each other in order. */
function pair(before: readonly PlainLine[], after: readonly PlainLine[]): [PlainLine, PlainLine][] {
  const free = [...after];
  return before.flatMap((line, place): [PlainLine, PlainLine][] => {
    const other =
      before.length === after.length
        ? after[place]
        : free.find(({ label, words }) => label === line.label && similarity(words, line.words) >= sameLine);
    if (other === undefined) return [];
    free.splice(free.indexOf(other), 1);
    return [[line, other]];
  });
}

function side(title: string, lines: readonly MarkedLine[], tag: 'del' | 'ins', none: string): Html {
  return html`<div class="review-side review-side-${tag}">
    <h4>${title}</h4>
    ${
      lines.length === 0
        ? html`<p class="review-none">${none}</p>`
        : html`<ul>
            ${lines.map(
              ({ label, pieces }) =>
                html`<li>
                  ${label === null ? nothing : html`<span class="review-part">${label}</span>`}
                  <span class="${label === null ? 'review-code' : ''}">${marked(pieces, tag)}</span>
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

function fileLines(lines: string, sign: string): string {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${sign} ${line}\n`)
    .join('');
}
