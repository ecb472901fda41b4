import type { Edit, SnapshotRef } from './edits.ts';
import type { SnapshotEdit, Written } from './snapshot.ts';
import type { GuideSource, HeldSnapshot, Splice } from './source.ts';

/** What edits of snapshots do to the file. */
export function snapshotSplices(source: GuideSource, edits: readonly Edit[]): Splice[] {
  const byPlace = new Map<string, { of: SnapshotRef; edits: SnapshotEdit[] }>();
  for (const edit of edits) {
    if (!('of' in edit)) continue;
    const key = JSON.stringify(edit.of);
    const known = byPlace.get(key) ?? { of: edit.of, edits: [] };
    known.edits.push(edit);
    byPlace.set(key, known);
  }
  return [...byPlace.values()].flatMap(({ of, edits: own }) => {
    const held = source.snapshot(of);
    if (held === undefined) throw new Error(`the step ${of.step} shows nothing of its own`);
    return [splice(source, held, held.snapshot.edited(own), source.indentOf(of.step))];
  });
}

/** Line by line where the snapshot is a block of lines; else it becomes one. What a block ends with stays. */
function splice(source: GuideSource, { scalar }: HeldSnapshot, lines: Written[], indent: number): Splice {
  const [from = 0, end = 0] = scalar.range ?? [];
  const to = from + source.text.slice(from, end).trimEnd().length;
  if (!lines.some(({ text }) => text.trim() !== '')) return { from, to, text: "''" };
  if (scalar.type !== 'BLOCK_LITERAL') {
    const inner = ' '.repeat(indent + 2);
    return { from, to, text: ['|', ...lines.map(({ text }) => inner + text)].join(source.eol) };
  }
  const body = source.nextLine(from);
  const old = source.text.slice(body, to).split(/\r?\n/);
  const inner = /^\s*/.exec(old.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const written = lines.map(({ text, from: at }) => (at === null ? undefined : old[at]) ?? inner + text);
  return { from: body, to, text: written.join(source.eol) };
}
