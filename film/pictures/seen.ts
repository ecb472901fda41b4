import type { Box, ObservedNode } from '../../guide/aria/node.ts';
import { overlap, rightOf, union } from '../boxes.ts';

/** What only holds others: its box may be drawn upon, where none of theirs is. */
const holding: ReadonlySet<string> = new Set([
  ...['alert', 'alertdialog', 'application', 'article', 'banner', 'blockquote', 'complementary'],
  ...['contentinfo', 'dialog', 'document', 'feed', 'figure', 'form', 'generic', 'grid', 'group', 'iframe'],
  ...['list', 'listitem', 'log', 'main', 'menu', 'menubar', 'navigation', 'none', 'paragraph'],
  ...['presentation', 'radiogroup', 'region', 'row', 'rowgroup', 'search', 'status', 'table', 'tablist'],
  ...['tabpanel', 'toolbar', 'tree', 'treegrid'],
]);

/** The page's own frame: no step is about it, unless it points there. */
const around: ReadonlySet<string> = new Set(['banner', 'complementary', 'contentinfo', 'navigation']);

/** What a page draws as a card or a window of its own. */
const framing: ReadonlySet<string> = new Set(['alertdialog', 'dialog', 'form', 'main', 'region']);

/** How much of the window's width a frame may fill, and be seen as one. */
const widest = 0.9;

const isShown = (box: Box | undefined): box is Box => box !== undefined && box.width > 0 && box.height > 0;

export interface Seen {
  /** Where there are words, controls and pictures. */
  words: Box[];
  /** The cards and windows that hold them, where they are smaller than the window. */
  frames: Box[];
}

interface Looking {
  window: Box;
  pointed: readonly Box[];
  /** Whether the page's frame is looked at too; else only where it is pointed at. */
  whole: boolean;
}

/** Where something is seen in a tree. */
export function seenIn(tree: readonly ObservedNode[], looking: Looking): Seen {
  const nodes = tree.filter((node) => isLookedAt(node, looking));
  const inner = nodes.map(({ children = [] }) => seenIn(children, looking));
  const own = nodes.map((node) => ({ ...node, box: shownOf(node, looking.window) }));
  return {
    words: [
      ...inner.flatMap(({ words }) => words),
      ...own.flatMap((node) => (isWords(node) ? node.box : [])),
    ],
    frames: [
      ...inner.flatMap(({ frames }) => frames),
      ...own.flatMap(({ role, box }) => {
        const isFrame = framing.has(role) && (box[0]?.width ?? 0) < looking.window.width * widest;
        return isFrame ? box : [];
      }),
    ],
  };
}

function isLookedAt({ role, box }: ObservedNode, { pointed, whole }: Looking): boolean {
  return whole || !around.has(role) || (box !== undefined && pointed.some((one) => overlap(one, box)));
}

/** Its box; none where it is not shown, or not in the window. */
function shownOf({ box }: ObservedNode, window: Box): Box[] {
  return isShown(box) && overlap(box, window) ? [box] : [];
}

function isWords({ role, name, children = [] }: Pick<ObservedNode, 'role' | 'name' | 'children'>): boolean {
  return !holding.has(role) || (children.length === 0 && name !== '');
}

/** How far behind a radio button or a check box its label may begin. */
const labelGap = 24;

/** A pointed control with its label: a radio button alone is a dot that says nothing. */
export function withLabel(control: Box, tree: readonly ObservedNode[]): Box {
  const box = labelled(control, tree);
  return box === null ? control : (union([control, box]) ?? control);
}

function labelled(control: Box, among: readonly ObservedNode[]): Box | null {
  for (const [index, { role, name, box, children = [] }] of among.entries()) {
    const label = among[index + 1];
    const isIt = (role === 'radio' || role === 'checkbox') && isShown(box) && overlap(box, control);
    if (isIt && label?.name === name && isShown(label.box) && isBeside(control, label.box)) return label.box;
    const inner = labelled(control, children);
    if (inner !== null) return inner;
  }
  return null;
}

function isBeside(control: Box, label: Box): boolean {
  const gap = label.x - rightOf(control);
  return gap >= 0 && gap <= labelGap && overlap({ ...control, x: label.x }, label);
}
