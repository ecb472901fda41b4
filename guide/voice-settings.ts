import { z } from 'zod';
import { check } from './check.ts';
import { configuration, optional, readEnvironment, tied, unset } from './environment.ts';

const voices = ['azure', 'command', 'espeak', 'silent'] as const;

/** The encrypted web, or this very machine: a key must not be read on the way. */
const endpoint = z
  .string()
  .refine(
    (url) => URL.canParse(url) && /^https:|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url),
    'must be an address that begins with https://',
  );

/** What goes into a header; the rule keeps a line that was copied half from failing later, with the secret in the message. */
const secret = z.string().regex(/^[\x21-\x7e]+$/, 'must be in one piece, without spaces or line breaks');

const schema = z
  .object({
    TOFAKTOR_VOICE: optional(z.enum(voices, `must be one of ${voices.join(', ')}`)),
    TOFAKTOR_VOICE_COMMAND: optional(z.string()),
    TOFAKTOR_AZURE_SPEECH_REGION: optional(
      z.string().regex(/^[a-z\d]+$/, 'must be the name of a region, like norwayeast'),
    ),
    TOFAKTOR_AZURE_SPEECH_KEY: optional(secret),
    TOFAKTOR_AZURE_SPEECH_TOKEN: optional(secret),
    TOFAKTOR_AZURE_SPEECH_RESOURCE: optional(
      z
        .string()
        .regex(
          /^\/subscriptions\/[\x21-\x7e]+$/,
          'must be the id of the Speech resource, which begins with /subscriptions/',
        ),
    ),
    TOFAKTOR_AZURE_SPEECH_VOICE: z.preprocess(
      unset,
      z
        .string()
        .regex(/^[a-z]{2,3}-[A-Za-z\d:-]+$/, 'must be the name of a voice, like nb-NO-PernilleNeural')
        .default('nb-NO-PernilleNeural'),
    ),
    TOFAKTOR_AZURE_SPEECH_ENDPOINT: optional(endpoint),
    TOFAKTOR_ESPEAK: optional(z.string()),
  })
  .superRefine(...tied(missing));

type Values = Record<string, unknown>;

/** What one setting asks of the others: the name of the one that is wrong, and the rule. */
function missing(values: Values): [string, string][] {
  const voice = values.TOFAKTOR_VOICE;
  // Whoever gives a key means it: to film with another voice because a line is missing would be found out by ear.
  const byAzure =
    voice === 'azure' ||
    (!isSet(values, 'TOFAKTOR_VOICE') && [key, token].some((name) => isSet(values, name)));
  if (byAzure) return azureProblems(values);
  if (voice === 'command' && !isSet(values, 'TOFAKTOR_VOICE_COMMAND'))
    return [['TOFAKTOR_VOICE_COMMAND', 'is not set, and TOFAKTOR_VOICE is command']];
  return [];
}

const key = 'TOFAKTOR_AZURE_SPEECH_KEY';
const token = 'TOFAKTOR_AZURE_SPEECH_TOKEN';
const resource = 'TOFAKTOR_AZURE_SPEECH_RESOURCE';
const region = 'TOFAKTOR_AZURE_SPEECH_REGION';

const isSet = (values: Values, name: string) => values[name] !== undefined && values[name] !== '';

function azureProblems(values: Values): [string, string][] {
  const [hasKey, hasToken] = [isSet(values, key), isSet(values, token)];
  const problems: [string, string][] = [];
  if (!isSet(values, region) && !isSet(values, 'TOFAKTOR_AZURE_SPEECH_ENDPOINT'))
    problems.push([region, "is not set, and Azure's voice is asked for"]);
  if (!hasKey && !hasToken) problems.push([key, `is not set, and Azure's voice needs it, or ${token}`]);
  if (hasKey && hasToken)
    problems.push([token, 'is set, and so is the key: Azure takes one, so leave one out']);
  if (hasToken && !isSet(values, resource)) problems.push([resource, 'is not set, and a token needs it']);
  return problems;
}

export interface AzureSettings {
  /** The address that speech is asked for at. */
  endpoint: string;
  /** The name of the voice, which begins with its language. */
  voice: string;
  /** A key of the resource, or a token of Entra and the resource's id. */
  login: { key: string } | { token: string; resource: string };
}

/** Which voice tells the film, and what it needs. */
export type VoiceSettings =
  | { voice: 'azure'; azure: AzureSettings }
  /** A command line of the user's own, for the shell: text on stdin, WAV on stdout. It may hold secrets. */
  | { voice: 'command'; command: string }
  /** The path of an espeak-ng of the system's; null for the one that is built in. */
  | { voice: 'espeak'; program: string | null }
  | { voice: 'silent' };

/**
 * Reads the settings of the narration's voice; the environment goes before `.env`.
 *
 * @throws UserError naming every problem at once, and no value
 */
export function loadVoiceSettings(env: NodeJS.ProcessEnv = process.env): VoiceSettings {
  const values = check(schema, readEnvironment(env), configuration);
  const azure = azureOf(values);
  const command = values.TOFAKTOR_VOICE_COMMAND;
  const voice = values.TOFAKTOR_VOICE;
  if (voice === 'silent') return { voice };
  if (azure !== null && (voice ?? 'azure') === 'azure') return { voice: 'azure', azure };
  if (command !== undefined && (voice ?? 'command') === 'command') return { voice: 'command', command };
  return { voice: 'espeak', program: values.TOFAKTOR_ESPEAK ?? null };
}

function azureOf(values: z.output<typeof schema>): AzureSettings | null {
  const inRegion = values[region];
  const address =
    values.TOFAKTOR_AZURE_SPEECH_ENDPOINT ??
    (inRegion && `https://${inRegion}.tts.speech.microsoft.com/cognitiveservices/v1`);
  if (address === undefined) return null;
  const common = { endpoint: address, voice: values.TOFAKTOR_AZURE_SPEECH_VOICE };
  const { [key]: ownKey, [token]: ownToken, [resource]: ownResource } = values;
  if (ownKey !== undefined) return { ...common, login: { key: ownKey } };
  return ownToken === undefined || ownResource === undefined
    ? null
    : { ...common, login: { token: ownToken, resource: ownResource } };
}
