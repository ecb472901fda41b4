import { editions, later, legacy, type Edition } from './editions.ts';
import { TenantError } from './errors.ts';

/** What one name switches on. */
interface SwitchKind {
  readonly does: string;
  /** The name that switches it on together with others. */
  readonly group?: Group;
  /** The editions that have it; every one, if left out. */
  readonly editions?: readonly Edition[];
}

/** Names for several switches at once, and what those are. */
export const groups = {
  /** It has been seen on Microsoft's pages (MICROSOFT-FLOW.md §7). A walk must not notice it. */
  chaos: 'Trouble that a reader hardly notices',
  /** MICROSOFT-FLOW.md §1.3, §3.3. */
  interrupts: 'Pages that may stand in the way of signing in',
} as const;

export type Group = keyof typeof groups;

const table = {
  'late-hydration': {
    does: 'pages answer only some time after they are shown, and then forget what was typed',
    group: 'chaos',
  },
  overlay: {
    does: 'each view moves in under a cover that takes every click, whatever the reader prefers',
    group: 'chaos',
  },
  'self-navigation': { does: 'sign-in pages load themselves anew twice before they settle', group: 'chaos' },
  'rerendered-lists': { does: 'lists and menus are made anew again and again', group: 'chaos' },
  'deaf-clicks': { does: 'clicks in the second and a half after typing are lost', group: 'chaos' },
  'shown-twice': { does: 'every page that takes an answer asks for it twice', group: 'chaos' },
  'both-boxes': {
    does: 'for a moment the address and the password are on the page together',
    group: 'chaos',
  },
  'no-stay-signed-in': { does: 'nobody is asked whether to stay signed in', group: 'chaos' },
  'stay-signed-in-after': {
    does: 'who registers is asked whether to stay signed in afterwards, not before',
    group: 'chaos',
    editions: later,
  },

  'credential-picker': {
    does: 'between address and password, people choose what to sign in with',
    group: 'interrupts',
    editions: later,
  },
  terms: { does: 'terms of use must be accepted', group: 'interrupts', editions: later },
  campaign: { does: 'people are asked to improve how they sign in', group: 'interrupts', editions: later },
  passkey: { does: 'people are asked to create a passkey', group: 'interrupts', editions: later },
  'action-required': {
    does: 'who has registered nothing is asked to, and may be asked again later',
    group: 'interrupts',
    editions: later,
  },
  'interrupts-after': {
    does: 'what stands in the way comes after the question whether to stay signed in',
    editions: later,
  },

  'number-matching': { does: 'a notification wants the number that the computer shows', editions: legacy },
  'verify-app': {
    does: 'registration wants a code from the app, also where it was set up for notifications',
    editions: legacy,
  },
  'two-methods': { does: 'registration wants a phone number too', editions: later },
  captcha: { does: 'registration wants the word in a picture', editions: later },
  'skip-registration': { does: 'registration can be put off for fourteen days' },
  'language-flip': { does: 'who has signed out meets English, whatever the browser asks for' },
  'activation-refused': { does: "the app's report is refused" },
  'activation-silent': { does: 'the activation is never confirmed' },
  'too-many-requests': { does: 'sign-in answers 429' },
} as const satisfies Readonly<Record<string, SwitchKind>>;

export type Switch = keyof typeof table;

/** What may be asked for: one, or several by one name. */
export type SwitchName = Switch | Group;

export type Switches = ReadonlySet<Switch>;

export const switches: Readonly<Record<Switch, SwitchKind>> = table;

const switchNames = Object.keys(table) as Switch[];

/** What a group's name stands for; with an edition, as far as that has it. */
export function namesIn(group: Group, edition?: Edition): Switch[] {
  const names = switchNames.filter((name) => switches[name].group === group);
  return edition === undefined ? names : names.filter((name) => isIn(edition, name));
}

/** The switches of an edition that a walk must not notice. */
export function chaosFor(edition: Edition): Switch[] {
  return namesIn('chaos', edition);
}

/** What names switch on in an edition. Throws a TenantError that tells every one that it cannot. */
export function switchesNamed(names: readonly string[], edition: Edition): Switch[] {
  const problems = names.flatMap((name) => whyNot(name, edition) ?? []);
  if (problems.length > 0)
    throw new TenantError(['What cannot be switched on:', ...problems.map((one) => `  ${one}`)].join('\n'));
  return names.flatMap((name) => (isGroup(name) ? namesIn(name, edition) : (name as Switch)));
}

function whyNot(name: string, edition: Edition): string | undefined {
  if (isGroup(name)) {
    if (namesIn(name, edition).length > 0) return undefined;
    const others = editions.filter((one) => namesIn(name, one).length > 0);
    return `${name}: edition ${edition} has none of them. They are in: ${others.join(', ')}.`;
  }
  const found = switchNames.find((one) => one === name);
  if (found === undefined)
    return `${name}: there is no such switch. There are: ${[...Object.keys(groups), ...switchNames].join(', ')}.`;
  if (isIn(edition, found)) return undefined;
  return `${name}: edition ${edition} does not have it. It is in: ${switches[found].editions?.join(', ')}.`;
}

function isIn(edition: Edition, name: Switch): boolean {
  return switches[name].editions?.includes(edition) ?? true;
}

function isGroup(name: string): name is Group {
  return Object.hasOwn(groups, name);
}
