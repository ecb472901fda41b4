import { isNode, visit, type Alias } from 'yaml';
import { spliced, type GuideSource, type Splice } from './source.ts';

/**
 * What steps that go have written for others as well: it comes to stand where the first of those speaks of it, and the rest
 * speak of it as before.
 *
 * @param splices what else changes in the file: it goes along
 */
export function handedOn(
  source: GuideSource,
  gone: ReadonlySet<string>,
  splices: readonly Splice[],
): Splice[] {
  const handed = new Set<string>();
  return [...aliases(source, gone)].flatMap((alias) => {
    const meant = source.resolved(alias);
    if (!isNode(meant) || !meant.range || !alias.range || handed.has(alias.source)) return [];
    const [from, to] = meant.range;
    if (!source.blocks.some((block) => gone.has(block.id) && block.from <= from && from < block.to))
      return [];
    handed.add(alias.source);
    const deeper = depthAt(source, alias.range[0]) - depthAt(source, from);
    const text = indented(spliced(source.text, splices, from, to).trimEnd(), deeper);
    return [{ from: alias.range[0], to: alias.range[1], text: `&${alias.source} ${text}` }];
  });
}

/** Every alias of the steps that stay, in the order of the file. */
function aliases(source: GuideSource, gone: ReadonlySet<string>): Alias[] {
  const found: Alias[] = [];
  for (const { id } of source.blocks)
    if (!gone.has(id)) visit(source.map(id) ?? null, { Alias: (_key, alias) => void found.push(alias) });
  return found;
}

/** How far the key is indented whose line a place is on: behind the dash of a list. */
function depthAt(source: GuideSource, at: number): number {
  return /^(?: |- )*/.exec(source.text.slice(source.lineStart(at)))?.[0].length ?? 0;
}

/** All lines but the first so many columns further in, or out. */
function indented(text: string, columns: number): string {
  const [first = '', ...rest] = text.split('\n');
  return [
    first,
    ...rest.map((line) =>
      columns < 0 ? line.slice(-columns) : ' '.repeat(line === '' ? 0 : columns) + line,
    ),
  ].join('\n');
}
