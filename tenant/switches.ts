/**
 * What may be switched on in a tenant, and what it does.
 *
 * The first eight make trouble that Microsoft's pages have been seen to make (MICROSOFT-FLOW.md §7); a reader hardly
 * notices, and a walk must not. The others change what is asked.
 */
export const switches = {
  'late-hydration': 'pages answer only some time after they are shown, and then forget what was typed',
  overlay: 'each view moves in under a cover that takes every click, whatever the reader prefers',
  'self-navigation': 'sign-in pages load themselves anew twice before they settle',
  'rerendered-lists': 'lists and menus are made anew again and again',
  'deaf-clicks': 'clicks in the second and a half after typing are lost',
  'shown-twice': 'every page that takes an answer asks for it twice',
  'both-boxes': 'for a moment the address and the password are on the page together',
  'no-stay-signed-in': 'nobody is asked whether to stay signed in',

  'number-matching': 'a notification wants the number that the computer shows',
  'verify-app': 'registration wants a code from the app, also where it was set up for notifications',
  'skip-registration': 'registration can be put off for fourteen days',
  'language-flip': 'who has signed out meets English, whatever the browser asks for',
  'activation-refused': "the app's report is refused",
  'activation-silent': 'the activation is never confirmed',
  'too-many-requests': 'sign-in answers 429',
} as const;

export type Switch = keyof typeof switches;

export type Switches = ReadonlySet<Switch>;

export const switchNames = Object.keys(switches) as Switch[];

/** The switches of MICROSOFT-FLOW.md §7 that a walk must not notice. */
export const chaos: readonly Switch[] = switchNames.slice(0, switchNames.indexOf('number-matching'));

/** A name for all of those. */
export const allChaos = 'chaos';

/** Every name that a person may give. */
export const givenNames: readonly string[] = [allChaos, ...switchNames];

/** What a name switches on; undefined where there is no such name. */
export function switchesNamed(name: string): readonly Switch[] | undefined {
  if (name === allChaos) return chaos;
  const found = switchNames.find((one) => one === name);
  return found && [found];
}
