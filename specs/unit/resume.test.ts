import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { Mutations } from '../../tenant/mutations/mutations.ts';
import { createSignInSite } from '../../tenant/sites/sign-in/site.ts';
import { Accounts } from '../../tenant/state/accounts.ts';
import { Clock } from '../../tenant/state/clock.ts';
import { HandOvers } from '../../tenant/state/hand-overs.ts';
import { Phones } from '../../tenant/state/phones.ts';
import { Sessions } from '../../tenant/state/sessions.ts';
import { SignIns } from '../../tenant/state/sign-ins.ts';
import { TextMessages } from '../../tenant/state/text-messages.ts';
import type { Switch } from '../../tenant/switches.ts';

/** A sign-in site by itself, a browser's cookies, and somebody who has registered nothing. */
function open(switches: readonly Switch[] = []) {
  const clock = new Clock();
  const accounts = new Accounts(clock);
  const handOvers = new HandOvers();
  const site = createSignInSite(
    { edition: 'combined-2025', clock, switches: new Set(switches), mutations: new Mutations([]) },
    {
      accounts,
      handOvers,
      phones: new Phones(clock),
      sessions: new Sessions(clock),
      signIns: new SignIns(clock),
      messages: new TextMessages(clock),
    },
  );
  const cookies = new Map<string, string>();

  /** What the page that comes tells its script; the fields of its form, where it has no script. */
  async function ask(path: string, fields?: Record<string, string>): Promise<Record<string, string>> {
    const response = await site.request(`https://login.microsoftonline.com${path}`, {
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const markup = await response.text();
    const config = /\$Config=(.*);\n/.exec(markup)?.[1];
    const inputs = [...markup.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    return (config === undefined ? Object.fromEntries(inputs) : JSON.parse(config)) as Record<string, string>;
  }

  const tokens = ({ sCtx = '', sFT = '', canary = '' }) => ({ ctx: sCtx, flowToken: sFT, canary });
  const account = accounts.create('new');
  return {
    account,
    clock,
    handOvers,
    ask,
    /** Answers the question whether to stay signed in. */
    stay: async (page: Record<string, string>) => ask('/kmsi', { ...tokens(page), LoginOptions: '1' }),
    /** Gives address and password. */
    signIn: async (state: string) =>
      ask('/common/login', {
        ...tokens(await ask(`/common/oauth2/authorize?state=${state}`)),
        loginfmt: account.address,
        passwd: account.password,
      }),
  };
}

test('who has registered meanwhile is sent back, and is not challenged: registering was that', async () => {
  const { account, handOvers, ask, signIn, stay } = open();
  const registration = await stay(await signIn('s'));
  assert.equal(registration.pgid, 'ConvergedProofUpRedirect');
  account.devices.push(randomUUID());

  const back = await ask('/common/resume?state=s');
  assert.equal(handOvers.redeem(back.code)?.account, account);
  // Nor is whoever comes again with that session.
  assert.ok((await ask('/common/oauth2/authorize?state=t')).code);
});

test('where it is asked for afterwards, who has registered is asked whether to stay signed in', async () => {
  const { account, ask, signIn, stay } = open(['stay-signed-in-after']);
  assert.equal((await signIn('s')).pgid, 'ConvergedProofUpRedirect');
  account.devices.push(randomUUID());

  const asked = await ask('/common/resume?state=s');
  assert.equal(asked.pgid, 'KmsiInterrupt');
  assert.ok((await stay(asked)).code);
  assert.ok((await ask('/common/oauth2/authorize?state=t')).code);
});

test('a state leads to the newest sign-in alone that was asked for with it', async () => {
  const { account, ask, signIn, stay } = open();
  await stay(await signIn('s'));
  await ask('/common/oauth2/authorize?state=s&prompt=login');
  account.devices.push(randomUUID());
  assert.deepEqual(await ask('/common/resume?state=s'), {});
});

test('a sign-in is gone on with for no longer than its tokens are good', async () => {
  const { account, clock, ask, signIn, stay } = open();
  await stay(await signIn('s'));
  account.devices.push(randomUUID());
  clock.advance(3_600_000);
  assert.deepEqual(await ask('/common/resume?state=s'), {});
});
