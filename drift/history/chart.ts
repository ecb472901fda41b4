import type { Guide } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { cut } from '../cut.ts';
import { html, nothing, type Html } from '../page/html.ts';
import type { HistoryEntry } from './entry.ts';
import { gridOf, type Grid, type GridRow, type NightState } from './grid.ts';
import { nightSpan } from './nights.ts';
import { stretchesOf } from './stretches.ts';
import { historyTable } from './chart-table.ts';

/** In CSS pixels: lengths downwards are fixed, and across they are shares of the width. */
const line = { label: 20, strip: 18, gap: 12 };
const rowHeight = line.label + line.strip + line.gap;
const axis = 24;

/** How high a mark stands in its strip: what it says is seen without colours. */
const heights = { matches: 2, cosmetic: 6, misleads: 12, blocks: 18, unchecked: 18 } as const;

type State = Exclude<NightState, null>;

/**
 * Which step deviated when: an inline SVG of at most 90 nights up to the last walk, its legend, and the same as a table.
 *
 * It takes the colours of the page that it stands in, light or dark, and is as wide as there is room. The page brings `historyStyle`,
 * and may give the marks other colours: `--history-blocks`, `--history-misleads`, `--history-cosmetic`.
 *
 * @param entries the walks of one guide on one tenant, the earliest first
 */
export function historyChart(entries: readonly HistoryEntry[], guide: Guide, text: Catalogue): string {
  const [first, ...rest] = entries;
  const { history } = text;
  if (first === undefined) return html`<p class="history-none">${history.none}</p>`.toString();
  const grid = gridOf([first, ...rest], guide, text);
  const title = first.tenant === 'live' ? history.title : history.rehearsalTitle;
  const footnote = grid.rows.length === 0 ? history.noDeviations : history.others(grid.others);
  return html`<div class="history">
    ${picture(grid, { title, guide, text })}
    ${grid.others === 0 && grid.rows.length > 0 ? nothing : html`<p class="history-note">${footnote}</p>`}
    ${legend(grid, text)} ${historyTable(grid, guide, text)}
  </div>`.toString();
}

interface Caption {
  title: string;
  guide: Guide;
  text: Catalogue;
}

function picture(grid: Grid, { title, guide, text }: Caption): Html {
  const rows = [grid.whole, ...grid.rows];
  const height = rows.length * rowHeight + axis;
  const count = (wanted: (state: State) => boolean) =>
    grid.whole.states.filter((state) => state !== null && wanted(state)).length;
  const unchecked = count((state) => state === 'unchecked');
  const checked = count((state) => state !== 'unchecked');
  const drifted = checked - count((state) => state === 'matches');
  const id = `history-${guide.id}`;
  return html`<svg role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}">
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${text.history.description(grid.nights.length, checked, drifted, unchecked)}</desc>
    <defs>
      <pattern
        id="${id}-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="history-hatch" width="1.5" height="5" />
      </pattern>
    </defs>
    ${months(grid, guide.language, rows.length * rowHeight - line.gap)}
    ${rows.map((row, place) => drawnRow(row, place, { grid, id, text, language: guide.language }))}
  </svg>`;
}

interface Drawing {
  grid: Grid;
  id: string;
  text: Catalogue;
  language: string;
}

/** A label and, below it, a strip of marks on a common line. */
function drawnRow({ label, states }: GridRow, place: number, { grid, id, text, language }: Drawing): Html {
  const top = place * rowHeight;
  const foot = top + line.label + line.strip;
  const marks = stretchesOf(states).map(({ state, from, to }) => {
    const [left, wide] = [share(from, states.length), share(to - from + 1, states.length)];
    const high = heights[state];
    const fill = state === 'unchecked' ? `url(#${id}-hatch)` : '';
    const said = `${nightSpan(grid.nights[from] ?? '', grid.nights[to] ?? '', language)}: ${text.history.state[state]}`;
    return html`<rect
      class="history-${state}"
      x="${left}"
      y="${foot - high}"
      width="${wide}"
      height="${high}"
      ${fill === '' ? '' : html` fill="${fill}"`}
      ><title>${said}</title></rect
    > `;
  });
  return html`<text x="0" y="${top + line.label - 7}">${cut(label, 44)}</text> ${marks}`;
}

/** The first and the last night, and the first of each month that has room between them. */
function months({ nights }: Grid, language: string, foot: number): Html {
  const short = new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const name = (night: string | undefined) => (night === undefined ? '' : short.format(new Date(night)));
  const between = nights.flatMap((night, place) => {
    const at = place / nights.length;
    return night.endsWith('-01') && at > 0.22 && at < 0.78 ? [{ night, place }] : [];
  });
  const y = foot + axis - 6;
  return html`${between.map(
      ({ night, place }) =>
        html`<line
            class="history-month"
            x1="${share(place, nights.length)}"
            x2="${share(place, nights.length)}"
            y1="${line.label}"
            y2="${foot}"
          /><text class="history-date" text-anchor="middle" x="${share(place, nights.length)}" y="${y}"
            >${name(night)}</text
          > `,
    )}<text class="history-date" x="0" y="${y}">${name(nights[0])}</text
    ><text class="history-date" text-anchor="end" x="100%" y="${y}">${name(nights.at(-1))}</text>`;
}

function legend({ whole, rows }: Grid, { history }: Catalogue): Html {
  const met = new Set([whole, ...rows].flatMap(({ states }) => states));
  const states = (['matches', 'cosmetic', 'misleads', 'blocks', 'unchecked'] as const).filter((one) =>
    met.has(one),
  );
  return html`<ul class="history-legend" aria-label="${history.legend}">
    ${states.map(
      (state) => html`<li><i class="history-key history-${state}"></i>${history.state[state]}</li>`,
    )}
  </ul>`;
}

function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(3)}%`;
}
