import { catalogue } from '../../../guide/text/catalogue.ts';
import { describeStanding } from '../../describe.ts';
import { readLook } from '../../looks/accepted.ts';
import { Album } from '../../page/album.ts';
import { html, trusted, type Html } from '../../page/html.ts';
import { contentSecurityPolicy, scriptElement, styleElement } from '../../page/policy.ts';
import { comfort, styleSheet } from '../../report/assets.ts';
import type { ReviewJob } from '../job.ts';
import { reviewPictures } from '../pictures.ts';
import { renderReview, reviewStyle } from '../review.ts';
import type { Refusal } from './door.ts';

/** A page to be served. */
export interface ServedPage {
  markup: string;
  /** Its Content-Security-Policy. */
  policy: string;
}

export interface ReviewPage extends ServedPage {
  /** The pictures in it, by the names under which it asks for them. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * The page of a review.
 *
 * @param read the bytes of a picture, by its file name under the run's folder; null where it is gone
 */
export function reviewPage(job: ReviewJob, read: (file: string) => Uint8Array | null): ReviewPage {
  const { guide, guideFile, run, findings } = job;
  const text = catalogue(guide.language);
  const pictures = new Map<string, Uint8Array>();
  const album = new Album(read, run.viewport, (id, bytes) => {
    pictures.set(`${id}.png`, bytes);
    return `/pictures/${id}.png`;
  });
  const review = renderReview({
    ...job,
    pictures: reviewPictures(album, (step, control) => readLook(guideFile, step, control)),
    mode: 'server',
  });
  const standing = describeStanding(guide, findings.tenant, text);
  const served = page({
    title: `${text.review.title} – ${guide.title}`,

    scripts: [comfort, review.script],
    body: html`<header class="bar">
        <div class="wrap">
          <p class="brand"><strong>Tofaktor</strong> <span>${text.review.door.title}</span></p>
        </div>
      </header>
      <main class="wrap review-page">
        <h1>${guide.title}</h1>
        ${
          standing.length === 0
            ? null
            : html`<ul class="notices">
                ${standing.map((line) => html`<li>${line}</li>`)}
              </ul>`
        }
        <h2>${text.review.title}</h2>
        ${trusted(review.html)}
      </main>
      ${album.elements()}`,
  });
  return { ...served, pictures };
}

/** The page that a browser with the right token sees for a moment: its own next request is one from here. */
export function welcomePage(): ServedPage {
  const { door } = catalogue('nb').review;
  return page({
    title: door.title,
    head: html`<meta http-equiv="refresh" content="0; url=/" />`,
    body: html`<main class="wrap review-page">
      <h1>${door.opening}</h1>
      <p><a href="/">${door.goOn}</a></p>
    </main>`,
  });
}

/** The page for whoever does not get in. */
export function refusalPage(why: Refusal): ServedPage {
  const { door } = catalogue('nb').review;
  const isUsed = why === 'used';
  return page({
    title: door.title,
    body: html`<main class="wrap review-page">
      <h1>${isUsed ? door.used : door.closed}</h1>
      <p>${isUsed ? door.usedBody : door.closedBody}</p>
      ${isUsed ? html`<p><a href="/">${door.goOn}</a></p>` : null}
    </main>`,
  });
}

interface Parts {
  title: string;
  body: Html;
  head?: Html;
  scripts?: readonly string[];
}

const styles = [styleSheet, reviewStyle];

function page({ title, body, head, scripts = [] }: Parts): ServedPage {
  const markup = html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${head} ${styles.map(styleElement)}
      </head>
      <body>
        ${body} ${scripts.map(scriptElement)}
      </body>
    </html>`;
  return {
    markup: markup.toString(),
    policy: `${contentSecurityPolicy(styles, scripts, { img: "'self' data:", connect: "'self'" })}; frame-ancestors 'none'`,
  };
}
