import { html as template, raw } from 'hono/html';

/** Markup that is safe to put into a page: whatever was filled in has been escaped. */
export type Html = ReturnType<typeof raw>;

/** A piece of markup. Strings that are filled in are escaped; `null`, `undefined` and booleans leave nothing. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  const made = template(strings, ...values);
  if (made instanceof Promise) throw new TypeError('a report is made of what is there, not of promises');
  return made;
}

/** Markup that somebody else has made safe. */
export function trusted(markup: string): Html {
  return raw(markup);
}

export const nothing: Html = raw('');
