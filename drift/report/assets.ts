import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(new URL(`page/${file}`, import.meta.url), 'utf8');

/** The page's own style sheet, and the script that adds comfort to it. Nothing needs the script. */
export const styleSheet = read('report.css');
export const comfort = read('comfort.js');

/**
 * What the page may load: nothing but pictures that are in it, and the style sheets and scripts that are given here, each by
 * its hash.
 */
export function contentSecurityPolicy(styles: readonly string[], scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src ${styles.map(hashOf).join(' ')}`,
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
