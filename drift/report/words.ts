import { html, trusted, type Html } from './html.ts';
import { intraline, type Piece } from './intraline.ts';

/** Both sides of a difference, what differs marked: struck out where it was, underlined where it is. */
export interface MarkedSides {
  documented: Html;
  observed: Html;
}

export function markedSides(documented: string, observed: string): MarkedSides {
  const sides = intraline(documented, observed);
  return { documented: marked(sides.documented, 'del'), observed: marked(sides.observed, 'ins') };
}

/** Without any space of its own: this stands in running text, and in places where every space counts. */
function marked(pieces: readonly Piece[], tag: 'del' | 'ins'): Html {
  const [open, close] = [trusted(`<${tag}>`), trusted(`</${tag}>`)];
  return html`${pieces.map(({ text, changed }) => (changed ? html`${open}${text}${close}` : text))}`;
}
