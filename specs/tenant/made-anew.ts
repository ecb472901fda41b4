import type { Locator } from '@playwright/test';

/** Until another element stands in the place of the one that is there now. */
export async function untilMadeAnew(list: Locator): Promise<void> {
  await list.evaluate((element) => {
    const gone = (resolve: () => void) => {
      if (element.isConnected)
        requestAnimationFrame(() => {
          gone(resolve);
        });
      else resolve();
    };
    return new Promise<void>(gone);
  });
}
