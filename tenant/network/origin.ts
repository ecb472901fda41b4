import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { TLSSocket, type SecureContext } from 'node:tls';

import { plainAnswer } from './plain-answer.ts';

/** Takes over a tunnel that the proxy has opened to one host. */
export type Origin = (tunnel: Duplex) => void;

/**
 * The TLS server of one host. It listens nowhere: the proxy hands it sockets.
 *
 * A request must name the host that its tunnel was opened to, so that no page can reach another host's
 * state by lying about its name.
 */
export function createOrigin(host: string, site: RequestListener, secureContext: SecureContext): Origin {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.host?.toLowerCase() === host) {
      site(request, response);
      return;
    }
    plainAnswer(response, 421, `This connection is for ${host}. The Host header must name that host.`);
  });
  // A browser keeps tunnels open between pages; closing an idle one would race with its next request.
  server.keepAliveTimeout = 0;

  return (tunnel) => {
    const socket = new TLSSocket(tunnel, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
    socket.on('error', () => tunnel.destroy());
    socket.on('secure', () => server.emit('connection', socket));
  };
}
