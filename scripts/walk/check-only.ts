import { UserError } from '../../guide/errors.ts';
import { loadGuide, type LoadedGuide } from '../../guide/load.ts';
import { checkNarration } from '../../guide/narration.ts';
import { loadSettings } from '../../guide/settings.ts';
import { settingsFrom, type WalkOptions } from './job.ts';

/**
 * Checks the guide, what its film would say, and the configuration, and walks nothing.
 *
 * @throws UserError naming every problem
 */
export function checkGuide(options: WalkOptions): void {
  const settings = loadSettings({ ...process.env, ...settingsFrom(options) });
  const loaded = loadGuide(settings);
  checkFilm(loaded);
  const { guide, file } = loaded;
  const count = (property: 'drafted' | 'unverified') => guide.steps.filter((step) => step[property]).length;
  console.log(
    `${file} is a valid guide: ${guide.steps.length} steps, ${count('drafted')} drafted, ${count('unverified')} unverified` +
      `${guide.retired ? `; retired since ${guide.retired.since}` : ''}.`,
  );
}

/** @throws UserError with a line for each thing that the pictures show and nobody says */
function checkFilm({ guide, file, text }: LoadedGuide): void {
  const problems = checkNarration(guide);
  if (problems.length === 0) return;
  const lines = problems.map(({ step: id, rule, needs }) => {
    const index = guide.steps.findIndex((step) => step.id === id);
    const field = guide.steps[index]?.narration === undefined ? 'instruction' : 'narration';
    return `  line ${lineOf(text, id)}, steps[${index}].${field} (${id}): must say ${needs}, for the ${reasons[rule]}`;
  });
  const count = problems.length === 1 ? 'a thing' : `${problems.length} things`;
  throw new UserError(
    [
      `${file} leaves ${count} unsaid that the film's pictures show:`,
      ...lines,
      'Who does not see the picture must hear it. Say it in the narration of the step, then run: npx tofaktor verify --check-only',
    ].join('\n'),
  );
}

/** Where a step begins in the guide's file. */
function lineOf(text: string, id: string): number {
  return text.split('\n').findIndex((line) => /^\s*- id: +(\S+)/.exec(line)?.[1] === id) + 1;
}

/** What in the guide asks for the words. */
const reasons = {
  open: 'address that is opened',
  press: 'control that is pressed',
  choose: 'choice that is made',
  enter: 'field that is filled in',
  scan: 'code that is scanned',
  point: 'place that is pointed at',
} as const;
