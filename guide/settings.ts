import { z } from 'zod';
import { check } from './check.ts';
import { editions, type Edition } from './editions.ts';
import { configuration, optional, readEnvironment, unset } from './environment.ts';
import { phoneKinds, type PhoneKind } from './run/schema.ts';

const settingsSchema = z.object({
  TOFAKTOR_GUIDES: optional(z.string()),
  TOFAKTOR_GUIDE: z.preprocess(unset, z.string().default('sette-opp-to-faktor')),
  TOFAKTOR_LANGUAGE: optional(
    z.string().regex(/^[a-z]{2}$/, 'must be the two letters of a language, as in nb'),
  ),
  TOFAKTOR_TENANT: z.preprocess(
    unset,
    z
      .literal('simulated', 'must be simulated: walks on a live tenant are not part of this version')
      .default('simulated'),
  ),
  TOFAKTOR_EDITION: optional(z.enum(editions, `must be one of ${editions.join(', ')}`)),
  TOFAKTOR_SWITCHES: z.preprocess(
    unset,
    z
      .string()
      .default('')
      .transform((names) => names.split(/[\s,]+/).filter((name) => name !== '')),
  ),
  TOFAKTOR_MUTATIONS: optional(z.string()),
  TOFAKTOR_OUT: optional(z.string()),
  TOFAKTOR_FILM: z.preprocess(unset, z.stringbool('must be on or off').default(false)),
  TOFAKTOR_REPORTS: z.preprocess(unset, z.string().default('reports')),
  TOFAKTOR_ACCOUNT: optional(z.email('must be an address, like kari@alstahaug.example')),
  TOFAKTOR_PASSWORD: optional(z.string()),
  TOFAKTOR_PHONE_KIND: z.preprocess(
    unset,
    z.enum(phoneKinds, `must be ${phoneKinds.join(' or ')}`).default('simulated'),
  ),
  TOFAKTOR_PHONE: z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d{8}$/, 'must be eight digits, without a country code')
      .default('40000000'),
  ),
});

/** What a person may set, in `.env`, in the environment or by an option of a command. */
export interface Settings {
  /** The folder that holds the guides, one folder each; null for the project's own. */
  guides: string | null;
  guide: string;
  /** The language of the guide, as its two letters; null for the one that it was written in. */
  language: string | null;
  tenant: 'simulated';
  /** Null: the edition that the guide documents. */
  edition: Edition | null;
  /** Names of what is switched on in the simulated tenant: it knows which there are. */
  switches: string[];
  /** A file of mutations, laid over what the simulated tenant serves; null for none. */
  mutations: string | null;
  /** The run's folder; null for a new one under `runs/`. */
  out: string | null;
  /** The walk is filmed. */
  film: boolean;
  /** Where Playwright's and Allure's reports go. */
  reports: string;
  /** The account to walk with, and its password; null for a fresh one of the simulated tenant's. */
  account: string | null;
  password: string | null;
  /** What stands in for the reader's phone. */
  phoneKind: PhoneKind;
  /** The mobile number that the walk fills in. The simulated tenant calls nobody. */
  phone: string;
}

/**
 * Reads the settings; the environment goes before `.env`.
 *
 * @throws UserError naming every problem at once
 */
export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const values = check(settingsSchema, readEnvironment(env), configuration);
  return {
    guides: values.TOFAKTOR_GUIDES ?? null,
    guide: values.TOFAKTOR_GUIDE,
    language: values.TOFAKTOR_LANGUAGE ?? null,
    tenant: values.TOFAKTOR_TENANT,
    edition: values.TOFAKTOR_EDITION ?? null,
    switches: values.TOFAKTOR_SWITCHES,
    mutations: values.TOFAKTOR_MUTATIONS ?? null,
    out: values.TOFAKTOR_OUT ?? null,
    film: values.TOFAKTOR_FILM,
    reports: values.TOFAKTOR_REPORTS,
    account: values.TOFAKTOR_ACCOUNT ?? null,
    password: values.TOFAKTOR_PASSWORD ?? null,
    phoneKind: values.TOFAKTOR_PHONE_KIND,
    phone: values.TOFAKTOR_PHONE,
  };
}
