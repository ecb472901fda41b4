import { expect, test } from '../../fixtures/test.ts';
import { toTheEnd } from './to-the-end.ts';

/** What a service may put between a reader and the next screen. */
const interruption = (buttons: string) =>
  `<!doctype html><html lang="nb"><title>Vilkår</title><main><h1>Nye vilkår</h1><p>Les dette.</p>${buttons}</main>`;

const kmsi = 'https://login.microsoftonline.com/kmsi';

test('an unknown screen with a harmless way out is recorded whole, and passed by it', async ({
  begun,
  loaded,
}) => {
  let shown = 0;
  await begun.pc.route(kmsi, async (route) => {
    shown += 1;
    const data = JSON.stringify(Object.fromEntries(new URLSearchParams(route.request().postData() ?? '')));
    await (shown > 1
      ? route.continue()
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: interruption(`<button onclick='go(${data})'>Ikke nå</button><button>Slett konto</button>
            <script>function go(data) { const form = document.createElement('form'); form.method = 'post'; form.action = '${kmsi}';
            for (const [name, value] of Object.entries(data)) form.append(Object.assign(document.createElement('input'), { name, value, type: 'hidden' }));
            document.body.append(form); form.submit(); }</script>`),
        }));
  });
  const done = await toTheEnd(begun.walk);

  expect(begun.walk.stop).toBeNull();
  expect(done.filter((step) => step === '(unknown)')).toHaveLength(1);
  expect(done).toEqual(expect.arrayContaining(loaded.guide.steps.map(({ id }) => id)));
  const unknown = begun.recorder.visits.find(({ screen }) => screen === null);
  expect(unknown).toMatchObject({
    host: 'login.microsoftonline.com',
    views: [{ picture: expect.any(String) as unknown as string }],
  });
  expect(JSON.stringify(unknown?.views)).toContain('Nye vilkår');
});

test('an unknown screen that offers only a danger is not touched', async ({ begun }) => {
  await begun.pc.route(kmsi, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: interruption('<button onclick="document.title = \'pressed\'">Slett konto</button>'),
    }),
  );
  const done = await toTheEnd(begun.walk);

  expect(done.at(-1)).toBe('(unknown)');
  expect(begun.walk.stop).toMatchObject({ status: 'stuck' });
  await expect(begun.pc).toHaveTitle('Vilkår');
});

test('another account on the screen stops the walk: nothing pressed, no picture kept', async ({ begun }) => {
  await begun.pc.route(kmsi, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(begun.account.address, 'kari.nordmann@alstahaug.example');
    await route.fulfill({ response, body });
  });
  const done = await toTheEnd(begun.walk);

  expect(done.at(-1)).toBe('forbli-palogget');
  expect(begun.walk.stop).toMatchObject({
    status: 'blocked',
    cause: 'wrong-account',
    step: 'mer-informasjon',
  });
  expect(begun.recorder.visits.at(-1)?.screen).toBe('sign-in/stay-signed-in');
});
