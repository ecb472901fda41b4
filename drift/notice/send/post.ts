import { setTimeout } from 'node:timers/promises';
import { because, codeOf, SendProblem } from './problem.ts';

/** How long we wait, in milliseconds. */
export interface Patience {
  /** For one answer. */
  answer: number;
  /** Before the one new attempt that a service may ask for. */
  retry: number;
}

export const patience: Patience = { answer: 20_000, retry: 60_000 };

/** What is posted to whom. */
export interface Post {
  /** Who it is, as a log may know it: «the Teams workflow». */
  name: string;
  /** It may itself be a secret. */
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * Posts, and follows no redirect: it would carry the secrets to somebody else. Where a service has too much to do and says how long
 * to wait (429), that is done once.
 *
 * @param explain finds what a service calls its reason in what it answered; empty where it says none
 * @returns what was answered by a service that accepted it
 * @throws SendProblem where it did not, or where no answer came
 */
export async function post(
  message: Post,
  limits: Patience,
  explain?: (body: string) => string,
): Promise<string> {
  let answer = await attempt(message, limits);
  if (answer.status === 429 && answer.wait !== null && answer.wait <= limits.retry) {
    await setTimeout(answer.wait);
    answer = await attempt(message, limits);
  }
  const { status, body } = answer;
  if (status >= 200 && status < 300) return body;
  const why = status < 400 ? 'a redirect, which is not followed' : (explain?.(body) ?? '');
  throw new SendProblem(`${message.name} answered ${status}${why === '' ? '' : ` (${why})`}`);
}

interface Answer {
  status: number;
  body: string;
  /** How long to wait before the next attempt, in milliseconds; null where it says nothing. */
  wait: number | null;
}

async function attempt({ name, url, headers, body }: Post, { answer }: Patience): Promise<Answer> {
  const init = { method: 'POST', headers, body, redirect: 'manual' } as const;
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(answer) });
    return { status: response.status, body: await response.text(), wait: waitOf(response) };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new SendProblem(`${name}: ${because(late ? 'ETIMEDOUT' : codeOf(error))}`);
  }
}

function waitOf({ headers }: Response): number | null {
  const said = headers.get('retry-after');
  if (said === null) return null;
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
