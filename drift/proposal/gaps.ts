import type { GuideSource } from './source.ts';

/** What stands between each two steps of the file, by place: between additional ones it is for others to say. */
export function gapsInOrder({ blocks, text }: GuideSource): string[] {
  return blocks.slice(1).map(({ from }, place) => text.slice(blocks[place]?.to ?? from, from));
}

/**
 * What stands between each two steps where others have gone: what stood in front of the later one, and a comment behind the
 * earlier one that stood in front of what is gone.
 *
 * @param steps in their new order; those that are not in the file, by null
 */
export function gapsThatStay(
  source: GuideSource,
  gone: ReadonlySet<string>,
  steps: readonly { id: string | null }[],
): string[] {
  const gaps = gapsInOrder(source);
  const empty = source.eol + source.eol;
  const placeOf = (id: string | null | undefined) => source.blocks.findIndex((block) => block.id === id);
  return steps.slice(1).map(({ id }, index) => {
    const place = placeOf(steps[index]?.id);
    const next = source.blocks[place + 1]?.id ?? '';
    const left = place >= 0 && gone.has(next) ? (gaps[place] ?? '').trimEnd() : '';
    const before = gaps[placeOf(id) - 1];
    return left + (before ?? empty);
  });
}
