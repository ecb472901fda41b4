import { similarity } from '../../guide/aria/likeness.ts';
import type { Guide, Step } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { intraline, type Piece } from '../page/intraline.ts';
import type { EditOf } from '../proposal/edits.ts';
import type { GuideChange } from '../proposal/proposal.ts';
import { plainLines, type PlainLine } from './lines.ts';

/** One thing that the guide says, and what of it the other side has not. */
export interface Row {
  label: Piece | null;
  words: Piece[];
}

export interface Rows {
  before: Row[];
  after: Row[];
}

/** From here on a line after a change is the same line as one before it, with other words. */
const sameLine = 0.5;

/** What the guide says now, and what it would say, row by row in plain words. */
export function rowsOf({ kind, before, after, edits }: GuideChange, guide: Guide, text: Catalogue): Rows {
  const move = edits.find((edit) => edit.edit === 'move-steps');
  if (move !== undefined) return reordered(guide, move, text);
  const [old, now] = [plainLines(before, text), plainLines(after, text)];
  return kind === 'move' ? moved(old, now) : changed(old, now);
}

/** Lines that stand for each other are marked where they differ, the others as a whole. */
function changed(before: readonly PlainLine[], after: readonly PlainLine[]): Rows {
  const rows = new Map<PlainLine, Row>();
  for (const [one, other] of pairs(before, after)) {
    const { documented, observed } = intraline(one.words, other.words);
    const isOther = one.label !== other.label;
    rows.set(one, { label: labelled(one, isOther), words: documented });
    rows.set(other, { label: labelled(other, isOther), words: observed });
  }
  const row = (line: PlainLine) => rows.get(line) ?? whole(line, true);
  return { before: before.map(row), after: after.map(row) };
}

/** Which line stands for which. Where there are as many of each, they stand for each other in order. */
function pairs(before: readonly PlainLine[], after: readonly PlainLine[]): [PlainLine, PlainLine][] {
  const free = [...after];
  return before.flatMap((line, place): [PlainLine, PlainLine][] => {
    const other =
      before.length === after.length
        ? after[place]
        : free.find(({ label, words }) => label === line.label && similarity(words, line.words) >= sameLine);
    if (other === undefined) return [];
    free.splice(free.indexOf(other), 1);
    return [[line, other]];
  });
}

/** What has moved is on both sides; what is on one alone tells where. */
function moved(before: readonly PlainLine[], after: readonly PlainLine[]): Rows {
  const isIn = (lines: readonly PlainLine[], one: PlainLine) =>
    lines.some(({ label, words }) => label === one.label && words === one.words);
  return {
    before: before.map((line) => whole(line, isIn(after, line))),
    after: after.map((line) => whole(line, isIn(before, line))),
  };
}

/** The steps between the old place and the new, in both orders. */
function reordered({ steps }: Guide, { at, steps: ids }: EditOf<'move-steps'>, text: Catalogue): Rows {
  const isMoved = ({ id }: Step) => ids.includes(id);
  const others = steps.filter((step) => !isMoved(step));
  const place = others.findIndex(({ id }) => id === at.after) + 1;
  const order = others.toSpliced(place, 0, ...steps.filter(isMoved));
  const differs = (step: Step, index: number) => step !== steps[index];
  const from = order.findIndex(differs);
  const to = order.findLastIndex(differs) + 1;
  const rows = (all: readonly Step[]) =>
    all.slice(from, to).map((step, index) => ({
      label: { text: text.review.step(from + index + 1), changed: false },
      words: [{ text: step.instruction, changed: isMoved(step) }],
    }));
  return { before: rows(steps), after: rows(order) };
}

function whole(line: PlainLine, changed: boolean): Row {
  return { label: labelled(line, false), words: [{ text: line.words, changed }] };
}

function labelled({ label }: PlainLine, changed: boolean): Piece | null {
  return label === null ? null : { text: label, changed };
}
