import type { Severity } from '../../guide/run/findings.ts';
import type { Occasion } from './told.ts';

/** One deviation as a message tells it. Every text is whole sentences to a reader, not yet escaped for anything. */
export interface NoticeItem {
  mark: 'fresh' | 'worse' | 'unchanged';
  /** The same in words: «Nytt». */
  marked: string;
  /** «Trinn 5 (PC)» */
  place: string;
  severity: Severity;
  /** Its severity first: «Villeder leseren: …» */
  sentence: string;
  /** «Avviket ble oppdaget 12. november.» */
  discovered: string;
  /** Where the picture of its screen is published; null where none was taken, or nothing is published. */
  picture: string | null;
}

/** What is to be said, before it is put into the form of a channel: the most important first. */
export interface Notice {
  occasion: Occasion | 'test';
  language: string;
  /** The guide's id: by it CI finds the issue that is open already. */
  guide: string;
  title: string;
  /** That it is a rehearsal, and that the guide is retired. */
  standing: string[];
  /** The result in a sentence or two. */
  lead: string;
  /** What changed since the last night that checked anything; empty where nothing was checked. */
  changed: string;
  items: NoticeItem[];
  /** What else there is to know, a sentence each. */
  facts: string[];
  /** Where the report is published; null where it is not. */
  report: string | null;
}

/**
 * Makes something of a notice that has a limit: with as many of its items as it has room for.
 *
 * @param make told how many of the items there is no room for
 * @param most the most items that there may be
 */
export function fitted<T>(
  notice: Notice,
  make: (notice: Notice, left: number) => T,
  { most, fits }: { most: number; fits: (made: T) => boolean },
): T {
  const all = notice.items.length;
  for (let shown = Math.min(all, most); ; shown--) {
    const made = make({ ...notice, items: notice.items.slice(0, shown) }, all - shown);
    if (shown === 0 || fits(made)) return made;
  }
}
