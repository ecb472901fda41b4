import { later } from '../../editions.ts';
import { hosts } from '../../hosts.ts';
import type { Screen } from './screen.ts';

/** mysignins.microsoft.com, the list of methods and its dialogs. */
export const securityInfoScreens = {
  'security-info/overview': {
    ...place('body:not(:has(dialog[open])) main ul'),
    document: ['data-automationid="splitbuttonprimary"'],
  },
  'security-info/add-method': place(
    'dialog[open] .views > form:has([data-testid^="authmethod-picker-"], select[name="method"])',
  ),
  'security-info/change-default': place('dialog[open] [name="default"]'),
  'security-info/delete-method': place('dialog[open] [data-delete]'),
} as const satisfies Readonly<Record<string, Screen>>;

function place(shows: string) {
  return { host: hosts.mySignIns, editions: later, shows };
}
