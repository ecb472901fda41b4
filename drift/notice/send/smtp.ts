import { getSystemErrorName } from 'node:util';
import { createTransport } from 'nodemailer';
import type { SmtpSettings } from '../../../guide/notice-settings.ts';
import type { Email } from '../email.ts';
import { patience } from './post.ts';
import { because, codeOf, SendProblem } from './problem.ts';

/** What a test has otherwise. */
interface SmtpOptions {
  /** How long an answer may take, in milliseconds. */
  answer?: number;
  /** Whose certificates are trusted, as PEM; the system's where it is left out. */
  ca?: string;
}

/** The port on which the connection is encrypted from its first byte. */
const encrypted = 465;

/**
 * Sends an e-mail by an SMTP relay, encrypted unless the settings say otherwise.
 *
 * @throws SendProblem, which says nothing of the relay's name, the login or who is written to
 */
export async function sendBySmtp(
  email: Email,
  settings: SmtpSettings,
  options: SmtpOptions = {},
): Promise<void> {
  const { host, port, tls, login, from, to } = settings;
  const { answer = patience.answer, ca } = options;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'required' && port === encrypted,
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'off',
    connectionTimeout: answer,
    greetingTimeout: answer,
    socketTimeout: answer,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
  });
  try {
    await transport.sendMail({
      from: { name: 'Tofaktor', address: from },
      to,
      subject: email.subject,
      text: email.text,
      html: email.html,
      // Nobody's absence is to answer it (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    throw new SendProblem(`the SMTP relay: ${whyOf(error)}`);
  } finally {
    transport.close();
  }
}

const refused: Record<string, string> = {
  EAUTH: 'it did not take the user and the password',
  EENVELOPE: 'it did not take the sender or a recipient',
  EMESSAGE: 'it did not take the message',
  ETLS: 'no encrypted connection came about',
};

/** Its code and the relay's number: the relay's own words may name who is written to. */
function whyOf(error: unknown): string {
  // The library calls both of these ESOCKET; the one keeps its number, the other its words.
  if (error instanceof Error && /certificate/i.test(error.message)) return 'its certificate is not trusted';
  const code = systemCodeOf(error) ?? codeOf(error);
  const number: unknown = error instanceof Error && 'responseCode' in error ? error.responseCode : null;
  const answered = typeof number === 'number' ? `, answered ${number}` : '';
  const words = code === null ? undefined : refused[code];
  return words === undefined ? `${because(code)}${answered}` : `${words} (${code ?? ''}${answered})`;
}

function systemCodeOf(error: unknown): string | null {
  const number: unknown = error instanceof Error && 'errno' in error ? error.errno : null;
  return typeof number === 'number' && number < 0 ? getSystemErrorName(number) : null;
}
