import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { SnapshotRef } from './edits.ts';
import { Snapshot } from './snapshot.ts';

/** A stretch of the file: it gives way to `text`. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** A step's own lines in the file, from its dash to its last word, with the comments right above and below them. */
export interface StepBlock {
  id: string;
  from: number;
  to: number;
}

/** A snapshot with the scalar that holds it. */
export interface HeldSnapshot {
  snapshot: Snapshot;
  scalar: Scalar<string>;
}

/** A guide's file, and where in it everything stands. */
export class GuideSource {
  readonly text: string;
  /** How its lines end. */
  readonly eol: string;
  readonly blocks: readonly StepBlock[];
  readonly #document: Document;
  readonly #maps = new Map<string, YAMLMap>();
  readonly #snapshots = new Map<Scalar, Snapshot>();

  /** @throws Error where the steps are not a list of blocks, one a step: there is no place to put anything */
  constructor(text: string) {
    this.text = text;
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.#document = parseDocument(text, { keepSourceTokens: true });
    const steps = this.#document.get('steps', true);
    if (!isSeq(steps) || steps.flow === true) throw new Error('the steps are not written as a list');
    const maps = steps.items.map((item) => this.resolved(item)).filter(isMap);
    for (const map of maps) this.#maps.set(String(map.get('id')), map);
    const ends = steps.range?.[1] ?? text.length;
    this.blocks = maps.map((map, place) => this.#blockOf(map, maps[place - 1], maps[place + 1], ends));
  }

  /** A value of a step, aliases followed; undefined where there is none. */
  at(step: string, ...path: (string | number)[]): Node | undefined {
    let node: unknown = this.#maps.get(step);
    for (const key of path) {
      if (!isMap(node) && !isSeq(node)) return undefined;
      node = this.resolved(node.get(key, true));
    }
    return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
  }

  /** What puts another value behind a key of the guide itself. */
  replacedValue(key: string, value: string): Splice {
    const { range } = this.#pairOf(key).value;
    return { from: range?.[0] ?? 0, to: range?.[1] ?? 0, text: value };
  }

  /** What takes a key of the guide itself out, with the comment right above it, all that stands under it and the empty line after it. */
  withoutKey(key: string): Splice {
    const { key: name, value } = this.#pairOf(key);
    const from = this.#withComment(this.lineStart(name.range?.[0] ?? 0));
    const rest = this.text.slice(value.range?.[1] ?? 0);
    const empty = /^\s*\n/.exec(rest)?.[0] ?? '';
    return { from, to: (value.range?.[1] ?? 0) + empty.length, text: '' };
  }

  #pairOf(key: string): { key: Node; value: Node } {
    const { contents } = this.#document;
    const pair = isMap(contents)
      ? contents.items.find((one) => isScalar(one.key) && one.key.value === key)
      : undefined;
    if (pair === undefined) throw new Error(`the guide has no ${key}`);
    return { key: pair.key as Node, value: pair.value as Node };
  }

  /** The step's map as the file writes it. */
  map(step: string): YAMLMap | undefined {
    return this.#maps.get(step);
  }

  /** What a step's own `shows` holds; undefined where it has none, or not that variant. */
  snapshot({ step, variant }: SnapshotRef): HeldSnapshot | undefined {
    const path = variant === null ? ['shows'] : ['shows', 'variants', variant, 'snapshot'];
    const scalar = this.at(step, ...path);
    if (!isScalar(scalar) || typeof scalar.value !== 'string') return undefined;
    const snapshot = this.#snapshots.get(scalar) ?? new Snapshot(scalar.value);
    this.#snapshots.set(scalar, snapshot);
    return { snapshot, scalar: scalar as Scalar<string> };
  }

  /** Where a snapshot's text itself stands: the first place that holds this scalar, of which all others are aliases. */
  ownerOf(scalar: Scalar): SnapshotRef | undefined {
    const all = [...this.#maps.keys()].flatMap((step) =>
      this.variantsOf(step).map((variant) => ({ step, variant })),
    );
    return all.find((ref) => this.snapshot(ref)?.scalar === scalar);
  }

  /** The variants of a step's own `shows`, by place; null alone where it has but one way to show, none where it says nothing. */
  variantsOf(step: string): (number | null)[] {
    if (isScalar(this.at(step, 'shows'))) return [null];
    const list = this.at(step, 'shows', 'variants');
    return isSeq(list) ? [...list.items.keys()] : [];
  }

  /** What is meant: of an alias, what it speaks of. */
  resolved(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  /** Where the line begins that a place is on. */
  lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Where the line ends that a place is on. */
  lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Where the line after the one that a place is on begins. */
  nextLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end + 1;
  }

  /** How far a step's keys are indented. */
  indentOf(step: string): number {
    const from = this.#maps.get(step)?.range?.[0] ?? 0;
    return from - this.lineStart(from);
  }

  #blockOf(map: YAMLMap, before: YAMLMap | undefined, after: YAMLMap | undefined, ends: number): StepBlock {
    const from = this.#leadOf(map, before);
    const limit = after === undefined ? ends : this.#leadOf(after, map);
    const words = this.text.slice(from, Math.min(map.range?.[1] ?? limit, limit)).trimEnd();
    let to = this.lineEnd(from + words.length);
    while (this.nextLine(to) < limit && isComment(this.text, this.nextLine(to)))
      to = this.lineEnd(this.nextLine(to));
    return { id: String(map.get('id')), from, to };
  }

  /** The start of a step's first line; of the comment above it, where one stands right there. */
  #leadOf(map: YAMLMap, before: YAMLMap | undefined): number {
    const [key = 0] = map.range ?? [];
    return this.#withComment(this.lineStart(this.text.lastIndexOf('-', key)), before?.range?.[0]);
  }

  /** The start of the comment that stands right above a line; of the line itself, where none does. */
  #withComment(line: number, least = 0): number {
    let from = line;
    while (from > least) {
      const above = this.lineStart(from - 1);
      if (above <= least || !isComment(this.text, above)) break;
      from = above;
    }
    return from;
  }
}

/** Whether the line that begins there is a comment and nothing else. */
function isComment(text: string, line: number): boolean {
  return /^[ \t]*#/.test(text.slice(line, line + 200));
}

/** The text with each stretch replaced. Stretches never overlap; of several at one place, the first stands first. */
export function spliced(text: string, splices: readonly Splice[], from = 0, to = text.length): string {
  let result = '';
  let at = from;
  const sorted = splices
    .filter((splice) => splice.from >= from && splice.to <= to)
    .toSorted((one, other) => one.from - other.from);
  for (const splice of sorted) {
    if (splice.from < at) throw new Error('two changes to the guide overlap');
    result += text.slice(at, splice.from) + splice.text;
    at = splice.to;
  }
  return result + text.slice(at, to);
}
