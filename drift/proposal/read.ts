import type { ObservedNode } from '../../guide/aria/node.ts';
import type { Run, View, Visit } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import { observedLeaves, type ObservedLeaf } from '../leaves.ts';
import { isActionable, isField, isFrame } from '../roles.ts';
import { claims } from './follow.ts';
import { claimOf, keyOf, lineOf, valueOf } from './notation.ts';
import { generalised } from './pattern.ts';

/** What a reader reads on a screen, from top to bottom. */
export function readOn({ tree }: View): ObservedLeaf[] {
  return observedLeaves(tree.flatMap(withoutFrames)).filter(isRead);
}

/** What a screen is called: by a heading of its own, rather than by one that other screens have too. */
export function headingOf(visit: Visit, guide: Guide, { visits }: Run): string {
  const headings = headingsOn(visit);
  const others = visits.filter(({ screen }) => screen !== visit.screen).flatMap(headingsOn);
  const unclaimed = headings.filter((words) => !guide.steps.some((step) => claims(step, words)));
  return unclaimed.find((words) => !others.includes(words)) ?? unclaimed[0] ?? headings[0] ?? '';
}

function headingsOn({ views: [view] }: Visit): string[] {
  const leaves = view === undefined ? [] : readOn(view);
  return leaves.filter(({ role }) => role === 'heading').map(({ words }) => words);
}

function withoutFrames(node: ObservedNode): ObservedNode[] {
  if (isFrame(node.role)) return [];
  return [{ ...node, ...(node.children && { children: node.children.flatMap(withoutFrames) }) }];
}

/** What a reader acts on, or reads. The choices of a menu are not read one by one. */
function isRead({ role }: ObservedLeaf): boolean {
  return (
    role !== 'option' && (isActionable(role) || ['heading', 'text', 'alert', 'img', 'status'].includes(role))
  );
}

/** A number by itself is never the same twice, nor is one in a message: a code, or the one that the phone asks for. */
function variesIn(role: string, words: string): boolean {
  return /^\d+$/.test(words) || (role === 'status' && /\d/.test(words));
}

/** What a snapshot says of it: nothing, where its words say nothing. */
export function linesFor({ role, words, placeholder }: ObservedLeaf): string[] {
  const claim = variesIn(role, words) ? generalised(words) : claimOf(words);
  if ((role === 'text' || role === 'status') && claim === undefined) return [];
  if (isField(role) && placeholder !== undefined && placeholder !== '')
    return [`- ${keyOf(role, claim)}:`, `  - /placeholder: ${valueOf(claimOf(placeholder))}`];
  if ((role === 'alert' || role === 'status') && claim !== undefined) return [`- ${role}: ${valueOf(claim)}`];
  return [`- ${lineOf(role, claim)}`];
}
