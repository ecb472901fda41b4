import { expect, test } from './in-edition.ts';
import { untilMadeAnew } from './made-anew.ts';
import { inList, openList } from './security-info-steps.ts';

test.use({ switched: ['rerendered-lists'] });

test('§7: the list of methods is made anew, and a method is deleted all the same', async ({
  page,
  served,
}) => {
  await openList(page, await served.createAccount('both'), served);
  const remove = page.locator('[data-method="code"] button');
  await untilMadeAnew(remove);
  await remove.click();
  await inList.confirm(page).click();
  await expect(inList.methods(page)).toHaveCount(1);
});
