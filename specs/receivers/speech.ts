import { receiveHttp, type Answer, type HttpReceiver, type Received } from './http.ts';

export interface SpeechOptions {
  /** What it lets in: the values of these headers, in small letters. */
  login: Record<string, string>;
  /** What it says: a WAV file. */
  wav: Buffer;
  /** What it answers instead of what is usual; undefined for the usual. `count` begins with 1. */
  instead?: (request: Received, count: number) => Answer | undefined;
}

/**
 * Speech on this machine, asked for as Azure's REST interface is, and as strict about what it is asked.
 *
 * @see https://learn.microsoft.com/azure/ai-services/speech-service/rest-text-to-speech
 */
export function receiveSpeech({ login, wav, instead }: SpeechOptions): Promise<HttpReceiver> {
  return receiveHttp((request, count) => {
    const other = instead?.(request, count);
    if (other !== undefined) return other;
    const { headers, body } = request;
    if (Object.entries(login).some(([name, value]) => headers[name] !== value)) return { status: 401 };
    const isAsked =
      headers['content-type'] === 'application/ssml+xml' &&
      headers['x-microsoft-outputformat'] === 'riff-48khz-16bit-mono-pcm' &&
      (headers['user-agent'] ?? '') !== '';
    if (!isAsked) return { status: 400 };
    return spokenIn(body) === null
      ? { status: 400 }
      : { status: 200, headers: { 'content-type': 'audio/wav' }, body: wav };
  });
}

export interface SaidInSsml {
  voice: string;
  /** The voice's, unless the document tells another for the text. */
  language: string;
  text: string;
}

/** What a document of SSML has a voice say; null where it is none, or not well formed. */
export function spokenIn(ssml: string): SaidInSsml | null {
  const shape =
    /^<speak version="1\.0" xmlns="http:\/\/www\.w3\.org\/2001\/10\/synthesis" xml:lang="([a-z]{2}-[A-Z]{2})"><voice name="(\1-\w+)">(.*)<\/voice><\/speak>$/s;
  const [, own = '', voice = '', inner = ''] = shape.exec(ssml) ?? [];
  const [, other, marked] = /^<lang xml:lang="([a-z]{2}-[A-Z]{2})">(.*)<\/lang>$/s.exec(inner) ?? [];
  const escaped = marked ?? inner;
  if (voice === '' || /[<>]|&(?!(amp|lt|gt|quot|apos);)/.test(escaped)) return null;
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const text = escaped.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? '');
  return { voice, language: other ?? own, text };
}
