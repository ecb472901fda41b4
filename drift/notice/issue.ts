import type { Catalogue } from '../../guide/text/catalogue.ts';
import { cut } from '../cut.ts';
import { fitted, type Notice, type NoticeItem } from './notice.ts';

/** What the body of an issue may hold: GitHub takes 65 536 characters. */
const largest = 60_000;

/**
 * The first line of an issue's body, the same for every issue of a guide: by it CI finds the one that is open already, to
 * write to it instead of opening another.
 */
export function issueMarker({ guide, language }: Pick<Notice, 'guide' | 'language'>): string {
  return `<!-- tofaktor guide=${guide} language=${language} -->`;
}

/**
 * The notice as the body of an issue, in Markdown: the marker, an empty line, the title as `# …`, then the rest.
 *
 * What a screen says is shown as it stands: it makes no Markdown, calls nobody by name and refers to no other issue.
 */
export function issueBody(notice: Notice, text: Catalogue): string {
  return fitted(notice, (shown, left) => body(shown, left, text), {
    most: notice.items.length,
    fits: (made) => made.length <= largest,
  });
}

function body(notice: Notice, left: number, { notice: words }: Catalogue): string {
  const paragraphs = [
    issueMarker(notice),
    `# ${literal(notice.title)}`,
    ...notice.standing.map((line) => `> ${literal(line)}`),
    literal(notice.lead),
    notice.changed === '' ? '' : `**${literal(notice.changed)}**`,
    notice.items.map((item) => itemOf(item, words.openPicture)).join('\n'),
    left === 0 ? '' : words.more(left),
    notice.facts.map(literal).join('  \n'),
    notice.report === null ? '' : `[${words.openReport}](${notice.report})`,
  ];
  return `${paragraphs.filter((one) => one !== '').join('\n\n')}\n`;
}

function itemOf({ marked, place, sentence, discovered, picture }: NoticeItem, open: string): string {
  const tail = [literal(discovered), picture === null ? '' : `[${open}](${picture})`].filter(
    (one) => one !== '',
  );
  return `- [ ] **${literal(`${marked} · ${place}`)}**: ${literal(sentence)}${tail.length === 0 ? '' : ` ${tail.join(' ')}`}`;
}

function literal(text: string): string {
  return cut(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|~!]/g, String.raw`\$&`)
    .replace(/[@#]/g, '$&<!-- -->');
}
