import { parseDocument, type Scalar } from 'yaml';

/** Words as a scalar of YAML on one line: bare where they can stand so, else in quotes as before, else in single ones. */
export function written(words: string, before: Scalar | null, context: 'block' | 'flow' = 'block'): string {
  if (before?.type === 'QUOTE_DOUBLE') return JSON.stringify(words);
  const quoted = `'${words.replaceAll("'", "''")}'`;
  if (before?.type === 'QUOTE_SINGLE') return quoted;
  return isPlain(words, context) ? words : quoted;
}

/** Whether YAML reads the bare words as the same words, and not as a number, a list or a comment. */
function isPlain(words: string, context: 'block' | 'flow'): boolean {
  const text = context === 'flow' ? `{ key: ${words} }` : `key: ${words}`;
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0 || document.comment) return false;
  const value: unknown = document.toJS();
  return JSON.stringify(value) === JSON.stringify({ key: words });
}
