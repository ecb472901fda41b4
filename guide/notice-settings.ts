import { z } from 'zod';
import { check } from './check.ts';
import { configuration, optional, readEnvironment, tied, unset } from './environment.ts';

const address = z.email('must be an address, like it@alstahaug.example');

const whole = (rule: string) => z.coerce.number(rule).int(rule);

/** The encrypted web, or this very machine: what is sent to others must not be read on the way. */
const webhook = z
  .string()
  .refine(
    (url) => URL.canParse(url) && /^https:|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url),
    'must be an address that begins with https://',
  );

const schema = z
  .object({
    TOFAKTOR_HISTORY: z.preprocess(unset, z.string().default('runs/history')),
    TOFAKTOR_HISTORY_NIGHTS: z.preprocess(
      unset,
      whole('must be a whole number of nights').min(1, 'must be at least one night').default(400),
    ),
    TOFAKTOR_REPORT_URL: optional(
      z
        .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
        .max(500, 'must be shorter than 500 characters'),
    ),
    TOFAKTOR_TEAMS_WEBHOOK: optional(webhook),
    TOFAKTOR_MAIL_FROM: optional(address),
    TOFAKTOR_MAIL_TO: z.preprocess(
      unset,
      z
        .string()
        .default('')
        .transform((list) => list.split(/[\s,;]+/).filter((one) => one !== ''))
        .pipe(z.array(address)),
    ),
    TOFAKTOR_SMTP_HOST: optional(z.string()),
    TOFAKTOR_SMTP_PORT: z.preprocess(
      unset,
      whole('must be a port').min(1, 'must be a port').max(65_535, 'must be a port').default(587),
    ),
    TOFAKTOR_SMTP_TLS: z.preprocess(
      unset,
      z.enum(['required', 'off'], 'must be required or off').default('required'),
    ),
    TOFAKTOR_SMTP_USER: optional(z.string()),
    TOFAKTOR_SMTP_PASSWORD: optional(z.string()),
    TOFAKTOR_GRAPH_TENANT: optional(
      z.string().regex(/^[\w.-]+$/, "must be the directory's id or its domain, like alstahaug.example"),
    ),
    TOFAKTOR_GRAPH_CLIENT_ID: optional(z.string()),
    TOFAKTOR_GRAPH_CLIENT_SECRET: optional(z.string()),
  })
  .superRefine(...tied(missing));

type Values = Record<string, unknown>;

const mail = ['TOFAKTOR_MAIL_FROM', 'TOFAKTOR_MAIL_TO'];
const login = ['TOFAKTOR_SMTP_USER', 'TOFAKTOR_SMTP_PASSWORD'];
const graph = ['TOFAKTOR_GRAPH_TENANT', 'TOFAKTOR_GRAPH_CLIENT_ID', 'TOFAKTOR_GRAPH_CLIENT_SECRET'];

/** What one setting asks of the others: the name of the one that is wrong, and the rule. */
function missing(values: Values): [string, string][] {
  const isSet = (name: string) => {
    const value = values[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
  };
  const needed = (group: string[], because: string) =>
    group
      .filter((name) => !isSet(name))
      .map((name): [string, string] => [name, `is not set, and ${because}`]);

  const byGraph = graph.some(isSet);
  const bySmtp = isSet('TOFAKTOR_SMTP_HOST');
  const problems: [string, string][] = [];
  if (byGraph) problems.push(...needed(graph, 'Graph needs all three'));
  if (byGraph || bySmtp) problems.push(...needed(mail, 'an e-mail needs a sender and somebody to read it'));
  if (login.some(isSet)) problems.push(...needed(login, 'the relay takes a user and a password, or neither'));
  if (byGraph && bySmtp)
    problems.push([
      'TOFAKTOR_SMTP_HOST',
      'is set, and so is Graph: an e-mail goes one way, so leave one out',
    ]);
  if (values.TOFAKTOR_SMTP_TLS === 'off' && isSet('TOFAKTOR_SMTP_PASSWORD'))
    problems.push(['TOFAKTOR_SMTP_TLS', 'is off, and a password is never sent without encryption']);
  return problems;
}

export interface SmtpSettings {
  host: string;
  port: number;
  /** Off only for a relay in one's own network that cannot encrypt, and never with a password. */
  tls: 'required' | 'off';
  login: { user: string; password: string } | null;
  from: string;
  to: string[];
}

export interface GraphSettings {
  tenant: string;
  clientId: string;
  clientSecret: string;
  from: string;
  to: string[];
}

/** Who is told, and how long what has been is remembered. Nobody is told anything where nothing is set. */
export interface NoticeSettings {
  /** The folder of the history. */
  history: string;
  /** For how many nights it is kept. */
  nights: number;
  /** Where the folders of the runs are published, with a slash at the end; null where they are not. */
  reportUrl: string | null;
  /** The address of a Teams workflow. It is a secret: whoever has it can post. */
  teams: { webhook: string } | null;
  smtp: SmtpSettings | null;
  graph: GraphSettings | null;
}

/**
 * Reads the settings of notices and history; the environment goes before `.env`.
 *
 * @throws UserError naming every problem at once, and no value
 */
export function loadNoticeSettings(env: NodeJS.ProcessEnv = process.env): NoticeSettings {
  const values = check(schema, readEnvironment(env), configuration);
  const from = values.TOFAKTOR_MAIL_FROM ?? '';
  const to = values.TOFAKTOR_MAIL_TO;
  const { TOFAKTOR_SMTP_HOST: host, TOFAKTOR_SMTP_USER: user, TOFAKTOR_SMTP_PASSWORD: password } = values;
  const { TOFAKTOR_GRAPH_TENANT: tenant, TOFAKTOR_GRAPH_CLIENT_ID: clientId } = values;
  const clientSecret = values.TOFAKTOR_GRAPH_CLIENT_SECRET;
  return {
    history: values.TOFAKTOR_HISTORY,
    nights: values.TOFAKTOR_HISTORY_NIGHTS,
    reportUrl: values.TOFAKTOR_REPORT_URL?.replace(/\/*$/, '/') ?? null,
    teams: values.TOFAKTOR_TEAMS_WEBHOOK === undefined ? null : { webhook: values.TOFAKTOR_TEAMS_WEBHOOK },
    smtp:
      host === undefined
        ? null
        : {
            host,
            port: values.TOFAKTOR_SMTP_PORT,
            tls: values.TOFAKTOR_SMTP_TLS,
            login: user === undefined || password === undefined ? null : { user, password },
            from,
            to,
          },
    graph:
      tenant === undefined || clientId === undefined || clientSecret === undefined
        ? null
        : { tenant, clientId, clientSecret, from, to },
  };
}
