import { parseDocument, type Scalar } from 'yaml';

/** Words as a scalar of YAML on one line: bare where they can stand so, else in quotes as before, else in single ones. */
export function written(words: string, before: Scalar | null, context: 'block' | 'flow' = 'block'): string {
  if (before?.type === 'QUOTE_DOUBLE') return JSON.stringify(words);
  const quoted = `'${words.replaceAll("'", "''")}'`;
  if (before?.type === 'QUOTE_SINGLE') return quoted;
  return isPlain(words, context) ? words : quoted;
}

/** Whether YAML reads a text as this value, and finds nothing odd in it. */
export function readsAs(text: string, value: unknown, schema: 'core' | 'failsafe' = 'core'): boolean {
  const document = parseDocument(text, { schema, prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0 || document.comment) return false;
  try {
    return JSON.stringify(document.toJS()) === JSON.stringify(value);
  } catch {
    // What begins with an asterisk is an alias, of nothing.
    return false;
  }
}

/** Whether the bare words are the same words to YAML, and not a number, a list or a comment. */
function isPlain(words: string, context: 'block' | 'flow'): boolean {
  return readsAs(context === 'flow' ? `{ key: ${words} }` : `key: ${words}`, { key: words });
}
