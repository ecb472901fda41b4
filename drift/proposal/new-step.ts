import type { Gesture, Run, View } from '../../guide/run/schema.ts';
import type { ScreenId } from '../../guide/screens.ts';
import type { ObservedLeaf } from '../leaves.ts';
import type { NewStep } from './edits.ts';
import { claimOf, elementOf } from './notation.ts';
import { headingOf, linesFor, readOn } from './read.ts';
import { written } from './scalars.ts';
import type { Context } from './sentences.ts';

/** Nobody is told to approve anything without a warning: not by these words, and not on these screens. */
const approving = /godkjenn(?!ings)/i;
const approvals: ReadonlySet<string> = new Set([
  'sign-in/challenge-push',
  'register/match-number',
  'phone/approve',
  'phone/notification',
  'phone/match-number',
]);

/** What a screen is there to show, by its control's name: a step points at it where nothing is done. */
const sights: Partial<Record<ScreenId, string>> = {
  'register/scan-code': 'qr',
  'register/match-number': 'number',
};

/** What of a visit a step speaks of: a screen that stays while the phone is used is spoken of before that and after it. */
export type Part = 'whole' | 'before-the-phone' | 'after-the-phone';

export interface NewStepOptions {
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
 * @param visit its place in the run
 * @returns undefined where there was nothing to read
 */
export function newStep(
  { text, guide }: Context,
  run: Run,
  visit: number,
  { taken, part = 'whole', isCertain = false }: NewStepOptions,
): NewStep | undefined {
  const came = run.visits[visit];
  const view = came?.views[0];
  if (came === undefined || view === undefined || came.screen === null) return undefined;
  const { screen, device } = came;
  const leaves = readOn(view);
  const gestures = part === 'before-the-phone' ? [] : gesturesOf(view, leaves);
  const button = gestures.findLast(({ gesture }) => gesture === 'press');
  const words = text.proposal.newStep;
  const seen = {
    ...{ heading: headingOf(came, guide, run), deeds: gestures.map(deedOf) },
    ...{ screen, name: text.screenName[screen], device, part },
    button: button?.role === 'button' ? button.name : '',
  };
  const instruction = isCertain ? words.certain(seen) : words.instruction(seen);
  return {
    ...{ id: freeId(screen, taken), device, screen, host: device === 'pc' ? came.host : null, visit },
    shows: leaves.flatMap(linesFor),
    act: actsOf(gestures),
    point: pointsOf(gestures, screen),
    sentences: {
      instruction: warned(instruction, screen, words.approveWarning),
      alt: words.alt(seen),
    },
    unverified: run.tenant === 'simulated',
    optional: !isCertain,
  };
}

function warned(instruction: string, screen: string, warning: string): string {
  return approving.test(instruction) || approvals.has(screen) ? `${instruction} ${warning}` : instruction;
}

function pointsOf(gestures: readonly Gesture[], screen: ScreenId): string[] {
  const controls = gestures.map(({ control }) => control).filter((control) => control !== '');
  const sight = sights[screen];
  return controls.length === 0 && sight !== undefined ? [sight] : [...new Set(controls)];
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
