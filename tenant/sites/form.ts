import type { Context } from 'hono';

/** A field of a posted form by its name: one that is missing, or is a file, reads as the empty string. */
export type Field = (name: string) => string;

/** The text fields of a posted form. */
export async function formFields(c: Context): Promise<Field> {
  const form = await c.req.parseBody();
  return (name) => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
}
