import type { DocumentedNode, ObservedNode } from '../../guide/aria/node.ts';
import { parseAriaSnapshot } from '../../guide/aria/notation.ts';

/** The tree that a walk would have kept of a screen which reads as a snapshot does. Patterns are for guides only. */
export function observed(snapshot: string): ObservedNode[] {
  return parseAriaSnapshot(snapshot).map(observe);
}

function observe({ role, name, placeholder, children }: DocumentedNode): ObservedNode {
  return {
    role,
    name: words(name) ?? '',
    ...(placeholder !== undefined && { placeholder: words(placeholder) }),
    ...(children.length > 0 && { children: children.map(observe) }),
  };
}

function words(name: DocumentedNode['name']): string | undefined {
  if (name instanceof RegExp) throw new TypeError('a screen shows words, not patterns');
  return name;
}
