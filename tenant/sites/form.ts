import type { Context } from 'hono';

/** The text fields of a posted form: one that is missing, or is a file, reads as the empty string. */
export async function formFields(c: Context): Promise<(name: string) => string> {
  const form = await c.req.parseBody();
  return (name) => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
}
