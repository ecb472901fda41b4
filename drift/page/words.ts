import { html, trusted, type Html } from './html.ts';
import { intraline, type Piece } from './intraline.ts';

/** Both sides of a difference, what differs marked: struck out where it was, underlined where it is. */
export interface MarkedSides {
  documented: Html;
  observed: Html;
}

export function markedSides(documented: string, observed: string): MarkedSides {
  const sides = intraline(documented, observed);
  const breakable = /\s/.test(documented + observed) ? inProse : inAddress;
  return {
    documented: marked(sides.documented, 'del', breakable),
    observed: marked(sides.observed, 'ins', breakable),
  };
}

/**
 * A text with what only its side has marked, by an element and not by colour alone.
 *
 * Without any space of its own: this stands in running text, and in places where every space counts.
 */
export function marked(
  pieces: readonly Piece[],
  tag: 'del' | 'ins',
  breakable: (text: string) => Html = inProse,
): Html {
  const [open, close] = [trusted(`<${tag}>`), trusted(`</${tag}>`)];
  return html`${pieces.map(({ text, changed }) =>
    changed ? html`${open}${breakable(text)}${close}` : breakable(text),
  )}`;
}

const lineMayEnd = trusted('<wbr />');

/** An address has no space to break at: it may break after each of its marks. */
function inAddress(text: string): Html {
  return html`${text.split(/(?<=[./_-])/).map((part) => (/[./_-]$/.test(part) ? [part, lineMayEnd] : part))}`;
}

/** In running text only what looks like an address may. */
function inProse(text: string): Html {
  const parts = text.split(/(?<=[^\s./_-]{4}[./_-])(?=[^\s./_-]{3})/);
  return html`${parts.map((part, place) => (place === 0 ? part : [lineMayEnd, part]))}`;
}
