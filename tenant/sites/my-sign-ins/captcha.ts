import { z } from 'zod';

import type { SiteContext } from '../../views/page.ts';
import { pictureOf, randomWord } from './captcha-picture.ts';
import { errorCodes } from './codes.ts';
import { answer } from './json.ts';
import type { Visit } from './visit.ts';

const typed = z.object({ word: z.string() });

/**
 * Takes the word in the picture that is wanted before anything is registered (ErrorCode 28, MICROSOFT-FLOW.md §3.4); without
 * one, tells the picture.
 */
export async function takeCaptcha(c: SiteContext, visit: Visit): Promise<Response> {
  const { word } = typed.parse(await c.req.json());
  const isRight = word.trim().toUpperCase() === visit.captcha;
  if (visit.captcha !== undefined && !isRight && word !== '') visit.captcha = randomWord();
  if (isRight) visit.captcha = undefined;
  const problem = isRight || word === '' ? errorCodes.none : errorCodes.captcha;
  return answer(c, {
    ErrorCode: problem,
    Picture: visit.captcha === undefined ? null : pictureOf(visit.captcha),
  });
}
