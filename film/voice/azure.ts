import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../guide/errors.ts';
import type { AzureSettings } from '../../guide/voice-settings.ts';
import type { Engine } from './voice.ts';
import { readWav } from './wav.ts';

/** In milliseconds: how long an answer may take, the wait before the first new try, and the longest that is waited. */
const usual = { answer: 60_000, wait: 1000, longest: 60_000 };
export type AzureLimits = typeof usual;

const tries = 4;

/**
 * Azure's speech, by its REST interface, which tells no word times.
 *
 * @throws UserError where the voice does not speak the language
 * @see https://learn.microsoft.com/azure/ai-services/speech-service/rest-text-to-speech
 */
export function openAzure(settings: AzureSettings, language: string, limits = usual): Engine {
  const { voice } = settings;
  const spoken = voice.split('-', 1)[0];
  if (!sameLanguage(spoken ?? '', language) && !/multilingual|dragonhd/i.test(voice))
    throw new UserError(
      `TOFAKTOR_AZURE_SPEECH_VOICE is ${voice}, and the film is in "${language}". Set a voice of that language in .env, or a multilingual one.`,
    );
  const closing = new AbortController();
  return {
    name: 'azure',
    id: `azure ${voice}`,
    isDraft: false,
    speak: async (text, language) => {
      const wav = await ask(settings, ssml(text, voice, language), limits, closing.signal);
      if (readWav(wav) === null)
        throw new UserError(
          'Azure answered with something that is no WAV file of PCM. Is TOFAKTOR_AZURE_SPEECH_ENDPOINT the address for text to speech? Mend it in .env.',
        );
      return { wav, words: null };
    },
    close: () => {
      closing.abort();
      return Promise.resolve();
    },
  };
}

/** Norwegian goes by three names. */
function sameLanguage(one: string, other: string): boolean {
  const norwegian = ['nb', 'nn', 'no'];
  return one === other || (norwegian.includes(one) && norwegian.includes(other));
}

/** The text as Speech Synthesis Markup Language. Only a voice that speaks several languages is told which. */
function ssml(text: string, voice: string, language: string): string {
  const [own = '', country = ''] = voice.split('-');
  const said = sameLanguage(own, language)
    ? escape(text)
    : `<lang xml:lang="${locale(language)}">${escape(text)}</lang>`;
  return [
    `<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${own}-${country}">`,
    `<voice name="${escape(voice)}">${said}</voice></speak>`,
  ].join('');
}

/** A language with the country that it is spoken in most: nb-NO. */
function locale(language: string): string {
  const { language: code, region = '' } = new Intl.Locale(language).maximize();
  return `${code}-${region}`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML's own signs as entities, and without what XML cannot hold. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/[&<>"']/g, (sign: string) => entities[sign] ?? sign);
}

async function ask(
  settings: AzureSettings,
  body: string,
  limits: AzureLimits,
  closing: AbortSignal,
): Promise<Buffer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await once(settings, body, limits, closing);
    if (Buffer.isBuffer(answer)) return answer;
    const { pause = limits.wait * 2 ** (attempt - 1) } = answer;
    if (!answer.isPassing || attempt === tries || pause > limits.longest) throw new UserError(answer.message);
    await wait(pause, undefined, { signal: closing }).catch(() => {
      throw closed();
    });
  }
}

/** Why there is no sound, in words for a person. */
interface Refusal {
  message: string;
  /** Whether it may go by itself. */
  isPassing: boolean;
  /** For how long Azure asks to wait, in milliseconds; left out where it does not say. */
  pause?: number;
}

async function once(
  { endpoint, login }: AzureSettings,
  body: string,
  limits: AzureLimits,
  closing: AbortSignal,
): Promise<Buffer | Refusal> {
  const authorization: Record<string, string> =
    'key' in login
      ? { 'Ocp-Apim-Subscription-Key': login.key }
      : { Authorization: `Bearer aad#${login.resource}#${login.token}` };
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        ...authorization,
        'Content-Type': 'application/ssml+xml',
        'X-Microsoft-OutputFormat': 'riff-48khz-16bit-mono-pcm',
        'User-Agent': 'Tofaktor',
      },
      body,
      // The key goes to nobody but the address that was set.
      redirect: 'manual',
      signal: AbortSignal.any([closing, AbortSignal.timeout(limits.answer)]),
    });
    if (response.status === 200) return Buffer.from(await response.arrayBuffer());
    await response.body?.cancel();
    return refusal(response.status, response.headers.get('retry-after'));
  } catch (error) {
    if (closing.aborted) throw closed();
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    const why = isLate ? 'it did not answer in time' : codeOf(error);
    return {
      message: `Azure's speech could not be reached: ${why}. Look at the network, and at TOFAKTOR_AZURE_SPEECH_REGION and TOFAKTOR_AZURE_SPEECH_ENDPOINT in .env.`,
      isPassing: true,
    };
  }
}

function closed(): UserError {
  return new UserError('The voice was closed before Azure had spoken.');
}

/** The code alone: an error's own words may repeat an address or a header. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the connection failed';
}

const refused = 'Azure did not take';
const cures: Record<number, string> = {
  400: `${refused} the request (it answered 400): is TOFAKTOR_AZURE_SPEECH_VOICE the name of a voice in that region? Mend it in .env.`,
  401: `${refused} the key or the token (it answered 401): is TOFAKTOR_AZURE_SPEECH_KEY right, or TOFAKTOR_AZURE_SPEECH_TOKEN still valid, and of the resource's region? Mend it in .env.`,
  403: `${refused} us in (it answered 403): the resource or the token gives no right to speech. Give the role Cognitive Services Speech User, or mend the login in .env.`,
  404: `${refused} the address (it answered 404): are TOFAKTOR_AZURE_SPEECH_REGION and TOFAKTOR_AZURE_SPEECH_ENDPOINT right? Mend them in .env.`,
};

function refusal(status: number, retryAfter: string | null): Refusal {
  const isPassing = status === 429 || status >= 500;
  const pause = retryAfter === null ? Number.NaN : Number(retryAfter) * 1000;
  const rest = isPassing ? 'Try again later.' : 'Mend TOFAKTOR_AZURE_SPEECH_ENDPOINT in .env.';
  return {
    message: cures[status] ?? `Azure's speech answered ${status}. ${rest}`,
    isPassing,
    ...(pause >= 0 ? { pause } : {}),
  };
}
