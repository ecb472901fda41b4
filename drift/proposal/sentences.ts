import type { Guide, Step } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { bare } from '../words.ts';
import type { WordChange } from './draft.ts';
import type { Edit } from './edits.ts';
import { sentenceFields, type SentenceField } from './proposal.ts';
import { isScalar } from 'yaml';
import type { GuideSource } from './source.ts';

/** Words in quotation marks, as a sentence has them. */
interface Quote {
  /** Where the words begin, behind the mark. */
  at: number;
  words: string;
}

const quotation = /«([^»]*)»|“([^”]*)”/g;

/** What a sentence says in place of words that have changed: the words in its quotation marks, and what they are called. */
export function requoted({ source, text }: Context, step: Step, { role, words, now }: WordChange): Edit[] {
  return sentencesOf(source, step).flatMap(({ field, sentence }) => {
    const quotes = quotesOf(sentence).filter((quote) => bare(quote.words) === bare(words));
    if (now === null) return withoutQuotes(text, { step: step.id, field, sentence }, quotes);
    return quotes.flatMap((quote): Edit[] => {
      const to = now.words === '' ? quote.words : asQuoted(now.words, quote.words);
      const place = { edit: 'sentence', step: step.id, field } as const;
      const noun = now.role === role ? undefined : nounBefore(text, sentence, quote, role);
      const called = nounOf(text, now.role);
      return [
        ...(noun && called ? [{ ...place, at: noun.at, from: noun.words, to: called }] : []),
        ...(to === quote.words ? [] : [{ ...place, at: quote.at, from: quote.words, to }]),
      ];
    });
  });
}

/** Whether one of a step's sentences quotes these words. */
export function quotes(step: Step, words: string): boolean {
  return sentenceFields
    .flatMap((field) => quotesOf(step[field] ?? ''))
    .some((quote) => bare(quote.words) === bare(words));
}

/** What a step says of a colour, in another one; without a word for it, nothing of colour. */
export function recoloured({ source, text }: Context, step: Step, from: string, to: string): Edit[] {
  const before = text.proposal.colours[from];
  const after = text.proposal.colours[to];
  if (before === undefined) return [];
  const [strong, weak] = before;
  const word = new RegExp(`(?<!\\p{L})(${[...new Set([strong, weak])].join('|')})( )(\\p{L}+)`, 'gu');
  return sentencesOf(source, step).flatMap(({ field, sentence }) =>
    [...sentence.matchAll(word)].flatMap((found): Edit[] => {
      const [whole, colour = '', , noun = ''] = found;
      if (!/^(knapp|lenke|felt|boks|ikon)/.test(noun)) return [];
      const isDefinite = /(en|ene|et|a)$/.test(noun);
      const place = { edit: 'sentence', step: step.id, field, at: found.index } as const;
      if (after !== undefined) return [{ ...place, from: colour, to: after[isDefinite ? 1 : 0] }];
      return [{ ...place, from: whole.slice(0, -noun.length), to: '' }];
    }),
  );
}

/** What sentences are changed by: the file, what it says, and the words of its language. */
export interface Context {
  source: GuideSource;
  guide: Guide;
  text: Catalogue;
}

/** An aside about something that is gone is left out; else the sentence says that it is gone, and a person decides. */
function withoutQuotes(
  text: Catalogue,
  { step, field, sentence }: { step: string; field: SentenceField; sentence: string },
  gone: readonly Quote[],
): Edit[] {
  const [quote] = gone;
  if (quote === undefined) return [];
  const place = { edit: 'sentence', step, field } as const;
  const asides = text.proposal.asides(quote.words);
  const aside = field === 'alt' ? asides.find((one) => sentence.includes(one)) : undefined;
  if (aside !== undefined) return [{ ...place, at: sentence.indexOf(aside), from: aside, to: '' }];
  const mark: Edit = { edit: 'flag', step, flag: 'drafted' };
  return [{ ...place, at: sentence.length, from: '', to: ` ${text.proposal.gone(quote.words)}` }, mark];
}

function sentencesOf(source: GuideSource, step: Step): { field: SentenceField; sentence: string }[] {
  return sentenceFields.flatMap((field) => {
    const scalar = source.at(step.id, field);
    return isScalar(scalar) && typeof scalar.value === 'string' ? [{ field, sentence: scalar.value }] : [];
  });
}

function quotesOf(sentence: string): Quote[] {
  return [...sentence.matchAll(quotation)].map((found) => ({
    at: found.index + 1,
    words: found[1] ?? found[2] ?? '',
  }));
}

/** Without the mark that ends a label, where the quotation left it out before. */
function asQuoted(words: string, before: string): string {
  return /[.:]$/.test(before) ? words : words.replace(/[.:]$/, '');
}

function nounBefore(text: Catalogue, sentence: string, { at }: Quote, role: string): Quote | undefined {
  const noun = nounOf(text, role);
  const before = sentence.slice(0, at - 1).trimEnd();
  if (noun === undefined || !before.toLocaleLowerCase('nb').endsWith(noun)) return undefined;
  return { at: before.length - noun.length, words: before.slice(-noun.length) };
}

function nounOf({ role: nouns }: Catalogue, role: string): string | undefined {
  return role in nouns && role !== 'other' ? nouns[role as keyof typeof nouns] : undefined;
}
