import { normalise } from '../../guide/aria/likeness.ts';
import { controlOf } from '../../guide/control.ts';
import type { Act } from '../../guide/schema.ts';
import type { Claim } from '../words.ts';
import type { Sight } from './sight.ts';

/** What the walk touched in place of something that it did not find. */
export interface Pressed {
  role: string;
  words: string;
}

/** What was touched on this look instead of an element that one of the step's acts names; undefined where that itself was. */
export function detourOf(
  { step, view }: Sight,
  { role, words }: { role: string; words: Claim },
): Pressed | undefined {
  const control = step.act.find((act) => isAbout(act, role, words));
  const touch = view.touched.find(
    (one) => one.step === step.id && control !== undefined && one.control === controlOf(control),
  );
  if (touch?.detour === undefined) return undefined;
  const pressed = { role: touch.detour.role, words: normalise(touch.detour.name) };
  return pressed.role === role && pressed.words === words ? undefined : pressed;
}

/** Whether an act names an element by that role and those words. */
export function isAbout(act: Act, role: string, words: Claim): boolean {
  if (!('as' in act) || act.as === undefined) return false;
  const { name } = act.as;
  const claim = typeof name === 'string' ? normalise(name) : name;
  return act.as.role === role && String(claim) === String(words);
}
