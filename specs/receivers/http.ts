import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a receiver answers; `null`: nothing, for ever. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer } | null;

export interface HttpReceiver {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  received: Received[];
  close: () => Promise<void>;
}

/** A web server on this machine that takes what is posted to it. */
export async function receiveHttp(
  answer: (request: Received, count: number) => Answer,
): Promise<HttpReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body };
      const said = answer(one, received.push(one));
      if (said !== null) response.writeHead(said.status, said.headers).end(said.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
