import type { Locator, Page } from '@playwright/test';
import { startTenant, type Mutation } from '../../fixtures/tenant.ts';
import { expect, test } from '../../fixtures/test.ts';
import type { BegunWalk } from '../../fixtures/walk/begin.ts';
import { screenIds as allScreens } from '../../guide/screens.ts';

const later =
  /^(register|security-info)\/|credential-picker|terms|campaign|passkey|action|notification|match|message/;
const screenIds = allScreens.filter((id) => !later.test(id)) as Mutation['screen'][];

/** A mark on every screen there is, by which it shows that a mutation reaches it. */
const marks = screenIds.flatMap((screen): Mutation[] => [
  {
    screen,
    op: 'insert',
    selector: 'body',
    position: 'beforeend',
    value: `<i hidden data-mark="${screen}"></i>`,
  },
  { screen, op: 'attribute', selector: 'body', name: `data-${screen.replace('/', '-')}`, value: 'rehearsed' },
]);

/** What no walk of this guide comes past: specs/tenant/mutations.spec.ts reaches those one by one. */
const offThePath = [
  'sign-in/pick-account',
  'sign-in/challenge-push',
  'sign-in/challenge-code',
  'sign-in/another-way',
  'sign-in/change-password',
  'sign-in/error',
];

test.use({
  walkedTenant: async ({}, use) => {
    const tenant = await startTenant({ mutations: marks, switches: ['verify-app'] });
    await use(tenant);
    await tenant.stop();
  },
});

/** Walks to the end, and tells of each screen whether its mark was there when it was. */
async function walkPastMarks({ walk, pc }: BegunWalk): Promise<Map<string, boolean>> {
  const contexts = pc.context().browser()?.contexts() ?? [];
  const pages = contexts.flatMap((context) => context.pages());
  const marked = new Map<string, boolean>();
  for (let moment = await walk.next(); moment !== null; moment = await walk.next()) {
    const screen = moment.kind === 'told' ? null : moment.screen;
    if (screen !== null) {
      const counts = await Promise.all(pages.map((page) => markOf(page, screen).count()));
      marked.set(screen, counts.includes(1));
    }
    await walk.act(moment);
  }
  return marked;
}

function markOf(page: Page, screen: string): Locator {
  return page.locator(`body[data-${screen.replace('/', '-')}="rehearsed"] [data-mark="${screen}"]`);
}

test('a mutation reaches every screen of a walk, on the computer and on the telephone', async ({ begun }) => {
  const marked = await walkPastMarks(begun);

  expect(begun.walk.stop).toBeNull();
  expect([...marked].filter(([, isMarked]) => !isMarked)).toEqual([]);
  expect([...marked.keys(), ...offThePath].toSorted()).toEqual([...screenIds].toSorted());
});
