import { handedOn } from './anchors.ts';
import type { OwnWords } from './decisions.ts';
import type { Edit, EditOf, NewStep } from './edits.ts';
import { gapsInOrder, gapsThatStay } from './gaps.ts';
import { sentenceFields, type SentenceField } from './proposal.ts';
import { written } from './scalars.ts';
import { placeKey } from './sentence-edits.ts';
import { spliced, type GuideSource, type Splice } from './source.ts';

type Put = EditOf<'new-step' | 'move-steps'>;

/** A step in the file to be: with its own id where the file has it already. */
interface Placed {
  id: string | null;
  text: string;
}

/**
 * The whole file: its steps with what is changed in each, in their new order. What stands between two stays between; where
 * steps go, it stays with the one that stays.
 */
export function assembled(
  source: GuideSource,
  ofValues: readonly Splice[],
  edits: readonly Edit[],
  own: OwnWords,
): string {
  const puts = edits.filter((edit) => edit.edit === 'new-step' || edit.edit === 'move-steps');
  const gone = new Set(edits.flatMap((edit) => (edit.edit === 'remove-steps' ? edit.steps : [])));
  if (puts.length === 0 && gone.size === 0) return spliced(source.text, ofValues);
  const splices = [...ofValues, ...handedOn(source, gone, ofValues)];
  const { blocks, text } = source;
  const moved = new Set(puts.flatMap((put) => (put.edit === 'move-steps' ? put.steps : [])));
  const bodies = new Map(blocks.map(({ id, from, to }) => [id, spliced(text, splices, from, to)]));

  const behind = (after: string | null): Placed[] =>
    puts
      .filter(({ at }) => at.after === after)
      .toSorted((one, other) => one.at.rank - other.at.rank)
      .flatMap((put) =>
        put.edit === 'new-step'
          ? [{ id: null, text: newStep(source, put, own) }]
          : put.steps.flatMap(withFollowers),
      );
  const withFollowers = (id: string): Placed[] => [
    ...(gone.has(id) ? [] : [{ id, text: bodies.get(id) ?? '' }]),
    ...behind(id),
  ];

  const all = [
    ...behind(null),
    ...blocks.filter(({ id }) => !moved.has(id)).flatMap(({ id }) => withFollowers(id)),
  ];
  const added = puts.filter((put: Put) => put.edit === 'new-step').length;
  if (all.length !== blocks.length + added - blocks.filter(({ id }) => gone.has(id)).length)
    throw new Error('steps that are to be moved go round in a circle');
  const gaps = gone.size === 0 ? gapsInOrder(source) : gapsThatStay(source, gone, all);
  const middle = all
    .map(({ text: step }, place) => (place === 0 ? '' : (gaps[place - 1] ?? source.eol + source.eol)) + step)
    .join('');
  const first = blocks[0]?.from ?? 0;
  const last = blocks.at(-1)?.to ?? text.length;
  return spliced(text, splices, 0, first) + middle + spliced(text, splices, last);
}

/** A new step as lines of YAML, indented as the others are. */
function newStep(source: GuideSource, { step }: EditOf<'new-step'>, own: OwnWords): string {
  const inner = source.blocks.length > 0 ? source.indentOf(source.blocks[0]?.id ?? '') : 4;
  const indent = ' '.repeat(inner);
  const lines = linesOf(step, (field) => own.get(placeKey(step.id, field)) ?? step.sentences[field] ?? '');
  return lines
    .map((line, place) => (place === 0 ? `${' '.repeat(Math.max(0, inner - 2))}- ${line}` : indent + line))
    .join(source.eol);
}

function linesOf(step: NewStep, words: (field: SentenceField) => string): string[] {
  const said = (field: SentenceField) =>
    words(field) === '' ? [] : [`${field}: ${written(words(field), null)}`];
  const [instruction, narration, alt] = sentenceFields;
  return [
    `id: ${step.id}`,
    `device: ${step.device}`,
    `screen: ${step.screen}`,
    ...(step.host === null ? [] : [`host: ${step.host}`]),
    ...(step.unverified ? ['unverified: true'] : []),
    'drafted: true',
    ...(step.optional ? ['optional: true'] : []),
    ...said(instruction),
    ...said(narration),
    ...(step.shows.length === 0 ? ["shows: ''"] : ['shows: |', ...step.shows.map((line) => `  ${line}`)]),
    ...(step.act.length === 0 ? [] : ['act:', ...step.act.map((act) => `  - ${act}`)]),
    ...(step.point.length === 0
      ? []
      : [`point: [${step.point.map((one) => written(one, null, 'flow')).join(', ')}]`]),
    ...said(alt),
  ];
}
