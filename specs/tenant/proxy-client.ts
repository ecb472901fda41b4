import { request, type RequestOptions } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';

/** What a bare HTTP exchange came to. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** Asks the proxy for a tunnel: `CONNECT host:port`. Returns the status, and the tunnel where there is one. */
export async function openTunnel(proxy: string, target: string): Promise<{ status: number; tunnel: Socket }> {
  const { hostname, port } = new URL(proxy);
  return new Promise((resolve, reject) => {
    request({ host: hostname, port, method: 'CONNECT', path: target })
      .on('connect', ({ statusCode = 0 }, tunnel) => {
        resolve({ status: statusCode, tunnel: tunnel });
      })
      .on('error', reject)
      .end();
  });
}

/** Sends the proxy a plain request with this target as it stands, such as `/` or `http://host/`. */
export async function ask(proxy: string, target: string): Promise<Answer> {
  const { hostname, port } = new URL(proxy);
  return exchange({ host: hostname, port, path: target });
}

/** Sends the proxy's port a request as to a web server of this name. */
export async function askNaming(proxy: string, named: string, path: string): Promise<Answer> {
  const { hostname, port } = new URL(proxy);
  return exchange({ host: hostname, port, path, headers: { host: named } });
}

/** Opens a tunnel to one host and, inside it, asks another for its first page. */
export async function askInTunnel(proxy: string, host: string, named: string): Promise<Answer> {
  const { tunnel } = await openTunnel(proxy, `${host}:443`);
  const socket = connectTls({ socket: tunnel, servername: host, rejectUnauthorized: false });
  return exchange({ path: '/', headers: { host: named }, createConnection: () => socket });
}

/** Whether anything answers at an address and port. */
export async function isReachable(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
}

async function exchange(options: RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(options, (response) => {
      const { statusCode: status = 0, headers } = response;
      text(response).then((body) => {
        resolve({ status, location: headers.location, body });
      }, reject);
    })
      .on('error', reject)
      .end();
  });
}
