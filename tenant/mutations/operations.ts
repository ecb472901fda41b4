import { hosts } from '../hosts.ts';
import { screens, type ScreenId } from './screens.ts';

/** What each operation does, for help and messages. */
export const operations = {
  text: 'another text; on an input, another value',
  remove: 'an element is gone',
  attribute: 'an attribute has another value',
  insert: 'something new before, in or after an element',
  replace: 'something else in place of an element',
  move: 'an element stands elsewhere',
  language: 'all its words are in another language',
  redirect: 'it is served at another host',
  skip: 'it is left out',
  'place-after': 'it comes after another screen',
  interrupt: 'an unknown page comes before it',
  delay: 'it takes its time',
  status: 'the server answers with an error instead',
} as const;

export type Operation = keyof typeof operations;

export const operationNames = Object.keys(operations) as Operation[];

/** What can be done with any screen: it is done in the browser, whoever put the screen up. */
export const anywhere: readonly Operation[] = [
  'text',
  'remove',
  'attribute',
  'insert',
  'replace',
  'move',
  'language',
];

/**
 * What else can be done with a screen.
 *
 * Only a screen that opens a document of its own can be sent elsewhere or have a page put before it; only one that some
 * answer of the server brings can be late or fail. The phone is ours and stays where it is.
 */
export function furtherOperations(id: ScreenId): Operation[] {
  const { host, document, exchange, passedBy, movesAfter } = screens[id];
  const further: Operation[] = [];
  if (document !== undefined && host !== hosts.phone) further.push('redirect', 'interrupt');
  if (document !== undefined || exchange !== undefined) further.push('delay', 'status');
  if (passedBy !== undefined) further.push('skip');
  if (movesAfter !== undefined) further.push('place-after');
  return further;
}
