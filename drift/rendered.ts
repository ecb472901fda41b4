import type { html } from 'hono/html';

/** A piece of a page, its values already escaped. */
export type Html = ReturnType<typeof html>;

/** The page as text. The template is a promise only where it was given one. */
export function rendered(page: Html): string {
  if (page instanceof Promise) throw new Error('a piece of the page is not there yet');
  return page.toString();
}
