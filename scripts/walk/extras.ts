import { basename } from 'node:path';
import { historyChart } from '../../drift/history/chart.ts';
import { historyEntry } from '../../drift/history/entry.ts';
import { longNight } from '../../drift/history/nights.ts';
import { discovered, forgottenVariants, lastWithoutDeviations, seriesOf } from '../../drift/history/tells.ts';
import { readLook } from '../../drift/looks/accepted.ts';
import { writeProposal } from '../../drift/proposal/files.ts';
import type { HistoryFacts } from '../../drift/report/input.ts';
import type { ReportExtras } from '../../drift/report/write.ts';
import { reviewPictures } from '../../drift/review/pictures.ts';
import { renderReview } from '../../drift/review/review.ts';
import type { LoadedGuide } from '../../guide/load.ts';
import type { NoticeSettings } from '../../guide/notice-settings.ts';
import { readRun } from '../../guide/run/store.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { undelivered } from '../notice/undelivered.ts';
import { readHistory } from './history.ts';

/**
 * What a run's report tells beside the run itself: earlier nights, messages that did not arrive, what would mend the guide, and
 * the review of that.
 *
 * Puts the proposal into the run's folder on the way.
 */
export function extrasOf(folder: string, loaded: LoadedGuide, settings: NoticeSettings): ReportExtras {
  const { run, findings } = readRun(folder);
  const { guide, file } = loaded;
  const told = {
    history: historyFacts(folder, loaded, settings),
    notices: undelivered(folder, catalogue(guide.language)),
  };
  const proposal = writeProposal(folder, loaded);
  if (proposal === undefined || proposal.changes.length === 0) return { ...told, proposal };
  const looks = (step: string, control: string) => readLook(file, step, control);
  return {
    ...told,
    proposal,
    review: (album) =>
      renderReview({
        guide,
        proposal,
        findings,
        run,
        pictures: reviewPictures(album, looks),
        mode: 'offline',
      }),
  };
}

/** What earlier nights tell of a run. */
function historyFacts(folder: string, { guide }: LoadedGuide, settings: NoticeSettings): HistoryFacts {
  const { run, findings } = readRun(folder);
  const own = historyEntry(run, findings, basename(folder));
  const entries = seriesOf([...readHistory(settings, run.tenant), own], own).filter(({ at }) => at <= own.at);
  const text = catalogue(guide.language);
  const since = own.findings.flatMap(({ id }) => {
    const first = discovered(entries, id);
    return first === null ? [] : [[id, first.at] as const];
  });
  return {
    lastMatched: lastWithoutDeviations(entries)?.at,
    since: Object.fromEntries(since),
    ...(entries.length > 1 && { chart: historyChart(entries, guide, text) }),
    warnings: forgottenVariants(entries, guide).map(({ step, variant, last }) =>
      text.history.forgottenVariant(
        guide.steps.findIndex(({ id }) => id === step) + 1,
        variant + 1,
        last && longNight(last, guide.language, own.at),
      ),
    ),
  };
}
