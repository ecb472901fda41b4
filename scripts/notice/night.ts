import { reason } from '../../guide/errors.ts';
import { loadNoticeSettings } from '../../guide/notice-settings.ts';
import type { WalkResult } from '../walk/job.ts';
import { reportDeliveries } from './report.ts';
import { taleOf, tell } from './tell.ts';

/** Tells who is to be told of a night. A rehearsal is told to nobody, and what goes wrong here fails no night. */
export async function tellOfNight({ remembered, findings, folder, guide }: WalkResult): Promise<void> {
  if (!remembered || findings.rehearsal) return;
  try {
    const settings = loadNoticeSettings();
    reportDeliveries(await tell(taleOf(folder, guide.guide, settings), settings));
  } catch (error) {
    console.error(`Nobody was told of this night: ${reason(error)}`);
  }
}
