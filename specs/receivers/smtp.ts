import { createServer, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

export interface SmtpOptions {
  /** What it encrypts with, as PEM; without it, it cannot. */
  certificate?: { key: string; cert: string };
  /** The user and the password that it takes, as `user:password`. */
  login?: string;
  /** What it answers to a command instead of what is usual. */
  refuse?: Record<string, string>;
  /** It takes the connection and says nothing. */
  silent?: boolean;
}

export interface SmtpReceiver {
  port: number;
  /** Every command, `*` before those that came encrypted. */
  commands: string[];
  /** Every mail, with its headers. */
  mails: string[];
  close: () => Promise<void>;
}

/** A mail server on this machine that takes what is sent to it, and delivers nothing (RFC 5321, 3207, 4954). */
export async function receiveSmtp(options: SmtpOptions = {}): Promise<SmtpReceiver> {
  const receiver = { commands: [] as string[], mails: [] as string[] };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    if (options.silent === true) return;
    socket.write('220 receiver\r\n');
    converse(socket, receiver, options);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...receiver,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

type Kept = Pick<SmtpReceiver, 'commands' | 'mails'>;

function converse(socket: Socket, receiver: Kept, options: SmtpOptions): void {
  let waiting = '';
  let mail: string[] | null = null;
  const take = (line: string): void => {
    if (mail !== null) {
      if (line !== '.') mail.push(line);
      else {
        receiver.mails.push(mail.join('\r\n'));
        mail = null;
        socket.write('250 taken\r\n');
      }
      return;
    }
    const encrypted = socket instanceof TLSSocket;
    receiver.commands.push(`${encrypted ? '*' : ''}${line}`);
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    const answer = options.refuse?.[verb] ?? usual(verb, line, encrypted, options);
    socket.write(`${answer}\r\n`);
    if (verb === 'DATA' && answer.startsWith('354')) mail = [];
    if (verb === 'QUIT') socket.end();
    if (verb === 'STARTTLS' && answer.startsWith('220')) encrypt(socket, receiver, options, listen);
  };
  const listen = (chunk: Buffer): void => {
    waiting += chunk.toString();
    for (let end = waiting.indexOf('\r\n'); end !== -1; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      take(line);
    }
  };
  socket.on('data', listen);
}

function encrypt(
  socket: Socket,
  receiver: Kept,
  options: SmtpOptions,
  listen: (chunk: Buffer) => void,
): void {
  socket.off('data', listen);
  const encrypted = new TLSSocket(socket, { isServer: true, ...options.certificate });
  encrypted.on('error', () => socket.destroy());
  converse(encrypted, receiver, options);
}

function usual(verb: string, line: string, encrypted: boolean, { certificate, login }: SmtpOptions): string {
  switch (verb) {
    case 'EHLO': {
      const offers = ['receiver'];
      if (certificate !== undefined && !encrypted) offers.push('STARTTLS');
      if (login !== undefined) offers.push('AUTH PLAIN');
      return offers
        .map((offer, place) => `250${place === offers.length - 1 ? ' ' : '-'}${offer}`)
        .join('\r\n');
    }
    case 'STARTTLS':
      return certificate === undefined ? '502 no' : '220 go on';
    case 'AUTH': {
      const given = Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString()
        .split('\0')
        .slice(1)
        .join(':');
      return given === login ? '235 welcome' : `535 5.7.3 no, ${given}`;
    }
    case 'DATA':
      return '354 go on';
    case 'QUIT':
      return '221 bye';
    default:
      return '250 ok';
  }
}
