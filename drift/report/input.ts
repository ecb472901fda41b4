import type { Findings } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import type { Album } from '../page/album.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** What earlier runs tell. */
export interface HistoryFacts {
  /** When the guide was last walked without a finding: an ISO date, with or without a time. */
  lastMatched?: string | undefined;
  /** When each finding was first met, by its id: an ISO date. */
  since?: Readonly<Record<string, string>> | undefined;
  /** Which step drifted when, as an inline SVG element. Goes into the page as it is: nothing in it may be unescaped. */
  chart?: string | undefined;
  /** Sentences to the reader. */
  warnings?: readonly string[] | undefined;
}

/** A part of the page that somebody else makes. Goes into it as it is: nothing in it may be unescaped. */
export interface ReviewPart {
  html: string;
  /** A style sheet and a script of its own, which the page's Content-Security-Policy then allows. */
  css?: string | undefined;
  script?: string | undefined;
}

/** Everything that a report is made from. */
export interface ReportInput {
  guide: Guide;
  run: Run;
  findings: Findings;
  /** The bytes of a picture, by its file name under the run's folder; null where it is gone. */
  pictures: (file: string) => Uint8Array | null;
  /** The accepted look of a step's control, as a PNG; null where there is none. */
  looks?: ((step: string, control: string) => Uint8Array | null) | undefined;
  history?: HistoryFacts | undefined;
  proposal?: Proposal | undefined;
  /** Is told where the page has its pictures, so that no picture is in it twice. */
  review?: ((pictures: Album) => ReviewPart) | undefined;
  /** The guide's file is no longer the one that was walked. */
  guideChanged?: boolean | undefined;
  /** Further sentences to the reader that belong at the top: what went wrong beside the walk. */
  notices?: readonly string[] | undefined;
}
