import { readFileSync } from 'node:fs';

/**
 * A module of ours for a browser, and all that it imports, as one script that stands in a page.
 *
 * Each module is put in once, after those that it imports, without its imports and exports: they share one block, where a
 * name that two of them declare is a syntax error, and not a quiet mix-up.
 *
 * @param entry the module's file; its imports must name files beside it, on lines of their own
 */
export function inlineModules(entry: URL): string {
  const done = new Set<string>();
  const put = (file: URL): string[] => {
    if (done.has(file.href)) return [];
    done.add(file.href);
    const code = readFileSync(file, 'utf8');
    const needed = [...code.matchAll(importing)].flatMap(([, name]) => (name === undefined ? [] : [name]));
    return [...needed.flatMap((name) => put(new URL(name, file))), alone(code)];
  };
  return `(() => {\n'use strict';\n{\n${put(entry).join('\n')}\n}\n})();`;
}

const importing = /^import [^;]*? from '(\.[^']+)';$/gm;

/** Without what ties it to other modules, and without comments of whole lines. */
function alone(code: string): string {
  return code
    .replaceAll(importing, '')
    .replaceAll(/^export (?=(async )?function|const|class)/gm, '')
    .replaceAll(/^ *\/\*\*?[\s\S]*?\*\/\n/gm, '')
    .replaceAll(/^ *\/\/.*\n/gm, '')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}
