import type { Guide } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';

/** One step, as the film has it. */
export interface Chapter {
  number: number;
  /** Its short title. */
  title: string;
  /** ms on the film's clock. */
  at: number;
  device: 'pc' | 'phone';
  /** What is said. */
  narration: string;
  /** What the picture shows; null where there is none. */
  alt: string | null;
  /** The picture's path from the transcript; null where the transcript has none. */
  picture: string | null;
}

/** What a transcript is made of. */
export interface Transcribed {
  guide: Pick<Guide, 'title'>;
  /** What must be known before the film is watched, such as that it is a draft: a paragraph each. */
  notices: readonly string[];
  chapters: readonly Chapter[];
  text: Catalogue;
}

/** The whole film in Markdown, for who would rather read it, or cannot hear or see it: all that is said, and every picture. */
export function transcript({ guide, notices, chapters, text }: Transcribed): string {
  const words = text.film.transcript;
  const paragraphs = [
    `# ${escape(words.title(guide.title))}`,
    ...notices.map((notice) => `> ${paragraph(notice)}`),
    paragraph(words.lead),
    ...chapters.flatMap((chapter) => paragraphsOf(chapter, text)),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function paragraphsOf({ number, title, at, device, narration, alt, picture }: Chapter, text: Catalogue) {
  const { phoneCard, pcCard, transcript: words } = text.film;
  return [
    `## ${escape(words.heading(number, title, timeOf(at)))}`,
    `**${escape(device === 'phone' ? phoneCard : pcCard)}**`,
    paragraph(narration),
    ...(picture === null ? [] : [`![${escape(alt ?? '')}](<${encodeURI(picture)}>)`]),
    paragraph(alt === null ? words.noPicture : words.shows(alt)),
  ];
}

/** ms as minutes and seconds, as Norwegian writes them: 0.07. */
function timeOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
}

/** A paragraph that begins as a list or a heading would is neither. */
function paragraph(words: string): string {
  return escape(words)
    .replace(/^([#+-])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

/** What Markdown would take for its own stands as it is. Underscores within words, as in addresses, it leaves alone. */
function escape(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`)
    .replaceAll('&', '&amp;');
}
