/** The roles that Playwright's ARIA snapshots speak of: those of WAI-ARIA 1.2, and its own `text` and `iframe`. */
export const roles: readonly string[] = [
  ...['alert', 'alertdialog', 'application', 'article', 'banner', 'blockquote', 'button', 'caption', 'cell'],
  ...[
    'checkbox',
    'code',
    'columnheader',
    'combobox',
    'complementary',
    'contentinfo',
    'definition',
    'deletion',
  ],
  ...['dialog', 'directory', 'document', 'emphasis', 'feed', 'figure', 'form', 'generic', 'grid', 'gridcell'],
  ...['group', 'heading', 'iframe', 'img', 'insertion', 'link', 'list', 'listbox', 'listitem', 'log', 'main'],
  ...['mark', 'marquee', 'math', 'menu', 'menubar', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'meter'],
  ...[
    'navigation',
    'none',
    'note',
    'option',
    'paragraph',
    'presentation',
    'progressbar',
    'radio',
    'radiogroup',
  ],
  ...['region', 'row', 'rowgroup', 'rowheader', 'scrollbar', 'search', 'searchbox', 'separator', 'slider'],
  ...['spinbutton', 'status', 'strong', 'subscript', 'superscript', 'switch', 'tab', 'table', 'tablist'],
  ...[
    'tabpanel',
    'term',
    'text',
    'textbox',
    'time',
    'timer',
    'toolbar',
    'tooltip',
    'tree',
    'treegrid',
    'treeitem',
  ],
];

/**
 * The fields: what stands inside them is what somebody has typed or set, never the screen's own words.
 *
 * A combobox is one too; the options inside it are the screen's own all the same.
 */
export const fieldRoles: ReadonlySet<string> = new Set([
  'combobox',
  'listbox',
  'searchbox',
  'slider',
  'spinbutton',
  'textbox',
]);
