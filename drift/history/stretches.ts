import type { NightState } from './grid.ts';

/** Nights beside each other of which the same is to be said: their places, both included. */
export interface Stretch<S = Exclude<NightState, null>> {
  state: S;
  from: number;
  to: number;
}

/** What to draw: a stretch ends wherever the next night is another, or nobody walked. */
export function stretchesOf(states: readonly NightState[]): Stretch[] {
  return joined(
    states.flatMap((state, at) => (state === null ? [] : [{ state, from: at, to: at }])),
    true,
  );
}

/** What to tell: nights on which nobody looked do not end a deviation. */
export function deviationsOf(states: readonly NightState[]): Stretch[] {
  const looked = states.flatMap((state, at) =>
    state === null || state === 'unchecked' ? [] : [{ state, from: at, to: at }],
  );
  return joined(looked, false).filter(({ state }) => state !== 'matches');
}

function joined(nights: readonly Stretch[], beside: boolean): Stretch[] {
  const all: Stretch[] = [];
  for (const night of nights) {
    const last = all.at(-1);
    if (last?.state === night.state && (!beside || last.to === night.from - 1)) last.to = night.to;
    else all.push({ ...night });
  }
  return all;
}
