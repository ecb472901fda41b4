import type { Box, ObservedNode } from '../../guide/aria/node.ts';
import type { Finding } from '../../guide/run/findings.ts';
import type { Look, View } from '../../guide/run/schema.ts';
import type { Step } from '../../guide/schema.ts';
import { colourName } from './colour.ts';

/** What a step says of the looks of its controls, where the screen has it otherwise. */
export function compareClaims({ looks = {} }: Step, view: View): Finding[] {
  return Object.entries(looks).flatMap(([control, documented]): Finding[] => {
    const look = view.looks?.find((one) => one.control === control);
    if (look?.background === undefined || look.background === null) return [];
    const observed = colourName(look.background);
    if (observed === documented) return [];
    return [{ kind: 'visual', severity: 'misleads', ...elementAt(view, look), documented, observed }];
  });
}

/** The control that looks otherwise, its role and its place. */
export function elementAt(view: View, { control, box }: Look): Pick<Finding, 'control' | 'role' | 'box'> {
  const role = nodeAt(view.tree, box)?.role;
  return { control, ...(role !== undefined && { role }), box };
}

/** The words of the control, where it has any. */
export function wordsAt(view: View, { box }: Pick<Look, 'box'>): string | undefined {
  const words = nodeAt(view.tree, box)?.name;
  return words === '' ? undefined : words;
}

/** The innermost element that stands where the box is. */
function nodeAt(tree: readonly ObservedNode[], box: Box): ObservedNode | undefined {
  for (const node of tree) {
    const inside = nodeAt(node.children ?? [], box);
    if (inside !== undefined) return inside;
    if (node.role !== 'text' && node.box !== undefined && isSame(node.box, box)) return node;
  }
  return undefined;
}

function isSame(one: Box, other: Box): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const;
  return sides.every((side) => Math.abs(one[side] - other[side]) < 1);
}
