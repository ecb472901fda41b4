import { createHash } from 'node:crypto';
import { trusted, type Html } from './html.ts';

/** Where else than in itself a page may find what it needs. */
export interface Reach {
  /** Pictures; without it, only those that are in the page. */
  img?: string;
  /** What its scripts may ask. */
  connect?: string;
}

/**
 * What a page may load: pictures, and the style sheets and scripts that are given here, each by its hash. Nothing else.
 *
 * In a page that lies on disk it stands in a meta element, in one that is served in a header.
 */
export function contentSecurityPolicy(
  styles: readonly string[],
  scripts: readonly string[],
  { img = 'data:', connect = "'none'" }: Reach = {},
): string {
  return [
    "default-src 'none'",
    `img-src ${img}`,
    `connect-src ${connect}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A style sheet in the page, to the letter: its hash is that of the text alone. */
export function styleElement(style: string): Html {
  return trusted(`<style>${style}</style>`);
}

/** A script in the page, to the letter. */
export function scriptElement(script: string): Html {
  return trusted(`<script>${script}</script>`);
}
