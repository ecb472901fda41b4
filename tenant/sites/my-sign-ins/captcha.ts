import { z } from 'zod';

import { randomCapitals } from '../../state/random.ts';
import type { SiteContext } from '../../views/page.ts';
import { errorCodes } from './codes.ts';
import { answer } from './json.ts';
import type { Visit } from './visit.ts';

const typed = z.object({ word: z.string() });

/** A word that is wanted before anything is registered (ErrorCode 28, MICROSOFT-FLOW.md §3.4). */
export function newCaptcha(): string {
  return randomCapitals(5);
}

/** Takes the word in the picture; without one, tells the picture. */
export async function takeCaptcha(c: SiteContext, visit: Visit): Promise<Response> {
  const { word } = typed.parse(await c.req.json());
  const isRight = word.trim().toUpperCase() === visit.captcha;
  if (visit.captcha !== undefined && !isRight && word !== '') visit.captcha = newCaptcha();
  if (isRight) visit.captcha = undefined;
  const problem = isRight || word === '' ? errorCodes.none : errorCodes.captcha;
  return answer(c, {
    ErrorCode: problem,
    Picture: visit.captcha === undefined ? null : pictureOf(visit.captcha),
  });
}

/** The word as a picture whose letters stand aslant: a drawing of ours. */
function pictureOf(word: string): string {
  const letters = Array.from(word, (letter, place) => {
    const [x, turn] = [24 + place * 34, (place % 2 === 0 ? -1 : 1) * (8 + place * 3)];
    return `<text x="${x}" y="46" transform="rotate(${turn} ${x} 40)">${letter}</text>`;
  });
  const lines = '<path d="M0 30Q60 60 120 24T200 44" fill="none" stroke="#566270" stroke-width="2"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="64" viewBox="0 0 200 64" font-family="sans-serif" font-size="32">${letters.join('')}${lines}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
