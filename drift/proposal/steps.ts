import type { OwnWords } from './decisions.ts';
import type { Edit, EditOf, NewStep } from './edits.ts';
import { sentenceFields, type SentenceField } from './proposal.ts';
import { written } from './scalars.ts';
import { placeKey } from './sentence-edits.ts';
import { spliced, type GuideSource, type Splice } from './source.ts';

type Put = EditOf<'new-step' | 'move-steps'>;

/** The whole file: its steps with what is changed in each, in their new order. What stands between two stays between. */
export function assembled(
  source: GuideSource,
  splices: readonly Splice[],
  edits: readonly Edit[],
  own: OwnWords,
): string {
  const puts = edits.filter((edit) => edit.edit === 'new-step' || edit.edit === 'move-steps');
  const gone = new Set(edits.flatMap((edit) => (edit.edit === 'remove-steps' ? edit.steps : [])));
  if (puts.length === 0 && gone.size === 0) return spliced(source.text, splices);
  const { blocks, text } = source;
  const moved = new Set(puts.flatMap((put) => (put.edit === 'move-steps' ? put.steps : [])));
  const bodies = new Map(blocks.map(({ id, from, to }) => [id, spliced(text, splices, from, to)]));

  const behind = (after: string | null): string[] =>
    puts
      .filter(({ at }) => at.after === after)
      .toSorted((one, other) => one.at.rank - other.at.rank)
      .flatMap((put) =>
        put.edit === 'new-step' ? [newStep(source, put, own)] : put.steps.flatMap(withFollowers),
      );
  const withFollowers = (id: string): string[] => [
    ...(gone.has(id) ? [] : [bodies.get(id) ?? '']),
    ...behind(id),
  ];

  const all = [
    ...behind(null),
    ...blocks.filter(({ id }) => !moved.has(id)).flatMap(({ id }) => withFollowers(id)),
  ];
  const added = puts.filter((put: Put) => put.edit === 'new-step').length;
  if (all.length !== blocks.length + added - blocks.filter(({ id }) => gone.has(id)).length)
    throw new Error('steps that are to be moved go round in a circle');
  return gone.size === 0 ? woven(source, splices, all) : joined(source, splices, all);
}

/** The steps with an empty line between them, where what stood between them may be gone. */
function joined(source: GuideSource, splices: readonly Splice[], steps: readonly string[]): string {
  const { blocks, text, eol } = source;
  const first = blocks[0]?.from ?? 0;
  const last = blocks.at(-1)?.to ?? text.length;
  return spliced(text, splices, 0, first) + steps.join(eol + eol) + spliced(text, splices, last);
}

/** The steps with what stands between them in the file; between the additional ones, an empty line. */
function woven(source: GuideSource, splices: readonly Splice[], steps: readonly string[]): string {
  const { blocks, text, eol } = source;
  const first = blocks[0]?.from ?? 0;
  const last = blocks.at(-1)?.to ?? text.length;
  const gaps = blocks.slice(1).map(({ from }, place) => text.slice(blocks[place]?.to ?? from, from));
  const middle = steps.reduce((all, step, place) => all + (gaps[place - 1] ?? eol + eol) + step);
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
