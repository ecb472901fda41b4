import type { Finding, Findings, Kind, Replaced, StepFindings } from '../guide/run/findings.ts';
import type { Guide } from '../guide/schema.ts';
import { deviceOf } from '../guide/screens.ts';
import type { Catalogue } from '../guide/text/catalogue.ts';
import { longDate } from '../guide/text/long-date.ts';
import { readPattern } from './pattern.ts';

/** A finding as one sentence to a reader, its severity first. */
export function describeFinding(finding: Finding, text: Catalogue): string {
  return `${text.severity[finding.severity]}: ${describeDifference(finding, text)}`;
}

/** The same without its severity. */
export function describeDifference(finding: Finding, text: Catalogue): string {
  const role = nameOfRole(finding.role ?? '', text);
  const { documented, observed } = sidesOf(finding, text);
  if (finding.kind === 'visual' && documented === undefined)
    return text.look({ role, observed: observed ?? '' });
  return text.finding[finding.kind]({
    role,
    documented: documented ?? '',
    observed: observed ?? text.unknownScreen,
  });
}

/** What the guide says and what the screen says, in words that a reader knows: no role in English, no screen by its id. */
export function sidesOf(
  { kind, documented, observed }: Finding,
  text: Catalogue,
): Pick<Finding, 'documented' | 'observed'> {
  const tell = tellers[kind];
  return {
    ...(documented !== undefined && { documented: tell?.(documented, text, 'documented') ?? documented }),
    ...(observed !== undefined && { observed: tell?.(observed, text, 'observed') ?? observed }),
  };
}

/** An element's kind as a reader calls it: «knappen». */
export function nameOfRole(role: string, { role: names }: Catalogue): string {
  return role in names ? names[role as keyof typeof names] : names.other;
}

type Teller = (words: string, text: Catalogue, side: 'documented' | 'observed') => string;

/** A screen is told by its id; one that came and that we do not know, by its heading. */
const screenTeller: Teller = (words, { screenName, screenHeaded, screenCalled }, side) => {
  if (words in screenName) return screenName[words as keyof typeof screenName];
  return side === 'observed' ? screenHeaded(words) : screenCalled(words);
};

/** Findings whose sides are no words of the page: what they are in ours. */
const tellers: Partial<Record<Kind, Teller>> = {
  role: (words, text) => {
    const [, role = '', name = ''] = /^([a-z]+)(?: (.*))?$/s.exec(words) ?? [];
    return text.element(nameOfRole(role, text), name.replace(/^"(.*)"$/s, '$1'));
  },
  value: (words, text, side) => (side === 'documented' ? readPattern(words, text.pattern) : words),
  language: (words, { languageName }) => languageName(words),
  visual: (words, { colour }) => (words in colour ? colour[words as keyof typeof colour] : words),
  'unknown-screen': screenTeller,
  'replaced-screen': screenTeller,
  'missing-screen': screenTeller,
  'screen-order': screenTeller,
};

/** The result of a whole run in one or two sentences to a reader. */
export function describeVerdict(findings: Findings, text: Catalogue): string {
  const { status, rehearsal, steps, cause } = findings;
  const words = rehearsal ? text.rehearsalVerdict : text.verdict;
  if (status === 'matches') {
    const unchecked = steps.filter((step) => step.status === 'not-checked');
    if (unchecked.length === 0) return words.matches(steps.length);
    const onPhone = unchecked.every(({ screen }) => screen !== null && deviceOf(screen) === 'phone');
    return `${words.partly(steps.length - unchecked.length)} ${text.byHand(unchecked.length, onPhone)}`;
  }
  if (status === 'drifted') return describeDrift(findings, text);
  const id = cause?.id ?? 'own-fault';
  return `${words[status](text.cause[id])} ${text.cure[id]}`.trim();
}

/**
 * Where other screens stand in the place of a whole stretch of the guide, that comes first: nothing else can be understood
 * without.
 */
function describeReplaced({ rehearsal, steps }: Findings, replaced: Replaced, text: Catalogue): string {
  const words = rehearsal ? text.rehearsalVerdict : text.verdict;
  const from = steps.findIndex(({ id }) => id === replaced.from) + 1;
  const others = steps.filter(({ id, findings }) => findings.length > 0 && !replaced.steps.includes(id));
  return [
    words.replaced(from, replaced.steps.length, replaced.screens.length),
    ...(others.length > 0 ? [text.othersToo(others.length)] : []),
  ].join(' ');
}

/** How much has changed, of the steps and beside them, and where it stops the reader. */
function describeDrift(findings: Findings, text: Catalogue): string {
  const { rehearsal, steps, screens, replaced } = findings;
  if (replaced) return describeReplaced(findings, replaced, text);
  const words = rehearsal ? text.rehearsalVerdict : text.verdict;
  const stops = ({ findings }: Pick<StepFindings, 'findings'>) =>
    findings.some(({ severity }) => severity === 'blocks');
  const drifted = steps.filter(({ findings }) => findings.length > 0).length;
  const strangers = screens.filter(({ findings }) => findings.length > 0);
  const place = steps.findIndex(stops);
  return [
    ...(drifted > 0 ? [words.drifted(drifted, steps.length)] : []),
    ...(strangers.length > 0 && drifted === 0 ? [words.strangersOnly(strangers.length)] : []),
    ...(strangers.length > 0 && drifted > 0 ? [text.strangersToo(strangers.length)] : []),
    ...(place >= 0 ? [text.stopsAt(place + 1)] : []),
    ...(strangers.some(stops) ? [text.stopsThere] : []),
  ].join(' ');
}

/** What every output says before anything else: that it is a rehearsal, and that the guide is retired. */
export function describeStanding(
  { retired, language }: Guide,
  tenant: Findings['tenant'],
  text: Catalogue,
): string[] {
  const lines: string[] = [];
  if (tenant === 'simulated') lines.push(text.rehearsalNotice);
  if (retired) lines.push(text.retired(longDate(retired.since, language), retired.replacedBy));
  return lines;
}
