import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import { TenantError } from '../errors.ts';
import type { Origin } from './origin.ts';
import { plainAnswer } from './plain-answer.ts';

/** An open proxy, on 127.0.0.1 only. */
export interface Proxy {
  readonly port: number;
  /** Closes it at once, whatever connections are still open. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
const refusal = 'The simulated tenant does not serve this address, and passes nothing on to the internet.';

/** Opens an HTTP proxy that answers for the given hosts and refuses all others. Port 0 takes a free one. */
export async function openProxy(origins: ReadonlyMap<string, Origin>, port: number): Promise<Proxy> {
  const server = createServer((request, response) => {
    answerPlainRequest(origins, request, response);
  });
  server.on('connect', (request: IncomingMessage, tunnel: Duplex, head: Buffer) => {
    openTunnel(origins.get(tunnelHost(request.url)), tunnel, head);
  });

  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // Tunnels have left the server's own books: it would wait for the browser to let go of them.
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The host of `CONNECT host:443`; the empty string for any other port, which no origin answers to. */
function tunnelHost(target = ''): string {
  return /^([^:]+):443$/.exec(target.toLowerCase())?.[1] ?? '';
}

function openTunnel(origin: Origin | undefined, tunnel: Duplex, head: Buffer): void {
  tunnel.on('error', () => tunnel.destroy());
  if (origin === undefined) {
    tunnel.end(
      `HTTP/1.1 403 ${STATUS_CODES[403]}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n${refusal}\n`,
    );
    return;
  }
  tunnel.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  if (head.length > 0) tunnel.unshift(head);
  origin(tunnel);
}

/** `GET http://host/path` at a proxy: a served host sends on to https, as the real ones do. */
function answerPlainRequest(
  origins: ReadonlyMap<string, Origin>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const target = request.url ?? '';
  if (target.startsWith('/') || !URL.canParse(target)) {
    plainAnswer(
      response,
      400,
      'This is a proxy. Set it as the HTTP proxy of a browser; it has no pages itself.',
    );
    return;
  }
  const { protocol, host, pathname, search } = new URL(target);
  if (protocol !== 'http:' || !origins.has(host)) {
    plainAnswer(response, 403, refusal);
    return;
  }
  response.writeHead(301, { location: `https://${host}${pathname}${search}`, 'content-length': 0 });
  response.end();
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(listenError(cause, port));
    });
    server.listen(port, loopback, resolve);
  });
}

function listenError(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code === 'EADDRINUSE') {
    return new TenantError(`Port ${port} is taken by another program. Choose another, or leave --port out.`, {
      cause,
    });
  }
  if (cause.code === 'EACCES') {
    return new TenantError(`Port ${port} needs more rights than this user has. Choose one above 1023.`, {
      cause,
    });
  }
  return cause;
}
