import type { Severity } from '../../guide/run/findings.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { html, type Html } from '../page/html.ts';
import { fitted, type Notice, type NoticeItem } from './notice.ts';

/** An e-mail, before it has a sender. */
export interface Email {
  subject: string;
  text: string;
  /** The same, for a reader who has colours. A whole page, without pictures or anything else that is fetched. */
  html: string;
}

/** So many are read; the rest is in the report. */
const mostItems = 30;

/** The notice as an e-mail. */
export function email(notice: Notice, text: Catalogue): Email {
  return fitted(
    notice,
    (shown, left) => ({
      // A line end in a subject would begin a new header.
      subject: notice.title.replace(/\s+/g, ' '),
      text: plain(shown, left, text),
      html: page(shown, left, text).toString(),
    }),
    { most: mostItems, fits: () => true },
  );
}

function plain(notice: Notice, left: number, { notice: words }: Catalogue): string {
  const items = notice.items.map(({ marked, place, sentence, discovered, picture }) =>
    [
      `${marked} · ${place}`,
      `  ${sentence}`,
      ...(discovered === '' ? [] : [`  ${discovered}`]),
      ...(picture === null ? [] : [`  ${words.openPicture}: ${picture}`]),
    ].join('\n'),
  );
  const paragraphs = [
    ...notice.standing,
    notice.lead,
    notice.changed,
    ...items,
    left === 0 ? '' : words.more(left),
    notice.facts.join('\n'),
    notice.report === null ? '' : `${words.openReport}: ${notice.report}`,
    words.why,
  ];
  return `${paragraphs.filter((one) => one !== '').join('\n\n')}\n`;
}

const edges: Record<Severity, string> = { blocks: '#b3261e', misleads: '#9a6700', cosmetic: '#57606a' };

const paragraph = 'margin:0 0 12px';
const quiet = 'margin:0 0 6px;color:#57606a;font-size:14px';

function page(notice: Notice, left: number, { notice: words }: Catalogue): Html {
  return html`<!doctype html>
    <html lang="${notice.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${notice.title}</title>
      </head>
      <body style="margin:0;padding:24px 16px;background:#f6f8fa">
        <main
          style="max-width:640px;overflow-wrap:anywhere;margin:0 auto;padding:24px;background:#ffffff;color:#1f2328;border-radius:8px;font:16px/1.5 Segoe UI,Helvetica,Arial,sans-serif"
        >
          <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${notice.title}</h1>
          ${notice.standing.map((line) => html`<p style="${paragraph};padding:8px 12px;background:#fff8c5;border-radius:4px">${line}</p> `)}
          <p style="${paragraph}">${notice.lead}</p>
          ${notice.changed === '' ? '' : html`<p style="${paragraph};font-weight:600">${notice.changed}</p>`}
          ${notice.items.map((item) => itemOf(item, words.openPicture))}
          ${left === 0 ? '' : html`<p style="${paragraph};font-weight:600">${words.more(left)}</p>`}
          ${notice.report === null ? '' : html`<p style="margin:20px 0"><a href="${notice.report}" style="padding:10px 16px;background:#0b5cad;color:#ffffff;border-radius:6px;text-decoration:none;display:inline-block">${words.openReport}</a></p>`}
          ${notice.facts.map((fact) => html`<p style="${quiet}">${fact}</p> `)}
          <p style="${quiet};margin-top:16px;padding-top:12px;border-top:1px solid #d1d9e0">${words.why}</p>
        </main>
      </body>
    </html> `;
}

function itemOf({ marked, place, severity, sentence, discovered, picture }: NoticeItem, open: string): Html {
  const link = picture === null ? '' : html` <a href="${picture}" style="color:#0b5cad">${open}</a>`;
  return html`<div style="margin:0 0 12px;padding:4px 0 4px 12px;border-left:4px solid ${edges[severity]}">
    <div style="font-size:14px;font-weight:600">${marked} · ${place}</div>
    <div>${sentence}</div>
    <div style="color:#57606a;font-size:14px">${discovered}${link}</div>
  </div> `;
}
