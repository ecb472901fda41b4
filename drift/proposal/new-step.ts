import type { ObservedNode } from '../../guide/aria/node.ts';
import type { Gesture, View, Visit } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import { claims } from './follow.ts';
import { observedLeaves, type ObservedLeaf } from '../leaves.ts';
import { isActionable, isField, isFrame } from '../roles.ts';
import type { NewStep } from './edits.ts';
import { generalised } from './pattern.ts';
import { claimOf, elementOf, keyOf, lineOf, valueOf } from './notation.ts';
import { written } from './scalars.ts';
import type { Context } from './sentences.ts';

/** Nobody is told to approve anything without a warning: not by these words, and not on these screens. */
const approving = /godkjenn/i;
const approvals: ReadonlySet<string> = new Set([
  'sign-in/challenge-push',
  'register/match-number',
  'phone/approve',
  'phone/notification',
  'phone/match-number',
]);

/** What of a visit a step speaks of: a screen that stays while the phone is used is spoken of before that and after it. */
export type Part = 'whole' | 'before-the-phone' | 'after-the-phone';

export interface NewStepOptions {
  rehearsal: boolean;
  taken: ReadonlySet<string>;
  part?: Part;
  /** The walk could not have gone on without the screen. */
  isCertain?: boolean;
}

/**
 * A step for a screen that came and that no step speaks of, drafted from nothing but what was seen there.
 *
 * It is `optional` where one night's sight does not tell that the screen always comes.
 *
 * @returns undefined where there was nothing to read
 */
export function newStep(
  { text, guide }: Context,
  { screen, device, host, views }: Visit,
  { rehearsal, taken, part = 'whole', isCertain = false }: NewStepOptions,
): NewStep | undefined {
  const [view] = views;
  if (view === undefined || screen === null) return undefined;
  const leaves = observedLeaves(view.tree.flatMap(withoutFrames)).filter(isRead);
  const gestures = part === 'before-the-phone' ? [] : gesturesOf(view, leaves);
  const heading = headingOf(leaves, guide);
  const button = gestures.findLast(({ gesture }) => gesture === 'press');
  const words = text.proposal.newStep;
  const seen = { heading, deeds: gestures.map(deedOf) };
  const instruction = isCertain
    ? words.certain({ ...seen, device, part, showsNumber: screen === 'register/match-number' })
    : words.instruction(seen);
  const warns = approving.test(instruction) || approvals.has(screen);
  return {
    ...{ id: freeId(screen, taken), device, screen, host: device === 'pc' ? host : null },
    shows: leaves.flatMap(linesFor),
    act: actsOf(gestures),
    point: [...new Set(gestures.map(({ control }) => control).filter((control) => control !== ''))],
    sentences: {
      instruction: warns ? `${instruction} ${words.approveWarning}` : instruction,
      alt: words.alt(heading, button?.role === 'button' ? button.name : ''),
    },
    unverified: rehearsal,
    optional: !isCertain,
  };
}

/** What the screen is called: by a heading of its own, rather than by one that other screens have too. */
function headingOf(leaves: readonly ObservedLeaf[], { steps }: Guide): string {
  const headings = leaves.filter(({ role }) => role === 'heading').map(({ words }) => words);
  const own = headings.find((words) => !steps.some((step) => claims(step, words)));
  return own ?? headings[0] ?? '';
}

/** What was done there, as the run tells; where it does not, the only button there is. */
function gesturesOf({ touched }: View, leaves: readonly ObservedLeaf[]): Gesture[] {
  const told = touched.flatMap(({ gestures }) => gestures ?? []).filter((one) => !isByOtherDevice(one));
  if (touched.some(({ gestures }) => gestures !== undefined)) return told;
  const [button, ...more] = leaves.filter(({ role }) => role === 'button');
  if (button === undefined || more.length > 0) return [];
  return [{ gesture: 'press', control: '', role: 'button', name: button.words }];
}

/** A phone without a screen has scanned what stands there: nothing was done on the screen itself. */
export function isByOtherDevice({ gesture, control }: Gesture): boolean {
  return gesture === 'scan' && control === '';
}

function deedOf({ gesture, entry, name }: Gesture) {
  return { deed: gesture === 'enter' ? (entry ?? 'code') : gesture, name };
}

/** As flow maps; none where nobody knows the control. */
function actsOf(gestures: readonly Gesture[]): string[] {
  const acts = gestures.map(({ gesture, control, entry, role, name }) => {
    if (control === '' || (gesture === 'enter' && entry === undefined)) return undefined;
    const target = written(control, null, 'flow');
    const as = name === '' ? '' : `, as: '${elementOf(role, claimOf(name)).replaceAll("'", "''")}'`;
    if (gesture === 'enter') return `{ enter: ${entry ?? ''}, into: ${target} }`;
    return gesture === 'scan' ? `{ scan: ${target} }` : `{ ${gesture}: ${target}${as} }`;
  });
  return acts.every((act) => act !== undefined) ? acts : [];
}

function freeId(screen: string, taken: ReadonlySet<string>): string {
  const [area = '', name = ''] = screen.split('/');
  const wanted = [name, `${area}-${name}`].find((id) => !taken.has(id));
  if (wanted !== undefined) return wanted;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
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

function linesFor({ role, words, placeholder }: ObservedLeaf): string[] {
  const claim = variesIn(role, words) ? generalised(words) : claimOf(words);
  if ((role === 'text' || role === 'status') && claim === undefined) return [];
  if (isField(role) && placeholder !== undefined && placeholder !== '')
    return [`- ${keyOf(role, claim)}:`, `  - /placeholder: ${valueOf(claimOf(placeholder))}`];
  if ((role === 'alert' || role === 'status') && claim !== undefined) return [`- ${role}: ${valueOf(claim)}`];
  return [`- ${lineOf(role, claim)}`];
}
