import { isMap, isScalar, parseDocument } from 'yaml';
import type { DocumentedNode } from '../../guide/aria/node.ts';
import { parseAriaSnapshot } from '../../guide/aria/notation.ts';
import { isElement } from '../roles.ts';
import type { EditOf, LinePart, LinePlace } from './edits.ts';

/** One line of a snapshot: a node, one of its properties, or what only people read. */
export interface SnapshotLine {
  at: number;
  indent: number;
  kind: 'node' | 'property' | 'other';
  /** What stands behind the dash. */
  content: string;
  parent: number | null;
}

/** Where in a snapshot a node says its words: in the key of its line, or behind the colon. */
export interface NodeLine {
  line: number;
  part: 'key' | 'value';
}

export type SnapshotEdit = EditOf<'line' | 'remove-line' | 'insert-lines' | 'move-lines'>;

/** A line as it is to be written. One that stays as it is has its place in the old text. */
export interface Written {
  text: string;
  from: number | null;
}

/** A snapshot as the guide's file has it: its nodes, and the line of each. */
export class Snapshot {
  readonly nodes: DocumentedNode[];
  readonly lines: readonly SnapshotLine[];
  readonly #places = new Map<unknown, NodeLine>();

  constructor(text: string) {
    const offsets = new Map<DocumentedNode, number>();
    this.nodes = parseAriaSnapshot(text, (node, at) => offsets.set(node, at));
    this.lines = linesOf(text);
    const starts = lineStarts(text);
    const taken = new Set<number>();
    for (const [node, at] of offsets) {
      const line = starts.findLastIndex((start) => start <= at);
      this.#places.set(node, { line, part: node.role === 'text' || taken.has(line) ? 'value' : 'key' });
      taken.add(line);
    }
  }

  /** Where a node of this snapshot stands; undefined for a node of another. */
  placeOf(node: unknown): NodeLine | undefined {
    return this.#places.get(node);
  }

  /** The line of a property of a node's line, as in `/placeholder`. */
  propertyOf(line: number, name: string): number | undefined {
    return this.lines.find(
      ({ parent, kind, content }) => parent === line && kind === 'property' && keyTextOf(content) === name,
    )?.at;
  }

  /** Whether a line stands under another, however deep. */
  isUnder(line: number, ancestor: number): boolean {
    const parent = this.lines[line]?.parent ?? null;
    return parent !== null && (parent === ancestor || this.isUnder(parent, ancestor));
  }

  /** The lines as they are with these edits. */
  edited(edits: readonly SnapshotEdit[]): Written[] {
    return new Writer(this.lines, edits).write();
  }
}

/** Writes a snapshot anew, line by line. What no edit touches stays as it is. */
class Writer {
  readonly #lines: readonly SnapshotLine[];
  readonly #parts = new Map<number, Map<LinePart, string>>();
  readonly #removed = new Set<number>();
  readonly #moved = new Set<number>();
  readonly #put: readonly EditOf<'insert-lines' | 'move-lines'>[];

  constructor(lines: readonly SnapshotLine[], edits: readonly SnapshotEdit[]) {
    this.#lines = lines;
    for (const edit of edits) {
      if (edit.edit === 'remove-line') this.#removed.add(edit.line);
      if (edit.edit === 'move-lines') for (const line of edit.lines) this.#moved.add(line);
      if (edit.edit !== 'line') continue;
      const parts = this.#parts.get(edit.line) ?? new Map<LinePart, string>();
      this.#parts.set(edit.line, parts.set(edit.part, edit.to));
    }
    this.#put = edits
      .filter((edit) => edit.edit === 'insert-lines' || edit.edit === 'move-lines')
      .toSorted((one, other) => one.at.rank - other.at.rank);
  }

