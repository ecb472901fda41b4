import type { Severity } from '../../guide/run/findings.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { cut } from '../cut.ts';
import { fitted, type Notice, type NoticeItem } from './notice.ts';

/**
 * The largest message that we send, in bytes. Microsoft says about 28 KB for what a workflow posts
 * (https://learn.microsoft.com/en-us/connectors/teams/, known issues), and does not say how it counts; others have met the
 * limit at 21 KB.
 */
const largestCard = 20_000;

/** So many are read; the rest is in the report. */
const mostItems = 10;

type Element = Record<string, unknown>;

/** The body of a request to a Teams workflow that posts an adaptive card. */
export interface TeamsMessage {
  type: 'message';
  attachments: [
    { contentType: 'application/vnd.microsoft.card.adaptive'; contentUrl: null; content: Element },
  ];
}

/** The notice as an adaptive card. It is never larger than `largestCard`. */
export function teamsMessage(notice: Notice, text: Catalogue): TeamsMessage {
  return fitted(notice, (shown, left) => message(shown, left, text), {
    most: mostItems,
    fits: (made) => Buffer.byteLength(JSON.stringify(made)) <= largestCard,
  });
}

function message(notice: Notice, left: number, text: Catalogue): TeamsMessage {
  const picture = notice.items.find((item) => item.picture !== null)?.picture ?? null;
  const links: [string, string | null][] = [
    [text.notice.openReport, notice.report],
    [text.notice.openPicture, picture],
  ];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    // Workflows refuse 1.5, which Teams otherwise knows: https://github.com/microsoft/AdaptiveCards/issues/7676
    version: '1.4',
    lang: notice.language,
    fallbackText: notice.title,
    msteams: { width: 'Full' },
    body: [
      { type: 'Container', style: styleOf(notice), bleed: true, items: [words(notice.title, headline)] },
      ...notice.standing.map((line) => words(line, { weight: 'Bolder', color: 'Warning' })),
      words(notice.lead),
      ...(notice.changed === '' ? [] : [words(notice.changed)]),
      ...notice.items.map((item) => itemOf(item, text)),
      ...(left === 0 ? [] : [words(text.notice.more(left), { weight: 'Bolder' })]),
      ...notice.facts.map((fact) => words(fact, { isSubtle: true })),
    ],
    actions: links.flatMap(([title, url]) => (url === null ? [] : [{ type: 'Action.OpenUrl', title, url }])),
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

const headline = { size: 'Large', weight: 'Bolder' };

const colours: Record<Severity, string> = { blocks: 'Attention', misleads: 'Warning', cosmetic: 'Accent' };

function itemOf(
  { marked, place, severity, sentence, discovered, picture }: NoticeItem,
  text: Catalogue,
): Element {
  // A link needs Markdown, and so an element of its own: what a screen says must not be read as Markdown.
  const link = picture === null ? [] : [markdown(`[${text.notice.openPicture}](${escaped(picture)})`)];
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      words(`${marked} · ${place}`, { weight: 'Bolder', color: colours[severity] }),
      words(sentence),
      ...(discovered === '' ? [] : [words(discovered, { isSubtle: true })]),
      ...link,
    ],
  };
}

/** Shown as they stand, Markdown and all: https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/text-run */
function words(text: string, look: Element = {}): Element {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: cut(text), ...look }] };
}

function markdown(text: string): Element {
  return { type: 'TextBlock', text, wrap: true, spacing: 'None' };
}

function escaped(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

function styleOf({ occasion, items }: Notice): string {
  if (occasion === 'test' || occasion === 'sign-of-life') return items.length === 0 ? 'good' : 'emphasis';
  return occasion === 'deviations' && items.every(({ severity }) => severity !== 'blocks')
    ? 'warning'
    : 'attention';
}
