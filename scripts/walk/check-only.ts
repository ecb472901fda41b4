import { loadGuide } from '../../guide/load.ts';
import { loadSettings } from '../../guide/settings.ts';
import { settingsFrom, type WalkOptions } from './job.ts';

/**
 * Checks the guide and the configuration, and walks nothing.
 *
 * @throws UserError naming every problem
 */
export function checkGuide(options: WalkOptions): void {
  const settings = loadSettings({ ...process.env, ...settingsFrom(options) });
  const { guide, file } = loadGuide(settings);
  const count = (property: 'drafted' | 'unverified') => guide.steps.filter((step) => step[property]).length;
  console.log(
    `${file} is a valid guide: ${guide.steps.length} steps, ${count('drafted')} drafted, ${count('unverified')} unverified` +
      `${guide.retired ? `; retired since ${guide.retired.since}` : ''}.`,
  );
}
