import { fieldRoles } from '../guide/aria/roles.ts';

/** What a reader presses, chooses or fills in. */
const actionable: ReadonlySet<string> = new Set([
  ...fieldRoles,
  ...[
    'button',
    'checkbox',
    'link',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'option',
    'radio',
    'switch',
    'tab',
  ],
  'treeitem',
]);

/** What is not touched, and yet is an element of its own, with words of its own. */
const spoken: ReadonlySet<string> = new Set([
  'alert',
  'heading',
  'img',
  'progressbar',
  'meter',
  'status',
  'timer',
]);

/** What says what stands in it: its name, where it has one, is only its content once more. */
const quoting: ReadonlySet<string> = new Set([
  ...['caption', 'cell', 'columnheader', 'definition', 'generic', 'gridcell', 'listitem', 'paragraph', 'row'],
  ...['rowheader', 'term'],
]);

/** The page's frame: branding and small print, that nobody acts on. */
const frames: ReadonlySet<string> = new Set(['banner', 'contentinfo']);

/** What tells the reader something of its own accord. */
const notices: ReadonlySet<string> = new Set(['alert', 'status']);

export const isField = (role: string) => fieldRoles.has(role);
export const isActionable = (role: string) => actionable.has(role);
export const isElement = (role: string) => actionable.has(role) || spoken.has(role);
export const isQuoting = (role: string) => quoting.has(role);
export const isFrame = (role: string) => frames.has(role);
export const isNotice = (role: string) => notices.has(role);

/** A reader who sees one that the guide does not mention may well act on it, or heed it. */
export const isNotable = (role: string) => actionable.has(role) || role === 'heading' || role === 'alert';
