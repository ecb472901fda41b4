import type { Kind, ReportedFinding } from '../../guide/run/findings.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { sidesOf } from '../describe.ts';
import { html, type Html } from '../page/html.ts';
import { markedSides } from '../page/words.ts';
import type { Entry } from './entries.ts';
import { lookSides } from './look.ts';
import type { Sheet } from './sheet.ts';

/** Kinds whose two sides are words of the same thing, so that it helps to mark what differs in them. */
const comparable: readonly Kind[] = ['wording', 'redirect', 'visual'];

/** What the guide says and what the screen says, side by side. */
export function sides(finding: ReportedFinding, entry: Entry, sheet: Sheet): Html {
  if (isOfLook(finding)) return lookSides(finding, entry, sheet);
  const { guide, text } = sheet;
  const { documented, observed } = contents(finding, text);
  const { report } = text;
  return html`<dl class="sides">
    <div class="side side-documented">
      <dt>${report.documented}</dt>
      <dd lang="${guide.language}">${documented}</dd>
    </div>
    <div class="side side-observed">
      <dt>${report.observed}</dt>
      <dd>${observed}</dd>
    </div>
  </dl>`;
}

/** Nothing is documented in words: somebody has accepted a picture. */
function isOfLook({ kind, documented }: ReportedFinding): boolean {
  return kind === 'visual' && documented === undefined;
}

interface Contents {
  documented: Html;
  observed: Html;
}

function contents(finding: ReportedFinding, text: Catalogue): Contents {
  const { kind } = finding;
  const { documented, observed } = sidesOf(finding, text);
  if (documented !== undefined && observed !== undefined && comparable.includes(kind)) {
    const marked = markedSides(documented, observed);
    return { documented: words(marked.documented, documented), observed: words(marked.observed, observed) };
  }
  if (kind === 'moved') return { documented: whole(documented, text), observed: absent(kind, text) };
  if (kind === 'value') return { documented: pattern(documented, text), observed: whole(observed, text) };
  return {
    documented: documented === undefined ? absentFrom('documented', kind, text) : whole(documented, text),
    observed: observed === undefined ? absentFrom('observed', kind, text) : whole(observed, text),
  };
}

/** A side that has words; an element may be there and have none. */
function whole(side: string | undefined, { report }: Catalogue): Html {
  return side === undefined || side === ''
    ? html`<span class="absent">(${report.unnamed})</span>`
    : words(html`${side}`, side);
}

/** A colour is shown beside its number. */
function words(marked: Html, plain: string): Html {
  const colour = /^#[0-9a-f]{6}$/i.test(plain)
    ? html`<svg class="swatch" viewBox="0 0 16 16" aria-hidden="true">
        <rect width="16" height="16" rx="3" fill="${plain}" />
      </svg>`
    : null;
  const kind = /^\S{20,}$/.test(plain) ? 'words address' : 'words';
  return html`<span class="${kind}">${colour}${marked}</span>`;
}

function pattern(side: string | undefined, { report }: Catalogue): Html {
  return html`<span class="words">${side ?? ''}</span> <span class="absent">(${report.pattern})</span>`;
}

/** Of an element that has no words on the side that it is on, nothing tells but its kind. */
function absentFrom(side: 'documented' | 'observed', kind: Kind, text: Catalogue): Html {
  const isThere = (kind === 'missing' && side === 'documented') || (kind === 'added' && side === 'observed');
  return isThere ? whole(undefined, text) : absent(kind, text);
}

function absent(kind: Kind, { report }: Catalogue): Html {
  const known = report.absent;
  return html`<span class="absent">${kind in known ? known[kind as keyof typeof known] : known.other}</span>`;
}
