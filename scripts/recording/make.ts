import { resolve } from 'node:path';
import { record, type Recorded } from '../../film/record.ts';
import { reason, UserError } from '../../guide/errors.ts';
import type { LoadedGuide } from '../../guide/load.ts';
import { loadRecordingSettings, type RecordingSettings } from '../../guide/recording-settings.ts';
import { loadVoiceSettings, type VoiceSettings } from '../../guide/voice-settings.ts';
import { ffmpegCure } from '../setup/cures.mjs';
import { findFfmpeg } from '../setup/ffmpeg.mjs';
import { showProgress, type Progress } from '../walk/progress.ts';

/** What a recording is made with. */
export interface Tools {
  ffmpeg: string;
  voice: VoiceSettings;
  settings: RecordingSettings;
}

/**
 * What there is to record with, before anything is started.
 *
 * @throws UserError where ffmpeg is not there, or a setting is wrong
 */
export function recordingTools(): Tools {
  const tools = { voice: loadVoiceSettings(), settings: loadRecordingSettings() };
  try {
    const found = findFfmpeg();
    if (found !== null) return { ...tools, ffmpeg: found.path };
  } catch (error) {
    throw new UserError(reason(error));
  }
  throw new UserError(`There is no ffmpeg to make the film with: ${ffmpegCure}`);
}

/** Makes the recording of a run that was filmed, and shows how far it is. */
export async function makeRecording(
  folder: string,
  loaded: LoadedGuide,
  { settings, ...tools }: Tools,
): Promise<Recorded> {
  let progress: Progress | null = null;
  try {
    return await record({
      ...tools,
      ...{ loaded, folder, change: settings.change },
      ...{ cache: resolve(settings.cache), root: settings.recordings },
      onProgress: (done, of, what) => {
        progress ??= showProgress(of);
        progress.at(done, what);
      },
    });
  } finally {
    (progress as Progress | null)?.clear();
  }
}
