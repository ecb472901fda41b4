import { randomToken } from '../state/random.ts';

/** Class names as a page knows them, by those of the stylesheet. */
export type ClassNames = (...readable: string[]) => string;

/** How Fluent's own names begin, which stay the same (MICROSOFT-FLOW.md §3.2). */
const generic = 'ms-';

/**
 * A stylesheet with its class names made anew, as the pages of mysignins.microsoft.com have them at every load
 * (MICROSOFT-FLOW.md §3.2: never to be used to find anything).
 */
export function hashedClasses(css: string): { css: string; names: ClassNames } {
  const hashed = new Map<string, string>();
  const nameOf = (readable: string) => {
    if (readable.startsWith(generic)) return readable;
    const name = hashed.get(readable) ?? `_${randomToken(9)}`;
    hashed.set(readable, name);
    return name;
  };
  return {
    css: css.replaceAll(/\.([a-z][a-z-]*)(?=[^{}]*\{)/g, (_, readable: string) => `.${nameOf(readable)}`),
    names: (...readable) => readable.map(nameOf).join(' '),
  };
}
