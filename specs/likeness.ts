import { spawnSync } from 'node:child_process';

export interface Compared {
  film: string;
  /** Milliseconds of the film. */
  at: number;
  /** A lossless picture of the same moment, of any size. */
  picture: string;
  /** How many rows count, from the top, of the 1080; left out: all. */
  rows?: number;
}

/** How like a film's still is to a picture, both at the film's size: SSIM, 1 for the same. */
export function likeness(ffmpeg: string, { film, at, picture, rows = 1080 }: Compared): number {
  const { stderr } = spawnSync(
    ffmpeg,
    [
      ...['-hide_banner', '-ss', String(at / 1000), '-i', film, '-i', picture],
      ...['-lavfi', `[0:v]trim=end_frame=1,${asInFilm(rows)}[a];[1:v]${asInFilm(rows)}[b];[a][b]ssim`],
      ...['-f', 'null', '-'],
    ],
    { encoding: 'utf8' },
  );
  return Number(/All:([\d.]+)/.exec(stderr)?.[1] ?? 0);
}

function asInFilm(rows: number): string {
  const scale = 'scale=1920:1080:flags=lanczos:out_color_matrix=bt709:out_range=tv';
  return `${scale},crop=1920:${rows}:0:0,format=yuv420p`;
}
