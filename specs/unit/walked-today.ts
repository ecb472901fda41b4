import type { LoadedGuide } from '../../guide/load.ts';
import type { Gesture, Run, Visit } from '../../guide/run/schema.ts';
import { deviceOf, type ScreenId } from '../../guide/screens.ts';
import { observed } from './trees.ts';
import { walked } from './walked.ts';

const press = (control: string, name: string): Gesture => ({
  gesture: 'press',
  control,
  role: 'button',
  name,
});
const next = press('next', 'Neste');

/** What each screen of today's registration shows, and what is done there. */
const screens: Partial<Record<ScreenId, [snapshot: string, ...gestures: Gesture[]]>> = {
  'register/install-app': [
    '- heading "Installer Microsoft Authenticator"\n- link "Jeg vil bruke en annen app"\n- button "Neste"',
    next,
  ],
  'register/scan-code': [
    '- heading "Skann QR-koden"\n- img "QR-kode"\n- button "Tilbake"\n- button "Neste"',
    next,
  ],
  'register/match-number': ['- heading "La oss prøve det ut"\n- status: 42 Venter på svar fra deg'],
  'phone/notification': [
    '- button "Authenticator Godkjenn påloggingen?"',
    press('notification', 'Authenticator Godkjenn påloggingen?'),
  ],
  'phone/match-number': [
    '- text: Godkjenn påloggingen?\n- textbox "Skriv inn tallet"\n- button "Godkjenn"',
    { gesture: 'enter', control: 'number', entry: 'number', role: 'textbox', name: 'Skriv inn tallet' },
    press('approve', 'Godkjenn'),
  ],
  'register/finished': ['- heading "Suksess!"\n- button "Ferdig"', press('next', 'Ferdig')],
  'security-info/overview': ['- heading "Sikkerhetsinformasjon"\n- button "Legg til påloggingsmetode"'],
};

const before: ScreenId[] = ['register/install-app', 'register/scan-code'];
const after: ScreenId[] = [
  ...(['register/match-number', 'phone/notification', 'phone/match-number'] as const),
  ...(['register/finished', 'security-info/overview'] as const),
];

/** The run of a walk on which sign-in is as the guide has it, and registration as it is today. */
export function walkedToday(loaded: Pick<LoadedGuide, 'guide' | 'hash'>): Run {
  const run = walked(loaded);
  const kept = run.visits.filter(
    ({ screen }) => !screen?.startsWith('proofup/') && screen !== 'phone/approve',
  );
  const visits = [
    ...kept.filter(({ device }) => device === 'pc'),
    ...before.map(visitOf),
    ...kept.filter(({ device }) => device === 'phone'),
    ...after.map(visitOf),
  ].map(retimed);
  const [scan, phone, back] = [
    visits.find(({ screen }) => screen === 'register/scan-code'),
    visits.findLast(({ screen }) => screen === 'phone/account-added'),
    visits.find(({ screen }) => screen === 'register/match-number'),
  ];
  if (scan === undefined || phone === undefined || back === undefined) throw new Error('no such screen');
  leaveAt(scan, (phone.to + back.from) / 2);
  return { ...run, edition: 'combined-2025', visits };
}

function visitOf(screen: ScreenId): Visit {
  const [snapshot = '', ...gestures] = screens[screen] ?? [];
  const touched = [{ step: null, control: 'forward', at: 0, gestures }];
  const host = deviceOf(screen) === 'pc' ? 'mysignins.microsoft.com' : 'phone.example';
  return {
    ...{ device: deviceOf(screen), screen, host, from: 0, to: 0 },
    views: [{ steps: [], at: 0, tree: observed(snapshot), picture: `${screen}.png`, touched }],
  };
}

/** In its place on the clock. */
function retimed(visit: Visit, place: number): Visit {
  const from = place * 100;
  const views = visit.views.map((view, index) => {
    const at = from + 10 + index;
    return { ...view, at, touched: view.touched.map((one) => ({ ...one, at: at + 50 })) };
  });
  return { ...visit, from, to: from + 90, views };
}

/** It stays where it is until then. */
function leaveAt(visit: Visit, at: number) {
  visit.to = at;
  for (const { touched } of visit.views) for (const one of touched) one.at = at;
}
