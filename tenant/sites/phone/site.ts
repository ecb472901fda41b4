import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';

import { organisation } from '../../state/accounts.ts';
import type { Phones, Push } from '../../state/phones.ts';
import { createSite, type House, type Site } from '../site.ts';
import { sendPage } from '../../views/page.ts';
import { phonePage } from './phone-page.ts';

/** A question as the phone is sent it. */
export interface PushMessage {
  readonly id: string;
  readonly organisation: string;
  readonly address: string;
}

const answer = z.object({
  device: z.uuid(),
  answer: z.enum(['approved', 'denied']),
  number: z.number().optional(),
});

/** phone.tofaktor.test: the simulated phone. Every page that is opened is a phone of its own. */
export function createPhoneSite(house: House, phones: Phones): Site {
  const site = createSite(house);
  site.get('/', (c) => sendPage(c, phonePage(c.var.text)));
  site.get('/pushes', (c) => listen(c, phones));
  site.post('/pushes/:id', (c) => takeAnswer(c, phones));
  return site;
}

/** Sends every question to a device for as long as its page is open. */
function listen(c: Context, phones: Phones): Response {
  const device = z.uuid().safeParse(c.req.query('device'));
  if (!device.success) return c.json({ error: 'no-device' }, 400);
  return streamSSE(c, async (stream) => {
    const stop = phones.listen(device.data, (push) => {
      void stream.writeSSE({ data: JSON.stringify(message(push)) });
    });
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve);
    });
    stop();
  });
}

async function takeAnswer(c: Context, phones: Phones): Promise<Response> {
  const request = answer.safeParse(await c.req.json().catch(() => undefined));
  const outcome = request.success
    ? phones.answer(c.req.param('id') ?? '', request.data.device, request.data)
    : 'refused';
  return outcome === 'taken' ? c.json({}) : c.json({ error: outcome }, 409);
}

function message({ id, address }: Push): PushMessage {
  return { id, organisation: organisation.name, address };
}
