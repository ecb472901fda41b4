import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { assess } from '../../drift/assess.ts';
import { looksFolder } from '../../drift/looks/accepted.ts';
import { propose } from '../../drift/proposal/propose.ts';
import type { ReviewJob } from '../../drift/review/job.ts';
import type { ObservedNode } from '../../guide/aria/node.ts';
import { loadGuide } from '../../guide/load.ts';
import type { Run, View } from '../../guide/run/schema.ts';
import { stageRun } from '../../guide/run/store.ts';
import type { ScreenId } from '../../guide/screens.ts';
import { changedGuide } from '../commands/guides.ts';
import { nodesOf, walked } from '../unit/walked.ts';

/** A run to review, with the guide of its own that it would change. */
export interface Reviewed extends ReviewJob {
  /** The folder of guides, for TOFAKTOR_GUIDES. */
  guides: string;
}

/** What the walk saw otherwise than documented: a heading, a button that two sentences name, a box gone, and one on the phone. */
const otherwise: readonly [ScreenId, from: string, to: string | null][] = [
  ['sign-in/email', 'Logg på', 'Logg deg på'],
  ['sign-in/password', 'Logg på', 'Fortsett'],
  ['sign-in/stay-signed-in', 'Ikke vis dette flere ganger', null],
  ['phone/add-account', 'Legg til konto', 'Ny konto'],
];

/** Puts a guide and a run of it under a folder: four findings, each with a change that mends it, and an accepted look. */
export function reviewed(folder: string): Reviewed {
  const guides = changedGuide(folder);
  const loaded = loadGuide({ guides, guide: 'sette-opp-to-faktor', language: null });
  const run: Run = {
    ...walked(loaded),
    viewport: { pc: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } },
  };
  const place = join(folder, 'run');
  const staged = stageRun({ out: place, root: folder, name: 'run' });
  for (const [screen, from, to] of otherwise) {
    const visit = run.visits.find((one) => one.screen === screen);
    for (const view of visit?.views ?? []) {
      change(view, from, to);
      view.picture = `pictures/${view.steps.join()}.png`;
      put(join(staged.folder, view.picture), picture(visit?.device === 'phone' ? [390, 844] : [1280, 720]));
    }
  }
  const password = run.visits.find(({ screen }) => screen === 'sign-in/password')?.views[0];
  if (password) password.looks = [{ control: 'next', box, background: '#0067b8' }];
  put(join(looksFolder(loaded.file), 'skriv-inn-passord.next.png'), picture([112, 38]));

  const findings = assess(loaded.guide, run);
  staged.commit(run, findings);
  return {
    guides,
    ...{ guide: loaded.guide, guideFile: loaded.file, folder: place, run, findings },
    proposal: propose(loaded, run, findings),
  };
}

/** Where what differs stands on every picture, in CSS pixels. */
const box = { x: 704, y: 451, width: 112, height: 38 };

function change({ tree }: View, from: string, to: string | null): void {
  for (const { node, among } of nodesOf(tree)) {
    if (node.name !== from) continue;
    if (to === null) among.splice(among.indexOf(node), 1);
    else rename(node, to);
  }
}

function rename(node: ObservedNode, name: string): void {
  node.name = name;
  node.box = box;
}

function put(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function picture([width, height]: [number, number]): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(0xe6);
  return PNG.sync.write(png);
}
