import type { Severity } from '../../guide/run/findings.ts';
import { html, trusted, type Html } from './html.ts';

/** Shapes that tell without colour: an octagon stops, a triangle warns, a ring is no matter, a tick is well, a dash is nothing. */
const shapes = {
  blocks:
    '<path d="M7.2 1.5h9.6l5.7 5.7v9.6l-5.7 5.7H7.2l-5.7-5.7V7.2z" fill="currentColor"/><path d="M6.5 10.6h11v2.8h-11z" class="cut"/>',
  misleads:
    '<path d="M12 1.8 23.2 21.6H.8z" fill="currentColor"/><path d="M10.7 8.6h2.6l-.4 6.6h-1.8zM10.6 16.8h2.8v2.6h-2.8z" class="cut"/>',
  cosmetic:
    '<circle cx="12" cy="12" r="9.2" fill="none" stroke="currentColor" stroke-width="2.6"/><circle cx="12" cy="12" r="3" fill="currentColor"/>',
  fine: '<circle cx="12" cy="12" r="10.5" fill="currentColor"/><path d="m7 12.4 3.4 3.4L17 9" fill="none" class="line" stroke-width="2.6"/>',
  none: '<circle cx="12" cy="12" r="9.2" fill="none" stroke="currentColor" stroke-width="2.6"/><path d="M7.5 12h9" fill="none" stroke="currentColor" stroke-width="2.6"/>',
} as const;

export type Icon = keyof typeof shapes;

/** An icon beside words that say the same: nothing for a screen reader. */
export function icon(name: Icon): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${trusted(shapes[name])}
  </svg>`;
}

/** A word on a ground of its own. */
export function badge(kind: Icon | 'known' | 'plain', words: string): Html {
  const drawn = kind === 'known' || kind === 'plain' ? null : icon(kind);
  return html`<span class="badge badge-${kind}">${drawn}${words}</span>`;
}

export function severityBadge(severity: Severity, words: Record<Severity, string>): Html {
  return badge(severity, words[severity]);
}
