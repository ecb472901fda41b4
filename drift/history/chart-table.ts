import type { Guide } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { html, nothing, type Html } from '../page/html.ts';
import type { Grid } from './grid.ts';
import { nightSpan } from './nights.ts';
import { deviationsOf, stretchesOf, type Stretch } from './stretches.ts';

/** What the picture shows, to be read: a line for each stretch of nights on which something was not as it should be. */
export function historyTable(grid: Grid, { language }: Guide, text: Catalogue): Html {
  const { history } = text;
  const span = ({ from, to }: Stretch) => nightSpan(grid.nights[from] ?? '', grid.nights[to] ?? '', language);
  const stopped = stretchesOf(grid.whole.states).filter(({ state }) => state === 'unchecked');
  const lines = [
    ...stopped.map((stretch) => ({
      label: grid.whole.label,
      stretch,
      state: stoppedBy(grid, stretch, text),
    })),
    ...grid.rows.flatMap(({ label, states }) =>
      deviationsOf(states).map((stretch) => ({ label, stretch, state: history.state[stretch.state] })),
    ),
  ];
  if (lines.length === 0) return nothing;
  const { what, nights, state } = history.columns;
  return html`<details>
    <summary>${history.table}</summary>
    <div class="history-scroll" role="region" tabindex="0" aria-label="${history.title}">
      <table>
        <thead>
          <tr>
            <th scope="col">${what}</th>
            <th scope="col">${nights}</th>
            <th scope="col">${state}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            ({ label, stretch, state }) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td>${span(stretch)}</td>
                <td>${state}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function stoppedBy({ nights, causes }: Grid, { from }: Stretch, { history, cause }: Catalogue): string {
  const id = causes.get(nights[from] ?? '');
  const why = id !== undefined && id in cause ? `: ${cause[id as keyof typeof cause]}` : '';
  return `${history.state.unchecked}${why}`;
}
