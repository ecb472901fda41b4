import Table from 'cli-table3';

import type { Examination, Part } from './examination.ts';

/** Whether everything is there that nothing works without. */
export function isFit({ parts }: Examination): boolean {
  return parts.every((part) => part.cure === null || !part.needed);
}

/** The examination as a table, with what to do under it. */
export function report({ parts, untried }: Examination): string {
  const table = new Table({
    head: ['', 'what', 'version', 'where, or what is wrong'],
    style: { head: [], border: [] },
    colWidths: [null, null, null, 76],
    wordWrap: true,
  });
  for (const part of parts) table.push([mark(part), part.name, part.version ?? '–', part.detail]);
  const cures = parts.filter((part) => part.cure !== null).map((part) => `${part.name}: ${part.cure ?? ''}`);
  return [table.toString(), ...(untried === null ? [] : [untried]), ...cures].join('\n');
}

/** In words, since colour and symbols alone do not reach everybody. */
function mark({ cure, needed }: Part): string {
  if (cure === null) return 'ok';
  return needed ? 'MISSING' : 'not there';
}
