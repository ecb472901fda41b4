import type { Switches } from '../../switches.ts';

/** What is asked of whoever signs in, once it is known who. */
export type Stage = 'challenge' | 'interrupts' | 'stay-signed-in' | 'registration';

/**
 * The order in which it is asked.
 *
 * The documented guide asks to stay signed in before it asks to register; whether the real order is the same today is not
 * known (MICROSOFT-FLOW.md §0.6, §9). Where whatever stands in the way comes is ours.
 */
export function stagesOf(switches: Switches): Stage[] {
  const asked: Stage[] = switches.has('interrupts-after')
    ? ['stay-signed-in', 'interrupts']
    : ['interrupts', 'stay-signed-in'];
  const registration = switches.has('stay-signed-in-after') ? asked.indexOf('stay-signed-in') : asked.length;
  return ['challenge', ...asked.toSpliced(registration, 0, 'registration')];
}
