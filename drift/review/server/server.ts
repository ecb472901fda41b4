import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { UserError } from '../../../guide/errors.ts';
import type { ReviewJob, ReviewOutcome } from '../job.ts';
import { DraftShelf } from './shelf.ts';
import { reviewSite } from './site.ts';

/** A review that is being served. */
export interface ReviewServer {
  /** The address that opens it, good for one visit. */
  readonly url: string;
  /** The file that holds what has been decided and not saved. */
  readonly draft: string;
  /** Resolves when a person has saved and has been told so. */
  readonly saved: Promise<ReviewOutcome>;
  close(): Promise<void>;
}

/**
 * Serves a review on this machine alone.
 *
 * @param port 0 for any that is free
 * @throws UserError where the port is taken
 */
export async function startReview(job: ReviewJob, port = 0): Promise<ReviewServer> {
  const server = createServer();
  await listen(server, port);
  const shelf = new DraftShelf(job.folder, job.proposal);
  let tell: (outcome: ReviewOutcome) => void;
  const saved = new Promise<ReviewOutcome>((resolve) => (tell = resolve));
  const site = reviewSite(job, shelf, (server.address() as AddressInfo).port, (outcome, c) => {
    (c as Context<{ Bindings: HttpBindings }>).env.outgoing.once('close', () => {
      tell(outcome);
    });
  });
  const listener = getRequestListener(site.fetch);
  server.on('request', (request, response) => void listener(request, response));
  return {
    url: site.url,
    draft: shelf.file,
    saved,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new UserError(`Port ${port} is taken. Choose another with --port, or leave --port out.`);
    if ((error as NodeJS.ErrnoException).code === 'EACCES')
      throw new UserError(`Port ${port} is not for everybody. Choose one from 1024 up with --port.`);
    throw error;
  }
}
