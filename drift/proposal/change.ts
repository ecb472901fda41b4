import { diffLines } from 'diff';
import { withEdits } from './apply.ts';
import type { Draft } from './draft.ts';
import type { Edit } from './edits.ts';
import { sentenceFields, type GuideChange, type SentenceChange } from './proposal.ts';
import { swapped } from './sentence-edits.ts';
import type { GuideSource } from './source.ts';
import { isScalar } from 'yaml';

/** A draft as a person sees it: what stands there now, and what would. */
export function changeOf(
  source: GuideSource,
  { kind, step, findings, edits }: Draft,
  rehearsal: boolean,
): GuideChange {
  const marked = rehearsal
    ? claiming(edits).map((id): Edit => ({ edit: 'flag', step: id, flag: 'unverified' }))
    : [];
  const all = [...edits, ...marked];
  return {
    id: findings[0]?.id ?? '',
    step,
    kind,
    findings: findings.map(({ id }) => id),
    ...linesOf(source, edits),
    sentences: sentencesOf(source, edits),
    unverified: rehearsal && (marked.length > 0 || edits.some(({ edit }) => edit === 'new-step')),
    edits: all,
  };
}

/** The steps about which something is claimed that was not claimed before. */
function claiming(edits: readonly Edit[]): string[] {
  const steps = edits.flatMap((edit) => {
    switch (edit.edit) {
      case 'line':
      case 'insert-lines':
      case 'move-lines':
        return [edit.of.step];
      case 'as':
      case 'look':
        return edit.to === null ? [] : [edit.step];
      case 'host':
        return [edit.step];
      case 'move-steps':
        return edit.steps.slice(0, 1);
      default:
        return [];
    }
  });
  return [...new Set(steps)];
}

function linesOf(source: GuideSource, edits: readonly Edit[]): Pick<GuideChange, 'before' | 'after'> {
  const shownEdits = edits.filter(({ edit }) => edit !== 'sentence');
  const moves = shownEdits.some(({ edit }) => edit === 'move-lines' || edit === 'move-steps');
  const hunks = diffLines(source.text, withEdits(source, shownEdits));
  const told = { before: [] as string[], after: [] as string[] };
  let previous = '';
  for (const { value, added, removed } of hunks) {
    const lines = value.split(/\r?\n/).slice(0, -1);
    if (!added && !removed) {
      previous = lines.findLast((line) => line.trim() !== '') ?? previous;
      continue;
    }
    const own = removed ? told.before : told.after;
    own.push(...(moves && previous !== '' ? [previous] : []), ...lines);
  }
  // Whole steps are told line by line; two of them may well have the same.
  const shown = edits.some(({ edit }) => edit === 'remove-steps') ? trimmed : once;
  return { before: shown(told.before), after: shown(told.after) };
}

/** Cumulative snapshots hold a line several times: it is shown once. */
function once(lines: readonly string[]): string {
  return trimmed([...new Set(lines)]);
}

function trimmed(lines: readonly string[]): string {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1).join('\n');
}

function sentencesOf(source: GuideSource, edits: readonly Edit[]): SentenceChange[] {
  const added = edits.flatMap((edit) =>
    edit.edit === 'new-step'
      ? sentenceFields.flatMap((field) => {
          const after = edit.step.sentences[field];
          return after === undefined ? [] : [{ step: edit.step.id, field, before: '', after }];
        })
      : [],
  );
  const swaps = edits.filter((edit) => edit.edit === 'sentence');
  const places = [...new Set(swaps.map(({ step, field }) => JSON.stringify([step, field])))];
  const changed = places.flatMap((place) => {
    const own = swaps.filter(({ step, field }) => JSON.stringify([step, field]) === place);
    const [first] = own;
    const scalar = first && source.at(first.step, first.field);
    if (first === undefined || !isScalar(scalar)) return [];
    const before = String(scalar.value);
    return [{ step: first.step, field: first.field, before, after: swapped(before, own) }];
  });
  return [...added, ...changed];
}
