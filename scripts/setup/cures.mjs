// @ts-check

/** The one command that mends whatever can be mended from here. */
export const setupCommand = 'npm run setup';

/** What to do where something is missing that set-up may bring. */
export const setupCure = `run: ${setupCommand}`;

/** What to do where set-up could not bring a browser. */
export const browserCure = `install Chromium, Chrome or Edge, or write the path of one into .env as TOFAKTOR_BROWSER, then ${setupCure}`;

/** What to do where set-up could not bring ffmpeg. */
export const ffmpegCure = `install ffmpeg (https://ffmpeg.org), or write the path of one into .env as FFMPEG_BIN, then ${setupCure}`;
