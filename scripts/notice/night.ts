import { writeReport } from '../../drift/report/write.ts';
import { reason } from '../../guide/errors.ts';
import { loadNoticeSettings } from '../../guide/notice-settings.ts';
import { extrasOf } from '../walk/extras.ts';
import type { WalkResult } from '../walk/job.ts';
import { reportDeliveries } from './report.ts';
import { taleOf, tell } from './tell.ts';

type Night = Pick<WalkResult, 'remembered' | 'findings' | 'folder' | 'guide'>;

/**
 * Tells who is to be told of a night; what did not arrive is told in its report.
 *
 * A rehearsal is told to nobody, and what goes wrong here fails no night.
 */
export async function tellOfNight({ remembered, findings, folder, guide }: Night): Promise<void> {
  if (!remembered || findings.rehearsal) return;
  try {
    const settings = loadNoticeSettings();
    const deliveries = await tell(taleOf(folder, guide.guide, settings), settings);
    reportDeliveries(deliveries);
    if (deliveries.some(({ sent }) => !sent)) writeReport(folder, guide, extrasOf(folder, guide, settings));
  } catch (error) {
    console.error(`Nobody was told of this night: ${reason(error)}`);
  }
}
