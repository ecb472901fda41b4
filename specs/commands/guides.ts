import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const original = fileURLToPath(new URL('../../guide/sette-opp-to-faktor', import.meta.url));

/**
 * A folder of guides of one's own: the documented guide with these words changed.
 *
 * @returns the folder, for TOFAKTOR_GUIDES
 */
export function changedGuide(
  folder: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): string {
  const guides = join(folder, 'guides');
  const copy = join(guides, 'sette-opp-to-faktor');
  mkdirSync(copy, { recursive: true });
  cpSync(original, copy, { recursive: true });
  const file = join(copy, 'guide.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the guide has no "${from}" to change`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
  return guides;
}
