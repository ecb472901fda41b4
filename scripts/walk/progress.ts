import { styleText } from 'node:util';

const width = 28;

/** Shows how far a piece of work has come: a bar that redraws itself on a terminal, a line a step without one. */
export interface Progress {
  /** So many of them are behind us; this one is under way. */
  at(done: number, name: string): void;
  /** The work is over: the bar makes way for the result. */
  clear(): void;
}

export function showProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(total, stream) : lines(total, stream);
}

function bar(total: number, stream: NodeJS.WriteStream): Progress {
  return {
    at(done, name) {
      const filled = Math.round((done / total) * width);
      const drawn = `${styleText('blue', '━'.repeat(filled))}${styleText('dim', '━'.repeat(width - filled))}`;
      stream.write(`\r\u001b[2K${drawn} ${done}/${total} ${name}`);
    },
    clear() {
      stream.write('\r\u001b[2K');
    },
  };
}

function lines(total: number, stream: NodeJS.WriteStream): Progress {
  let last = '';
  return {
    at(done, name) {
      const line = `${done}/${total} ${name}\n`;
      if (line !== last) stream.write(line);
      last = line;
    },
    clear() {
      // Lines stay.
    },
  };
}
