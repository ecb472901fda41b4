import type { Act, Step } from '../../guide/schema.ts';
import { capital } from '../../guide/text/capital.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { lengthOf } from './pieces.ts';

/** The most characters that the title of a step has. */
const longest = 44;

/** What «Neste» does is not said by its name: the title of so short a name says where it is pressed. */
const uninformative = 10;

type TitledStep = Pick<Step, 'instruction' | 'act' | 'alt' | 'screen'>;

/**
 * The title of a step in the film's lower third and in its list of chapters, at most 44 characters, without a full stop:
 * what the instruction bids the reader, cut where a clause ends; where it bids nothing, what it tells.
 */
export function shortTitle(step: TitledStep, text: Catalogue): string {
  const sentences = step.instruction.split(/(?<=[.!?]) (?=\p{Lu})/u).map((one) => one.replace(/\.$/, ''));
  const acted = step.act.flatMap((act) => titleOfAct(act, text)).find(fits);
  if (acted !== undefined) return acted;

  const [first = ''] = sentences;
  const bidding = sentences.map((one) => biddingOf(one, text)).find((one) => one !== null);
  if (bidding === undefined || isVague(bidding, text)) return cut(first, text);
  const told = bidding === biddingOf(first, text) ? null : first;
  return titleOfPress(bidding, told, { step, text }) ?? cut(bidding, text);
}

function fits(title: string): boolean {
  return lengthOf(title) <= longest;
}

function titleOfAct(act: Act, { film }: Catalogue): string[] {
  if ('open' in act) return [film.title.open(act.open.replace(/^https:\/\//, ''))];
  return 'scan' in act ? [film.title.scan] : [];
}

/** What a sentence bids, as a bidding: after a condition it is told as what the reader does; null where it bids nothing. */
function biddingOf(sentence: string, text: Catalogue): string | null {
  const { bidding, you } = text.film.title;
  if ((/^\p{L}+/u.exec(sentence)?.[0] ?? '') in bidding) return sentence;
  const condition = sentence.search(new RegExp(`r ${you} `, 'u'));
  if (condition === -1) return null;
  const told = new RegExp(`(?<!\\p{L})(${Object.values(bidding).join('|')})(?: ${you})? (?=(.+))`, 'gu');
  const biddings = [...sentence.matchAll(told)].map(([, verb = '', rest = '']) => {
    const bid = Object.entries(bidding).find(([, present]) => present === verb)?.[0] ?? verb;
    return `${bid} ${rest}`;
  });
  return biddings.find((one) => !isVague(one, text)) ?? null;
}

/** Whether it bids to do something to «it», which a title has not told of. */
function isVague(bidding: string, { film }: Catalogue): boolean {
  const { on, pronouns } = film.title;
  return new RegExp(`^\\p{L}+ (${on} )?(${pronouns.join('|')})(?!\\p{L})`, 'u').test(bidding);
}

/** Where nothing is bidden but to press what says little, the title says where; null where more is bidden. */
function titleOfPress(
  bidding: string,
  told: string | null,
  { step, text }: { step: TitledStep; text: Catalogue },
): string | null {
  const { if: conditions, on, pressing } = text.film.title;
  const press = new RegExp(
    `^(?<verb>${pressing.join('|')})(?: \\p{L}+)?(?: ${on})? (?<quoted>«(?<name>[^»]+)»)(?: (?:${conditions.join('|')}) .*)?$`,
    'u',
  ).exec(bidding)?.groups;
  const { verb = '', quoted = '', name = '' } = press ?? {};
  if (name === '' || lengthOf(name) > uninformative) return null;
  const bare = `${verb} ${quoted}`;
  const at = (place: string) => text.film.title.at(place, bare);
  const { alt, screen } = placesOf(step, name, text);
  return [...alt.map(at), ...(told === null ? [] : [told]), ...screen.map(at)].find(fits) ?? bare;
}

/** Where a step is: by the heading that its text alternative begins with, or its beginning, or by what we call the screen. */
function placesOf({ alt = '', screen }: TitledStep, pressed: string, { film, screenName }: Catalogue) {
  const [beginning = ''] = alt.split(new RegExp(`,| ${film.title.with} `, 'u'));
  const quoted = /«([^»]+)»/.exec(alt);
  const heading = quoted !== null && quoted.index < beginning.length ? (quoted[1] ?? '') : beginning;
  return {
    alt: heading === '' || heading === pressed ? [] : [heading],
    screen: screen === null ? [] : [capital(screenName[screen])],
  };
}

/** The essence of a sentence: without the pressing that ends it, and no longer than a title. */
function cut(sentence: string, { film }: Catalogue): string {
  const { and, bidding, joining, on, pressing } = film.title;
  const presses = Object.entries(bidding).filter(([bid]) => pressing.includes(bid));
  const forms = presses.flatMap(([bid, present]) => [bid.toLocaleLowerCase('nb'), present]);
  const essence = sentence.replace(new RegExp(`,? ${and} (${forms.join('|')}) .*$`, 'u'), '');
  // «Trykk på lenken «Hjelp»» says no more than «Trykk «Hjelp»».
  const short = essence.replace(new RegExp(`^(\\p{L}+) ${on} \\p{L}+ (?=«)`, 'u'), '$1 ');
  const clauses = cutsOf(essence, /[,;:–]/g);
  const phrases = cutsOf(essence, new RegExp(` (?=(?:${joining.join('|')}) )`, 'g'));
  const titles = [essence, short, ...clauses, ...phrases];
  return titles.find(fits) ?? `${essence.slice(0, longest - 1).replace(/ \S*$/, '')}…`;
}

/** What is left before each of the places, the longest first; no quotation is parted. */
function cutsOf(sentence: string, places: RegExp): string[] {
  return [...sentence.matchAll(places)]
    .map(({ index }) => sentence.slice(0, index).trimEnd())
    .filter((title) => title.split('«').length === title.split('»').length)
    .reverse();
}
