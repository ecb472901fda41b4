import type { Finding, Findings } from '../guide/run/findings.ts';
import type { Guide } from '../guide/schema.ts';
import { deviceOf } from '../guide/screens.ts';
import type { Catalogue } from '../guide/text/catalogue.ts';

/** A finding as one sentence to a reader, its severity first. */
export function describeFinding(finding: Finding, text: Catalogue): string {
  return `${text.severity[finding.severity]}: ${describeDifference(finding, text)}`;
}

/** The same without its severity. */
export function describeDifference(finding: Finding, text: Catalogue): string {
  const { kind, role: ariaRole = '', documented = '', observed = text.unknownScreen } = finding;
  const role = ariaRole in text.role ? text.role[ariaRole as keyof typeof text.role] : text.role.other;
  if (kind !== 'visual') return text.finding[kind]({ role, documented, observed });
  if (finding.documented === undefined) return text.look({ role, observed: finding.observed ?? '' });
  const colour = (name: string) =>
    name in text.colour ? text.colour[name as keyof typeof text.colour] : name;
  return text.finding.visual({ role, documented: colour(documented), observed: colour(observed) });
}

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
  if (status === 'drifted') {
    const place = steps.findIndex(({ findings }) => findings.some(({ severity }) => severity === 'blocks'));
    const drifted = words.drifted(steps.filter((step) => step.findings.length > 0).length, steps.length);
    return place === -1 ? drifted : `${drifted} ${text.stopsAt(place + 1)}`;
  }
  const id = cause?.id ?? 'own-fault';
  return `${words[status](text.cause[id])} ${text.cure[id]}`.trim();
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

/** A day as a reader writes it: «14. mars 2023». */
function longDate(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
