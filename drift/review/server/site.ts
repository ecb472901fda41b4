import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { catalogue } from '../../../guide/text/catalogue.ts';
import { decisionsSchema } from '../../proposal/proposal.ts';
import { draftRequestSchema, type DraftAnswer, type SaveAnswer } from '../draft.ts';
import type { ReviewJob, ReviewOutcome } from '../job.ts';
import { doorOf } from './door.ts';
import { refusalPage, reviewPage, welcomePage, type ServedPage } from './page.ts';
import { save } from './save.ts';
import type { DraftShelf } from './shelf.ts';

/** Far more than anybody's decisions need, in bytes. */
const largest = 1_000_000;

const saveRequestSchema = z.strictObject({ page: z.number().int(), decisions: decisionsSchema });

/** The pages and answers of a review, and the address that opens it. */
export interface ReviewSite {
  url: string;
  fetch: Hono['fetch'];
}

/** @param onSaved is told when the guide has been written */
export function reviewSite(
  job: ReviewJob,
  shelf: DraftShelf,
  port: number,
  onSaved: (outcome: ReviewOutcome, c: Context) => void,
): ReviewSite {
  const page = reviewPage(job, (file) => readPicture(job.folder, file));
  const door = doorOf(port, {
    welcome: (c) => send(c, welcomePage()),
    refuse: (c, why) => send(c, refusalPage(why), 403),
  });
  const { refused, notKept } = catalogue(job.guide.language).review;
  const site = new Hono();
  site.use(async (c, next) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    await next();
  });
  site.use(door.guard);
  site.use(bodyLimit({ maxSize: largest }));

  site.get('/', (c) => send(c, page));
  site.get('/pictures/:name', (c) => {
    const bytes = page.pictures.get(c.req.param('name'));
    return bytes === undefined
      ? c.notFound()
      : c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/png' });
  });
  site.get('/draft', (c) => c.json(shelf.open() satisfies DraftAnswer));
  site.put('/draft', async (c) => {
    const request = draftRequestSchema.safeParse(await body(c));
    if (!request.success) return c.body(null, 400);
    if (!shelf.isNewest(request.data.page)) return c.body(null, 409);
    shelf.keep(request.data.revision, request.data.changes);
    return c.body(null, 204);
  });
  site.post('/save', async (c) => {
    const request = saveRequestSchema.safeParse(await body(c));
    if (!request.success) return c.json({ message: refused.invalid } satisfies SaveAnswer, 400);
    if (!shelf.isNewest(request.data.page))
      return c.json({ message: notKept.elsewhere } satisfies SaveAnswer, 409);
    const { outcome, message } = save(job, request.data.decisions);
    if (outcome !== null) {
      shelf.discard();
      onSaved(outcome, c);
    }
    return c.json({ message } satisfies SaveAnswer, outcome === null ? 409 : 200);
  });
  return { url: door.url, fetch: site.fetch };
}

/** Nothing of a review is kept by the browser, told to another page or shown inside one. */
const headers = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

function send(
  c: Context,
  { markup, policy }: ServedPage,
  status: 200 | 403 = 200,
): Response | Promise<Response> {
  c.header('Content-Security-Policy', policy);
  return c.html(markup, status);
}

/** A request's JSON; undefined for what is none, or says that it is something else: a form of another page can say no more. */
async function body(c: Context): Promise<unknown> {
  if (c.req.header('content-type') !== 'application/json') return undefined;
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}

function readPicture(folder: string, file: string): Uint8Array | null {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path) : null;
}
