import { readFileSync } from 'node:fs';
import { acceptedLook } from '../looks/accepted.ts';
import type { Album } from '../page/album.ts';
import type { ReviewPictures } from './input.ts';

/** The pictures of a review out of the album of the page that it stands in, and the accepted looks beside the guide's file. */
export function reviewPictures(album: Album, guideFile: string): ReviewPictures {
  return {
    shot: (file, device) => album.shot(file, device),
    accepted({ step, control, on }) {
      const file = acceptedLook(guideFile, step, control);
      return file === null ? null : album.part(readFileSync(file), on);
    },
  };
}
