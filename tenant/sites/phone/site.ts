import { randomUUID } from 'node:crypto';

import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';

import { organisation, type Accounts } from '../../state/accounts.ts';
import type { Apps } from '../../state/apps.ts';
import { methodsOf } from '../../state/methods.ts';
import type { Phones, Push } from '../../state/phones.ts';
import type { TextMessages } from '../../state/text-messages.ts';
import { createSite, type House, type Site } from '../site.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { serveAccounts } from './accounts.ts';
import { isNumber, serveMessages } from './messages.ts';
import { noPhonePage } from './no-phone-page.ts';
import { phonePage } from './phone-page.ts';

/** What the telephones know and change. */
export interface PhoneState {
  readonly phones: Phones;
  readonly apps: Apps;
  readonly accounts: Accounts;
  readonly messages: TextMessages;
}

/** A question as the phone is sent it. */
export interface PushMessage {
  readonly id: string;
  readonly organisation: string;
  readonly address: string;
  /** The number on the computer is wanted with the answer. Which one it is, the phone is never told. */
  readonly wantsNumber: boolean;
}

/** Why an answer was not taken. */
export interface AnswerRefusal {
  readonly error: 'wrong-number' | 'refused';
}

const answer = z.object({
  device: z.uuid(),
  answer: z.enum(['approved', 'denied']),
  number: z.number().optional(),
});

/** phone.tofaktor.test: the simulated phone. Every page is a phone of its own, but for one that is opened by its account. */
export function createPhoneSite(house: House, state: PhoneState): Site {
  const site = createSite(house);
  site.get('/', (c) => open(c, state));
  serveAccounts(site, house, state);
  serveMessages(site, state.messages);
  site.get('/pushes', (c) => listen(c, state.phones));
  site.post('/pushes/:id', (c) => takeAnswer(c, state.phones));
  return site;
}

/** The telephone that an account has registered, where one is named; else a new one, which may be given a number. */
function open(c: SiteContext, { apps, accounts }: PhoneState): Response | Promise<Response> {
  const address = c.req.query('account');
  const number = c.req.query('number') ?? '';
  if (address === undefined)
    return sendPage(c, phonePage(c.var.text, randomUUID(), isNumber(number) ? number : undefined));
  const account = accounts.find(address);
  if (account === undefined || methodsOf(account).length === 0)
    return sendPage(c, noPhonePage(c.var.text, address), 404);
  const device = account.devices.at(-1) ?? randomUUID();
  apps.add(device, { account, authenticator: account.authenticator });
  return sendPage(c, phonePage(c.var.text, device, account.phoneNumber));
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
  return outcome === 'taken' ? c.json({}) : c.json({ error: outcome } satisfies AnswerRefusal, 409);
}

function message({ id, address, number }: Push): PushMessage {
  return { id, organisation: organisation.name, address, wantsNumber: number !== undefined };
}
