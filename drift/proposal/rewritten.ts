import type { Guide, Step } from '../../guide/schema.ts';
import type { Edit, EditOf, NewStep } from './edits.ts';

/** A step where steps give way to others: what becomes of it, and its number in the guide to be. */
export type Rewritten =
  | { becomes: 'stays' | 'moves'; step: Step; number: number }
  | { becomes: 'goes'; step: Step; was: number }
  | { becomes: 'comes'; step: NewStep; number: number };

/** The steps of a stretch that is replaced, in their new order, those that go where they stood; and what stays among them. */
export function rewritten({ steps }: Guide, edits: readonly Edit[]): Rewritten[] {
  const gone = new Set(edits.flatMap((edit) => (edit.edit === 'remove-steps' ? edit.steps : [])));
  const puts = edits
    .filter((edit) => edit.edit === 'new-step' || edit.edit === 'move-steps')
    .toSorted((one, other) => one.at.rank - other.at.rank);
  const moved = new Set(puts.flatMap((put) => (put.edit === 'move-steps' ? put.steps : [])));
  let number = 0;
  const put = (edit: EditOf<'new-step' | 'move-steps'>): Rewritten[] =>
    edit.edit === 'new-step'
      ? [{ becomes: 'comes', step: edit.step, number: ++number }]
      : steps
          .filter(({ id }) => edit.steps.includes(id))
          .map((step) => ({ becomes: 'moves', step, number: ++number }));
  const behind = (id: string | null) => puts.filter(({ at }) => at.after === id).flatMap(put);

  const rows: Rewritten[] = [];
  let after: string | null = null;
  for (const [place, step] of steps.entries()) {
    if (moved.has(step.id)) continue;
    if (gone.has(step.id)) rows.push({ becomes: 'goes', step, was: place + 1 });
    else {
      rows.push(...behind(after), { becomes: 'stays', step, number: ++number });
      after = step.id;
    }
  }
  rows.push(...behind(after));
  const isOther = ({ becomes }: Rewritten) => becomes !== 'stays';
  return rows.slice(Math.max(0, rows.findIndex(isOther)), rows.findLastIndex(isOther) + 1);
}
