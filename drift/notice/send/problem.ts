/** Why a message was not sent: one English sentence for a log and a report. It holds no address, name, password or token. */
export class SendProblem extends Error {
  override name = 'SendProblem';
}

/** What a system calls the reason, of those errors whose words may hold an address. */
export function codeOf(error: unknown): string | null {
  const { cause } = error instanceof Error ? error : {};
  for (const one of [error, cause]) {
    const code: unknown = one instanceof Error && 'code' in one ? one.code : null;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
  }
  return null;
}

const words: Record<string, string> = {
  ECONNREFUSED: 'it refused the connection',
  ECONNRESET: 'it broke the connection off',
  ENOTFOUND: 'its name is not known',
  EDNS: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  ETIMEDOUT: 'it did not answer in time',
  ETLS: 'no encrypted connection came about',
  ESOCKET: 'the connection failed',
  ECONNECTION: 'the connection failed',
  EHOSTUNREACH: 'it cannot be reached from here',
  ENETUNREACH: 'it cannot be reached from here',
};

/** The same in words, with the code for whoever looks it up. */
export function because(code: string | null): string {
  if (code === null) return 'the connection failed';
  return `${words[code] ?? 'the connection failed'} (${code})`;
}
