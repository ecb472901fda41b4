import { createHash } from 'node:crypto';
import type { Finding, ReportedFinding } from '../guide/run/findings.ts';

/**
 * Gives each finding of one place its name: the same difference has the same name every night.
 *
 * It goes by what differs, not by where on the page or how much. What stands there twice has a number.
 *
 * @param place the id of the step; for a screen that no step claims, `after-` and the id of the step before it, or `start`
 */
export function identify(place: string, findings: readonly Finding[]): ReportedFinding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const { kind, role, documented, observed, control } = finding;
    const hash = createHash('sha256').update(JSON.stringify([role, documented, observed, control]));
    const name = `${place}/${kind}-${hash.digest('hex').slice(0, 8)}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { id: time === 1 ? name : `${name}-${time}`, ...finding };
  });
}
