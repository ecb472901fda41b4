import type { Guide } from '../../guide/schema.ts';
import { looksAlike } from './alike.ts';
import type { Illustration } from './illustrate.ts';

/** What goes into the folder of a guide's pictures, and what that makes of each step: ids in the guide's order. */
export interface Choice {
  /** By name: the bytes to write, or that the file stays as it is. */
  files: Map<string, Buffer | 'keep'>;
  new: string[];
  changed: string[];
  unchanged: string[];
  /** Steps that this walk did not see, and whose old pictures are kept though nothing confirms them. */
  stale: string[];
  /** The names of files that no step claims any more, to be taken away. */
  removed: string[];
}

export interface Choosing {
  guide: Pick<Guide, 'steps'>;
  /** The folder's PNGs by name; null for one that could not be read. */
  old: ReadonlyMap<string, Buffer | null>;
  illustrations: readonly Illustration[];
  /** From which share of a tile's pixels a picture has changed: `guide/recording-settings.ts`. */
  change: number;
}

/** The names of a step's pictures, the annotated one first. */
export const picturesOf = (step: string) => [`${step}.png`, `${step}.plain.png`] as const;

/** Which pictures of a guide are replaced: only those that a reader would see a difference in, the two of a step together. */
export function choose({ guide, old, illustrations, change }: Choosing): Choice {
  const drawn = new Map(illustrations.map((one) => [one.step, one]));
  const choice: Choice = {
    ...{ files: new Map(), new: [], changed: [], unchanged: [], stale: [] },
    removed: removedFrom(guide, old),
  };
  for (const { id, screen } of guide.steps) {
    const names = picturesOf(id);
    const illustration = drawn.get(id);
    if (illustration !== undefined) {
      const kind = kindOf(illustration, old, change);
      const [annotated, plain] = names;
      choice[kind].push(id);
      choice.files.set(annotated, kind === 'unchanged' ? 'keep' : illustration.annotated);
      choice.files.set(plain, kind === 'unchanged' ? 'keep' : illustration.plain);
    } else if (screen !== null) {
      const kept = names.filter((name) => old.has(name));
      for (const name of kept) choice.files.set(name, 'keep');
      if (kept.length > 0) choice.stale.push(id);
    }
  }
  return choice;
}

function kindOf(
  { step, annotated, plain }: Illustration,
  old: Choosing['old'],
  change: number,
): 'new' | 'changed' | 'unchanged' {
  const names = picturesOf(step);
  if (!names.some((name) => old.has(name))) return 'new';
  const now = [annotated, plain];
  const areAlike = names.every((name, index) => {
    const [before, after] = [old.get(name) ?? null, now[index]];
    return before !== null && after !== undefined && looksAlike(before, after, change);
  });
  return areAlike ? 'unchanged' : 'changed';
}

/** A step without a screen claims none: what it had is from when it had one. */
function removedFrom(guide: Choosing['guide'], old: Choosing['old']): string[] {
  const claimed = new Set<string>(
    guide.steps.filter(({ screen }) => screen !== null).flatMap(({ id }) => picturesOf(id)),
  );
  return [...old.keys()].filter((name) => name.endsWith('.png') && !claimed.has(name)).sort();
}
