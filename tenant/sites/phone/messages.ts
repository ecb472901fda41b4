import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import { internationalNumber, judgeNumber } from '../../state/phone-number.ts';
import type { TextMessages } from '../../state/text-messages.ts';
import type { Site } from '../site.ts';

/** A message as a phone is sent it: six digits, that its words are put around. */
export interface PhoneMessage {
  readonly id: string;
  readonly code: string;
}

/** Sends every message to a number to the phone that has it, for as long as its page is open. */
export function serveMessages(site: Site, messages: TextMessages): void {
  site.get('/messages', (c) => listen(c, messages));
}

function listen(c: Context, messages: TextMessages): Response {
  const number = c.req.query('number') ?? '';
  if (!isNumber(number)) return c.json({ error: 'no-number' }, 400);
  return streamSSE(c, async (stream) => {
    const stop = messages.listen(internationalNumber('NO', number), ({ id, code }) => {
      void stream.writeSSE({ data: JSON.stringify({ id, code } satisfies PhoneMessage) });
    });
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve);
    });
    stop();
  });
}

/** A telephone number that there can be: with a calling code, or a Norwegian one without. */
export function isNumber(number: string): boolean {
  return judgeNumber('NO', number) === 'good';
}
