import { editions, type Edition } from '../editions.ts';
import type { Host } from '../hosts.ts';
import { phoneScreens } from './screens/phone.ts';
import { proofupScreens } from './screens/proofup.ts';
import type { Screen } from './screens/screen.ts';
import { registerScreens } from './screens/register.ts';
import { securityInfoScreens } from './screens/security-info.ts';
import { signInScreens } from './screens/sign-in.ts';

/** Every screen of every edition, by its id: a file for each place where screens are shown. */
const table = {
  ...signInScreens,
  ...proofupScreens,
  ...registerScreens,
  ...securityInfoScreens,
  ...phoneScreens,
};

export type ScreenId = keyof typeof table;

export const screens: Readonly<Record<ScreenId, Screen>> = table;

export const screenIds = Object.keys(table) as ScreenId[];

/** The editions that have a screen. */
export function editionsWith(id: ScreenId): readonly Edition[] {
  return screens[id].editions ?? editions;
}

/** The screens that an edition has. */
export function screensOf(edition: Edition): ScreenId[] {
  return screenIds.filter((id) => editionsWith(id).includes(edition));
}

/** The screen that a document opens with; undefined where it is none that we know. */
export function openingScreen(host: Host, markup: string): ScreenId | undefined {
  return screenIds.find((id) => {
    const { host: itsHost, document } = screens[id];
    return itsHost === host && document?.every((part) => markup.includes(part));
  });
}
