import { assess } from '../../drift/assess.ts';
import { propose } from '../../drift/proposal/propose.ts';
import type { ReportInput } from '../../drift/report/input.ts';
import { reviewPictures } from '../../drift/review/pictures.ts';
import { renderReview } from '../../drift/review/review.ts';
import { loadGuide } from '../../guide/load.ts';
import { walkedToday } from '../unit/walked-today.ts';
import { pictureOf } from './sample.ts';

/** The report of a walk on which other screens came than the documented guide has, with the review of what is proposed. */
export function otherScreens(): ReportInput {
  const loaded = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });
  const { guide } = loaded;
  const run = walkedToday(loaded);
  const findings = assess(guide, run);
  const proposal = propose(loaded, run, findings);
  return {
    ...{ guide, run, findings, proposal },
    pictures: (file) =>
      file.startsWith('phone/') ? pictureOf(780, 1688, [30, 40, 50]) : pictureOf(1280, 720, [225, 232, 240]),
    review: (album) =>
      renderReview({
        ...{ guide, run, findings, proposal, mode: 'offline' },
        pictures: reviewPictures(album, () => null),
      }),
  };
}
