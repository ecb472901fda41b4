import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { guideSchema } from '../guide/schema.ts';

/* `npm run schema`: the guide's schema for editors, made from the one that the loader uses. `--check` only compares. */
const file = new URL('../guide/guide.schema.json', import.meta.url);
const schema = z.toJSONSchema(guideSchema, { io: 'input', target: 'draft-7' });
const text = `${JSON.stringify({ title: 'A guide of Tofaktor', ...schema }, null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('guide/guide.schema.json is not what guide/schema.ts says. Run: npm run schema');
  process.exitCode = 1;
}
