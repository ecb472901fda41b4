import { closest } from 'fastest-levenshtein';
import type { DocumentedName } from './node.ts';
import { roles } from './roles.ts';

/** What an attribute of a key may be set to. */
const attributes: Readonly<Record<string, RegExp>> = {
  active: /^(true|false)$/,
  checked: /^(true|false|mixed)$/,
  disabled: /^(true|false)$/,
  expanded: /^(true|false)$/,
  invalid: /^(true|false|grammar|spelling)$/,
  level: /^[1-9]\d*$/,
  pressed: /^(true|false|mixed)$/,
  selected: /^(true|false)$/,
};

/** `role`, then perhaps a name in quotes or a pattern between slashes, then perhaps attributes in brackets. */
const shape =
  /^\s*(?<role>[a-z]+)\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<pattern>\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*))?(?<rest>(?:\s*\[[^\]]*\])*)\s*$/su;

const pattern = /^\/(?<source>.+)\/(?<flags>[a-z]*)$/su;

/** A key of the snapshot notation, as in `heading "Logg på" [level=1]`. */
export interface Key {
  role: string;
  name?: DocumentedName | undefined;
}

/**
 * Reads one key.
 *
 * Attributes are checked for spelling and then forgotten: what a guide says of an element's state is not compared.
 *
 * @throws Error saying what is wrong and the rule
 */
export function parseKey(text: string): Key {
  const parts = shape.exec(text)?.groups;
  if (parts === undefined) throw new Error(`cannot read ${text.trim()}; ${cureFor(text)}`);
  const { role = '', quoted, pattern, rest = '' } = parts;
  if (!roles.includes(role))
    throw new Error(`"${role}" is not an ARIA role; did you mean ${closest(role, roles)}?`);
  for (const [, attribute = ''] of rest.matchAll(/\[([^\]]*)\]/g)) checkAttribute(attribute);
  if (quoted !== undefined) return { role, name: quoted.replaceAll(/\\(.)/gsu, '$1') };
  return pattern === undefined ? { role } : { role, name: parsePattern(pattern) };
}

/**
 * Words as a guide writes them: a `/pattern/` where it begins with a slash and ends as a pattern does, else as they stand.
 *
 * @throws Error saying what is wrong with the pattern
 */
export function parseWords(text: string): DocumentedName {
  const trimmed = text.trim();
  return /^\/.+\/[imsu]*$/su.test(trimmed) ? parsePattern(trimmed) : trimmed;
}

function parsePattern(text: string): RegExp {
  const { source = '', flags = '' } = pattern.exec(text)?.groups ?? {};
  if (!/^[imsu]*$/.test(flags))
    throw new Error(`the pattern ${text} has the flags "${flags}"; only i, m, s and u may be used`);
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new Error(`${text} is not a pattern: ${(error as Error).message}`, { cause: error });
  }
}

function checkAttribute(text: string): void {
  const [name = '', value = 'true'] = text.split('=').map((part) => part.trim());
  const allowed = attributes[name];
  if (allowed === undefined)
    throw new Error(`[${text}] is not an attribute; use one of ${Object.keys(attributes).join(', ')}`);
  if (!allowed.test(value)) throw new Error(`[${text}] has the wrong value; ${name} is ${describe(allowed)}`);
}

function describe(allowed: RegExp): string {
  return allowed === attributes.level ? 'a number' : allowed.source.slice(2, -2).replaceAll('|', ' or ');
}

/** A name is cut in two where YAML takes the colon in it for its own. */
function cureFor(text: string): string {
  return text.split('"').length === 2
    ? `a name that holds a colon needs quotes around the whole: 'role "name: more"'`
    : 'write it as: role "name" [attribute=value], or role /pattern/';
}
