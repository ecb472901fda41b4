import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair, type Scalar } from 'yaml';
import { parseKey, parseWords } from './key.ts';
import type { DocumentedName, DocumentedNode } from './node.ts';

/** Playwright's own values of `/children`. They are accepted and mean nothing here: comparing has its own rules. */
const childrenModes = ['contain', 'equal', 'deep-equal'];

/** Is told of each node where in the snapshot's text its key begins; of a text after a colon, where that key does. */
export type Locate = (node: DocumentedNode, at: number) => void;

/**
 * Reads an ARIA snapshot in the notation of Playwright's `toMatchAriaSnapshot`. An empty one says nothing.
 *
 * Two liberties are taken: a pattern may carry flags, and attributes such as `[level=1]` are checked for spelling but not
 * compared.
 *
 * @throws Error naming every problem, each with its line within the snapshot and the rule
 */
export function parseAriaSnapshot(text: string, locate: Locate = () => undefined): DocumentedNode[] {
  const lines = new LineCounter();
  // The failsafe schema keeps every scalar as it is written: 007 stays 007, and true is a word.
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  const problems = document.errors.map(({ pos, message }) => ({ at: pos[0], message }));
  const nodes = problems.length === 0 ? new Reader(problems, locate).list(document.contents, 0) : [];
  if (problems.length === 0) return nodes;
  throw new Error(problems.map(({ at, message }) => `line ${lines.linePos(at).line}: ${message}`).join('; '));
}

/**
 * Reads one node without children, as in `button "Neste"`.
 *
 * @throws Error saying what is wrong and the rule
 */
export function parseAriaNode(text: string): DocumentedNode {
  return { ...parseKey(text), children: [] };
}

/** One node in the notation, without its children. */
export function formatNode({ role, name }: { role: string; name?: DocumentedName | undefined }): string {
  if (name === undefined || name === '') return role;
  return `${role} ${typeof name === 'string' ? JSON.stringify(name) : String(name)}`;
}

interface Problem {
  /** Offset in the snapshot's text. */
  at: number;
  message: string;
}

/** Turns YAML into nodes. What it cannot read it notes down, and reads on. */
class Reader {
  readonly #problems: Problem[];
  readonly #locate: Locate;

  constructor(problems: Problem[], locate: Locate) {
    this.#problems = problems;
    this.#locate = locate;
  }

  /** A list of nodes; `at` is where to look when there is none. */
  list(yaml: unknown, at: number): DocumentedNode[] {
    if (yaml === null) return [];
    if (!isSeq(yaml)) {
      this.#note(startOf(yaml, at), 'a snapshot is a list: begin each element with "- "');
      return [];
    }
    return yaml.items.flatMap((item) => this.#item(item, startOf(yaml, at)));
  }

  #item(item: unknown, at: number): DocumentedNode[] {
    if (isText(item))
      return this.#attempt(startOf(item, at), () => [
        this.#located({ ...parseKey(item.value), children: [] }, startOf(item, at)),
      ]);
    if (isMap(item)) return item.items.flatMap((pair) => this.#pair(pair, startOf(item, at)));
    this.#note(startOf(item, at), 'an element is a role, perhaps with a name; not a list in a list');
    return [];
  }

  #pair({ key, value }: Pair, parent: number): DocumentedNode[] {
    const at = startOf(key, parent);
    if (!isText(key)) {
      this.#note(at, 'what stands before the colon is a role, perhaps with a name');
      return [];
    }
    if (key.value === 'text') {
      const text = this.#text(key.value, value, at);
      return text === undefined
        ? []
        : this.#attempt(at, () => [
            this.#located({ role: 'text', name: parseWords(text), children: [] }, at),
          ]);
    }
    if (key.value.startsWith('/')) {
      this.#note(at, `${key.value} belongs under an element`);
      return [];
    }
    return this.#attempt(at, () => {
      const node = this.#located({ ...parseKey(key.value), children: [] }, at);
      this.#fill(node, value, at);
      return [node];
    });
  }

  /** What stands after the colon of a node: its one text, or a list of properties and children. */
  #fill(node: DocumentedNode, value: unknown, at: number): void {
    if (isText(value) && value.value !== '') {
      const text = { role: 'text', name: parseWords(value.value), children: [] };
      node.children.push(this.#located(text, at));
      return;
    }
    if (!isSeq(value)) {
      this.#note(at, 'nothing to read after the colon: give words or a list, or leave the colon out');
      return;
    }
    for (const item of value.items) {
      const property = isMap(item)
        ? item.items.find((pair) => isText(pair.key) && pair.key.value.startsWith('/'))
        : undefined;
      if (property === undefined) node.children.push(...this.#item(item, startOf(value, at)));
      else this.#property(node, property, startOf(item, at));
    }
  }

  #property(node: DocumentedNode, { key, value }: Pair, at: number): void {
    const name = isText(key) ? key.value : '';
    const text = this.#text(name, value, at);
    if (text === undefined) return;
    if (name === '/placeholder') {
      this.#attempt(at, () => {
        node.placeholder = parseWords(text);
        return [];
      });
    } else if (name === '/children') {
      if (!childrenModes.includes(text)) this.#note(at, `/children is ${childrenModes.join(', or ')}`);
    } else if (name !== '/url')
      this.#note(at, `${name} is not a property; use /placeholder, /url or /children`);
  }

  #located(node: DocumentedNode, at: number): DocumentedNode {
    this.#locate(node, at);
    return node;
  }

  #text(name: string, value: unknown, at: number): string | undefined {
    if (isText(value) && value.value !== '') return value.value;
    this.#note(at, `${name} is followed by words`);
    return undefined;
  }

  #attempt(at: number, read: () => DocumentedNode[]): DocumentedNode[] {
    try {
      return read();
    } catch (error) {
      this.#note(at, (error as Error).message);
      return [];
    }
  }

  #note(at: number, message: string): void {
    this.#problems.push({ at, message });
  }
}

function isText(yaml: unknown): yaml is Scalar<string> {
  return isScalar(yaml) && typeof yaml.value === 'string';
}

/** Where a YAML node begins in the text; where its parent does, for one that is not there at all. */
function startOf(yaml: unknown, parent: number): number {
  return isScalar(yaml) || isMap(yaml) || isSeq(yaml) ? (yaml.range?.[0] ?? parent) : parent;
}
