import type { ServerResponse } from 'node:http';

/** Answers with one sentence of plain text and closes the connection. */
export function plainAnswer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${sentence}\n`);
}
