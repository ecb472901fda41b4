import type { Album } from '../page/album.ts';
import type { ReviewPictures } from './input.ts';

/**
 * The pictures of a review, out of the album of the page that it stands in.
 *
 * @param looks the accepted look of a step's control, as a PNG; null where there is none
 */
export function reviewPictures(
  album: Album,
  looks: (step: string, control: string) => Uint8Array | null,
): ReviewPictures {
  return {
    shot: (file, device) => album.shot(file, device),
    accepted({ step, control, width }) {
      const bytes = looks(step, control);
      return bytes && album.add(bytes, width);
    },
  };
}
