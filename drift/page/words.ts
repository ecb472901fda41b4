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

/** A text with what only its side has marked, by an element and not by colour alone. Without any space of its own: this stands in running text, and in places where every space counts. */
export function marked(pieces: readonly Piece[], tag: 'del' | 'ins'): Html {
  const [open, close] = [trusted(`<${tag}>`), trusted(`</${tag}>`)];
  return html`${pieces.map(({ text, changed }) => {
    const words = breakable(text);
    return changed ? html`${open}${words}${close}` : words;
  })}`;
}

/** An address has no space to break at: it may break after each of its marks. */
function breakable(text: string): Html {
  const parts = text.split(/(?<=[^\s./_-]{4}[./_-])(?=[^\s./_-]{3})/);
  return html`${parts.map((part, place) => (place === 0 ? part : html`<wbr />${part}`))}`;
}
