import { later, legacy } from '../../editions.ts';
import { hosts } from '../../hosts.ts';
import type { Screen } from './screen.ts';

/** The telephone, by the names that it gives its own screens. */
export const phoneScreens = {
  'phone/start': { ...phone('start'), document: ['data-control="app"'] },
  'phone/add-account': phone('add-account'),
  'phone/backup-question': phone('backup-question'),
  'phone/account-type': phone('account-type'),
  'phone/scan': phone('scan'),
  'phone/account-added': phone('account-added'),
  'phone/approve': { ...phone('approve'), editions: legacy },
  'phone/notification': phone('notification'),
  'phone/match-number': phone('match-number'),
  'phone/message': { ...phone('message'), editions: later },
} as const satisfies Readonly<Record<string, Screen>>;

function phone(name: string) {
  return { host: hosts.phone, shows: `main[data-screen="${name}"]` };
}
