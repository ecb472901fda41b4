import { chromium, type BrowserContext, type Page } from 'playwright';

import { reason, UserError } from '../../guide/errors.ts';
import { findBrowser } from '../setup/browser.mjs';
import { browserCure } from '../setup/cures.mjs';

/** Where the simulated phone is, and what it measures, in pixels. */
const phone = { url: 'https://phone.tofaktor.test/', width: 470, height: 960, left: 1205, top: 0 };
const pc = { url: 'https://aka.ms/mfasetup', size: '1200,960' };

/** A browser to show a tenant in. */
export interface Windows {
  /** Resolves when it is gone, however it went. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** The browser's program file. Throws a UserError where there is none, or nothing to show it on. */
export function browserToShow(env: NodeJS.ProcessEnv = process.env): string {
  const hasDisplay = process.platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
  if (!hasDisplay) {
    throw new UserError(
      'There is no display to open a browser on (DISPLAY is not set). Run it on a desktop, or leave --open out and point a browser elsewhere on this machine at the proxy.',
    );
  }
  const browser = findBrowser();
  if (browser === null) throw new UserError(`There is no browser to open. To mend it, ${browserCure}`);
  return browser.path;
}

/**
 * Opens the PC and the phone, each in a window, by a proxy.
 *
 * The profile is made for the occasion and gone with the browser. What a certificate is worth is ignored in it alone, so
 * that nothing enters a trust store.
 */
export async function openWindows(executablePath: string, proxy: string): Promise<Windows> {
  const context = await launch(executablePath, proxy);
  const closed = new Promise<void>((resolve) => {
    context.on('close', () => {
      resolve();
    });
  });
  try {
    const [first = await context.newPage()] = context.pages();
    await first.goto(pc.url);
    const { url, ...bounds } = phone;
    const session = await context.newCDPSession(first);
    const opened = context.waitForEvent('page');
    // Empty at first: only a page that Playwright knows takes the tenant's certificate.
    await session.send('Target.createTarget', { ...bounds, url: 'about:blank', newWindow: true });
    await (await opened).goto(url);
  } catch (error) {
    await context.close();
    throw new UserError(`The browser could not show the tenant: ${firstLine(error)}`, { cause: error });
  }
  // A browser may outlive its last window.
  const watch = (page: Page) =>
    page.on('close', () => {
      if (context.pages().length === 0) void close(context);
    });
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  return { closed, close: () => close(context) };
}

async function launch(executablePath: string, proxy: string): Promise<BrowserContext> {
  try {
    return await chromium.launchPersistentContext('', {
      executablePath,
      headless: false,
      proxy: { server: proxy },
      ignoreHTTPSErrors: true,
      locale: 'nb-NO',
      viewport: null,
      ignoreDefaultArgs: ['--enable-automation'],
      args: [`--window-size=${pc.size}`, '--window-position=0,0'],
      // Chromium has no sandbox for the superuser.
      chromiumSandbox: process.getuid?.() !== 0,
      // The command itself sees to these.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw new UserError(`The browser at ${executablePath} did not start: ${firstLine(error)}`, {
      cause: error,
    });
  }
}

/** Closes it; one that is gone already cannot be closed, and need not be. */
async function close(context: BrowserContext): Promise<void> {
  await context.close().catch(() => undefined);
}

function firstLine(error: unknown): string {
  return reason(error).split('\n', 1)[0] ?? '';
}
