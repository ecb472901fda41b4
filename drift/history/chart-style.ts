/**
 * What the picture of the nights looks like. A page that has one puts this among its style sheets: none is in the picture, so
 * that a page which allows no others can hold it.
 */
export const historyStyle = `
.history svg { display: block; overflow: hidden; }
.history text { fill: currentColor; font-size: 13px; }
.history .history-date { font-size: 12px; opacity: .75; }
.history .history-month { stroke: currentColor; opacity: .2; }
.history .history-blocks { fill: var(--history-blocks, light-dark(#b3261e, #ff8a80)); background: var(--history-blocks, light-dark(#b3261e, #ff8a80)); }
.history .history-misleads { fill: var(--history-misleads, light-dark(#9a6700, #e3b341)); background: var(--history-misleads, light-dark(#9a6700, #e3b341)); }
.history .history-cosmetic { fill: var(--history-cosmetic, light-dark(#0969da, #79c0ff)); background: var(--history-cosmetic, light-dark(#0969da, #79c0ff)); }
.history .history-matches { fill: currentColor; background: currentColor; }
.history .history-hatch { fill: currentColor; }
.history rect.history-unchecked { opacity: .6; }
.history .history-key.history-unchecked { opacity: .6; background: repeating-linear-gradient(135deg, currentColor 0 1.5px, transparent 1.5px 5px); }
.history .history-note { margin: 4px 0 8px; font-size: 14px; }
.history .history-legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0 0 8px; padding: 0; list-style: none; font-size: 13px; }
.history .history-legend li { display: flex; align-items: end; gap: 6px; line-height: 18px; }
.history .history-key { width: 14px; }
.history .history-key.history-matches { height: 2px; }
.history .history-key.history-cosmetic { height: 6px; }
.history .history-key.history-misleads { height: 12px; }
.history .history-key.history-blocks, .history .history-key.history-unchecked { height: 18px; }
.history summary { cursor: pointer; font-size: 14px; }
.history table { border-collapse: collapse; margin-top: 8px; font-size: 14px; }
.history th, .history td { padding: 4px 12px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
.history tbody th { font-weight: inherit; }
.history td:nth-child(2) { white-space: nowrap; }
.history .history-scroll { overflow-x: auto; }
@media print { .history * { print-color-adjust: exact; } }
`;
