import { html, raw } from 'hono/html';
import type { Html } from '../rendered.ts';

const style = `
.history { margin: 0; --blocks: var(--history-blocks, light-dark(#b3261e, #ff8a80)); --misleads: var(--history-misleads, light-dark(#9a6700, #e3b341)); --cosmetic: var(--history-cosmetic, light-dark(#0969da, #79c0ff)); }
.history svg { display: block; overflow: hidden; }
.history text { fill: currentColor; font-size: 13px; }
.history .history-date { font-size: 12px; opacity: .75; }
.history .history-month { stroke: currentColor; opacity: .2; }
.history .history-blocks { fill: var(--blocks); background: var(--blocks); }
.history .history-misleads { fill: var(--misleads); background: var(--misleads); }
.history .history-cosmetic { fill: var(--cosmetic); background: var(--cosmetic); }
.history .history-matches { fill: currentColor; background: currentColor; }
.history .history-hatch { fill: currentColor; }
.history rect.history-unchecked { opacity: .6; }
.history .history-key.history-unchecked { opacity: .6; background: repeating-linear-gradient(135deg, currentColor 0 1.5px, transparent 1.5px 5px); }
.history figcaption { margin: 4px 0 8px; font-size: 14px; }
.history .history-legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0 0 8px; padding: 0; list-style: none; font-size: 13px; }
.history .history-legend li { display: flex; align-items: end; gap: 6px; line-height: 18px; }
.history .history-key { width: 14px; }
.history summary { cursor: pointer; font-size: 14px; }
.history table { border-collapse: collapse; margin-top: 8px; font-size: 14px; }
.history th, .history td { padding: 4px 12px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
.history tbody th { font-weight: inherit; }
.history td:nth-child(2) { white-space: nowrap; }
.history .history-scroll { overflow-x: auto; }
@media print { .history * { print-color-adjust: exact; } }
`;

/** What the picture looks like, within the figure alone. */
export function historyStyle(): Html {
  return html`<style>
    ${raw(style)}
  </style>`;
}
