import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveriesSchema } from '../../drift/notice/deliver.ts';
import { check } from '../../guide/check.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';

/** What the report says of messages that did not arrive: a sentence each. */
export function undelivered(folder: string, { notice }: Catalogue): string[] {
  const file = join(folder, 'notices.json');
  if (!existsSync(file)) return [];
  const cure = 'Tell again: npx tofaktor notify';
  const deliveries = check(deliveriesSchema, JSON.parse(readFileSync(file, 'utf8')), { where: file, cure });
  return deliveries.flatMap(({ channel, sent, why = '' }) => (sent ? [] : [notice.failed[channel](why)]));
}