  write(): Written[] {
    return [...this.#putAt({ after: null, inside: false }, 0), ...this.#children(null, 0)];
  }

  #children(parent: number | null, shift: number): Written[] {
    return this.#lines
      .filter((line) => line.parent === parent && !this.#moved.has(line.at))
      .flatMap((line) => this.#line(line, shift));
  }

  /** A line with all that stands under it, and what has been put behind it. */
  #line(line: SnapshotLine, shift: number): Written[] {
    const indent = line.indent + shift;
    const behind = this.#putAt({ after: line.at, inside: false }, indent);
    if (line.kind === 'other') return [{ text: line.content, from: line.at }];
    const isRemoved = this.#removed.has(line.at);
    const inside = this.#inside(line, shift, isRemoved);
    if (isRemoved) return [...inside, ...behind];
    const content = withColon(compose(line.content, this.#parts.get(line.at)), inside.length > 0);
    if (content === null) return behind;
    const stays = shift === 0 && content === line.content;
    const text = `${' '.repeat(indent)}- ${content}`;
    return [{ text, from: stays ? line.at : null }, ...inside, ...behind];
  }

  /** What stands under a line; where the line itself goes, its children take its place and its properties go too. */
  #inside({ at, indent }: SnapshotLine, shift: number, isRemoved: boolean): Written[] {
    const own = this.#lines.filter(({ parent }) => parent === at);
    const first = own.find(({ kind }) => kind !== 'other');
    const step = first === undefined ? 2 : first.indent - indent;
    const under = isRemoved ? shift - step : shift;
    const kept = own.filter((line) => !this.#moved.has(line.at));
    const properties = isRemoved ? [] : kept.filter(({ kind }) => kind === 'property');
    return [
      ...properties.flatMap((line) => this.#line(line, under)),
      ...this.#putAt({ after: at, inside: true }, indent + step + under),
      ...kept.filter(({ kind }) => kind !== 'property').flatMap((line) => this.#line(line, under)),
    ];
  }

  #putAt({ after, inside }: Omit<LinePlace, 'rank'>, indent: number): Written[] {
    return this.#put
      .filter(({ at }) => at.after === after && at.inside === inside)
      .flatMap((edit) =>
        edit.edit === 'insert-lines'
          ? edit.lines.map((text) => ({ text: ' '.repeat(indent) + text, from: null }))
          : edit.lines.flatMap((at) => this.#movedLine(at, indent)),
      );
  }

  #movedLine(at: number, indent: number): Written[] {
    const line = this.#lines[at];
    return line === undefined ? [] : this.#line(line, indent - line.indent);
  }
}

interface Parts {
  /** Where in the content the key ends, and where what stands behind the colon begins and ends. */
  keyFrom: number;
  keyTo: number;
  value: { from: number; to: number } | null;
  hasColon: boolean;
}

function compose(content: string, changed: ReadonlyMap<LinePart, string> | undefined): string {
  if (changed === undefined) return content;
  const { keyFrom, keyTo, value } = partsOf(content);
  const end = value?.to ?? keyTo;
  const whole = changed.get('whole');
  if (whole !== undefined) return content.slice(0, keyFrom) + whole + content.slice(end);
  const key = changed.get('key') ?? content.slice(keyFrom, keyTo);
  if (value === null) return content.slice(0, keyFrom) + key + content.slice(keyTo);
  const words = changed.get('value') ?? content.slice(value.from, value.to);
  const between = words === '' ? '' : content.slice(keyTo, value.from) + words;
  return content.slice(0, keyFrom) + key + between + content.slice(value.to);
}

/** A key with its colon where something stands under it, and without where nothing does; null for an empty container. */
function withColon(content: string, hasMore: boolean): string | null {
  const { keyFrom, keyTo, value, hasColon } = partsOf(content);
  if (value !== null || hasMore === hasColon) return content;
  if (hasMore) return `${content.slice(0, keyTo)}:${content.slice(keyTo)}`;
  const key = keyTextOf(content.slice(keyFrom, keyTo));
  if (/^[a-z]+$/.test(key) && !isElement(key)) return null;
  return content.slice(0, keyTo) + content.slice(keyTo).replace(':', '');
}

function partsOf(content: string): Parts {
  const { contents } = parseDocument(content, { schema: 'failsafe', prettyErrors: false });
  const pair = isMap(contents) ? contents.items[0] : undefined;
  const key = isScalar(pair?.key) ? pair.key.range : undefined;
  if (pair !== undefined && key) {
    const [keyFrom, keyTo] = key;
    const value = isScalar(pair.value) && pair.value.source !== '' ? pair.value.range : null;
    return { keyFrom, keyTo, hasColon: true, value: value ? { from: value[0], to: value[1] } : null };
  }
  const [keyFrom, keyTo] = isScalar(contents) ? contents.range : [0, content.length];
  return { keyFrom, keyTo, value: null, hasColon: false };
}

/** What a line is called: its key without quotes. */
function keyTextOf(content: string): string {
  const { keyFrom, keyTo } = partsOf(content);
  return content.slice(keyFrom, keyTo).replaceAll(/^['"]|['"]$/g, '');
}

function linesOf(text: string): SnapshotLine[] {
  if (text.trim() === '') return [];
  const open: SnapshotLine[] = [];
  return text
    .replace(/\n+$/, '')
    .split('\n')
    .map((raw, at) => {
      const line = lineOf(raw, at, open);
      if (line.kind !== 'other') open.push(line);
      return line;
    });
}

/** @param open the lines that it may stand under, the innermost last; those that it does not are closed */
function lineOf(raw: string, at: number, open: SnapshotLine[]): SnapshotLine {
  const [, spaces = '', content] = /^(\s*)-\s+(.*)$/su.exec(raw) ?? [];
  const indent = spaces.length;
  if (content === undefined)
    return { at, indent: 0, kind: 'other', content: raw, parent: open.at(-1)?.parent ?? null };
  while (isClosedAt(open.at(-1), indent)) open.pop();
  const kind = keyTextOf(content).startsWith('/') ? 'property' : 'node';
  return { at, indent, kind, content, parent: open.at(-1)?.at ?? null };
}

function isClosedAt(line: SnapshotLine | undefined, indent: number): boolean {
  return line !== undefined && line.indent >= indent;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
