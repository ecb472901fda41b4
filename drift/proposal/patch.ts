import { createTwoFilesPatch } from 'diff';

/**
 * What changes in a file, as `git apply` and `patch -p1` take it; empty where nothing does.
 *
 * @param path the file's, from where the patch is to be applied, with slashes
 */
export function patchOf(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
  });
  return `diff --git a/${path} b/${path}\n${patch.replace(/^=+\n/, '')}`;
}
