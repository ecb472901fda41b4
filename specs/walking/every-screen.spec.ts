import { expect, test, type Locator, type Page } from '@playwright/test';
import { namesIn, screensOf, startTenant, type Edition, type Mutation } from '../../fixtures/tenant.ts';
import { beginWalk, type BegunWalk } from '../../fixtures/walk/begin.ts';
import { loadGuide } from '../../guide/load.ts';

/** A mark on every screen there is, by which it shows that a mutation reaches it. */
const marksOf = (edition: Edition) =>
  screensOf(edition).flatMap((screen): Mutation[] => [
    {
      screen,
      op: 'insert',
      selector: 'body',
      position: 'beforeend',
      value: `<i hidden data-mark="${screen}"></i>`,
    },
    {
      screen,
      op: 'attribute',
      selector: 'body',
      name: `data-${screen.replace('/', '-')}`,
      value: 'rehearsed',
    },
  ]);

/** What no walk of these guides comes past: specs/tenant/ reaches those one by one. */
const offThePath = [
  'sign-in/pick-account',
  'sign-in/challenge-push',
  'sign-in/challenge-code',
  'sign-in/another-way',
  'sign-in/change-password',
  'sign-in/error',
];

const offTodaysPath = [
  ...offThePath,
  ...['register/enter-code', 'register/choose-method', 'register/phone-number', 'register/phone-code'],
  ...['register/phone-added', 'register/captcha', 'phone/message'],
  ...['security-info/add-method', 'security-info/change-default', 'security-info/delete-method'],
];

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

for (const { guide, switches, beside } of [
  {
    guide: 'sette-opp-to-faktor',
    switches: ['verify-app'] as const,
    beside: [...offThePath, 'phone/notification', 'phone/match-number'],
  },
  { guide: 'sikkerhetsinformasjon', switches: namesIn('interrupts'), beside: offTodaysPath },
])
  test(`a mutation reaches every screen of a walk by ${guide}, on the computer and on the telephone`, async ({
    browser,
  }) => {
    const { guide: walked } = loadGuide({ guides: null, guide, language: null });
    const tenant = await startTenant({
      edition: walked.edition,
      switches,
      mutations: marksOf(walked.edition),
    });
    const begun = await beginWalk({
      ...{ browser, tenant, guide: walked, account: await tenant.createAccount('new') },
      ...{ phoneKind: 'simulated', phoneNumber: '40000000', pictures: 'none' },
      folder: test.info().outputPath('run'),
    });
    const marked = await walkPastMarks(begun);
    await begun.end();
    await tenant.stop();

    expect(begun.walk.stop).toBeNull();
    expect([...marked].filter(([, isMarked]) => !isMarked)).toEqual([]);
    expect([...marked.keys(), ...beside].toSorted()).toEqual(screensOf(walked.edition).toSorted());
  });
