import { z } from 'zod';
import { check } from './check.ts';
import { configuration, readEnvironment, unset } from './environment.ts';

const rule = 'must be a number between 0 and 1, like 0.04';

const schema = z.object({
  TOFAKTOR_PICTURE_CHANGE: z.preprocess(unset, z.coerce.number(rule).gt(0, rule).lt(1, rule).default(0.04)),
});

export interface PictureSettings {
  /** The share of a small tile's pixels from which one of the guide's pictures has changed. */
  change: number;
}

/**
 * Reads the settings of the guide's pictures; the environment goes before `.env`.
 *
 * @throws UserError naming the setting that is wrong
 */
export function loadPictureSettings(env: NodeJS.ProcessEnv = process.env): PictureSettings {
  const values = check(schema, readEnvironment(env), configuration);
  return { change: values.TOFAKTOR_PICTURE_CHANGE };
}
