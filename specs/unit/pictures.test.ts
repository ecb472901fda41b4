import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { illustrate } from '../../film/pictures/illustrate.ts';
import { UserError } from '../../guide/errors.ts';
import { nb } from '../../guide/text/nb.ts';
import {
  address,
  box,
  drawn,
  folder,
  frame,
  guideOf,
  next,
  node,
  pc,
  phone,
  picture,
  runOf,
  signIn,
  sizeOf,
  strip,
  viewOf,
} from './pictures-pages.ts';

suite('a step has a picture', () => {
  test('of the first view that holds it and whose picture is there', async () => {
    const views = [1, 2, 3].map((height) =>
      viewOf({ tree: signIn(), size: { ...pc, height: 700 + height } }),
    );
    const gone = { ...viewOf({ tree: signIn() }), picture: 'pictures/gone.png' };
    const [first, second] = views;
    assert.ok(first !== undefined && second !== undefined);
    const run = runOf([
      { ...first, picture: null },
      gone,
      { ...viewOf({ tree: [] }), steps: ['other'] },
      second,
    ]);
    const same = runOf([second]);
    const guide = guideOf([]);
    assert.deepEqual(await drawn(guide, run), await drawn(guide, same));
  });

  test('or it is told why not', () => {
    const guide = guideOf(
      [],
      [
        { id: 'fortalt', screen: null, shows: undefined },
        { id: 'uvist', screen: 'sign-in/password' },
        { id: 'bildelos', screen: 'sign-in/more-information' },
      ],
    );
    const run = runOf([viewOf({ tree: signIn() }), { ...viewOf({ tree: [] }, ['bildelos']), picture: null }]);
    assert.deepEqual(illustrate({ guide, run, folder, text: nb }).lacking, [
      { step: 'fortalt', why: 'told' },
      { step: 'uvist', why: 'not-shown' },
      { step: 'bildelos', why: 'no-picture' },
    ]);
  });

  test('and a file that is no picture is told as one', async () => {
    const view = viewOf({ tree: signIn() });
    writeFileSync(join(folder, view.picture ?? ''), 'no picture');
    await assert.rejects(drawn(guideOf([]), runOf([view])), UserError);
  });
});

suite('the crop', () => {
  test('is the card with a margin, on a grid', async () => {
    const { plain, alt } = await picture({ tree: signIn() });
    assert.deepEqual(sizeOf(plain), { width: 512, height: 456 });
    assert.equal(alt, 'Knappen «Neste».');
  });

  test('stays where it is when a word becomes a little longer', async () => {
    const [short, long] = [
      node('text', 'Neste', box(300, 200, 300, 20)),
      node('text', 'Neste', box(300, 200, 304, 20)),
    ];
    const sizes = [];
    for (const words of [short, long]) sizes.push(sizeOf((await picture({ tree: [words] })).plain));
    assert.deepEqual(sizes[0], sizes[1]);
  });

  test('is never smaller than a picture must be', async () => {
    const tree = [node('button', 'Neste', box(20, 20, 60, 30))];
    assert.deepEqual(sizeOf((await picture({ tree })).plain), { width: 480, height: 304 });
  });

  test('goes through nothing: it draws back where it can, and else holds it whole', async () => {
    const main = node('main', '', box(300, 200, 600, 300), [node('text', 'Tekst', box(320, 220, 100, 20))]);
    const below = node('contentinfo', '', box(0, 500, 1280, 200), [
      node('link', 'Vilkår', box(400, 522, 90, 20)),
    ]);
    assert.deepEqual(sizeOf((await picture({ tree: [main, below] })).plain), { width: 672, height: 352 });
    const close = node('contentinfo', '', box(0, 500, 1280, 200), [
      node('link', 'Vilkår', box(400, 502, 90, 90)),
    ]);
    assert.deepEqual(sizeOf((await picture({ tree: [main, close] })).plain), { width: 672, height: 424 });
  });

  test('of a phone is the whole screen, in a frame', async () => {
    const tree = [node('button', 'Neste', box(22, 400, 346, 52))];
    const { plain } = await picture({ tree, size: phone }, { device: 'phone' });
    assert.deepEqual(sizeOf(plain), { width: phone.width + 2 * frame, height: phone.height + 2 * frame });
  });

  test('holds what is pointed at, in the page’s frame too', async () => {
    const { plain } = await picture({ tree: signIn(), looks: { terms: box(905, 689, 87, 19) } });
    assert.deepEqual(sizeOf(plain), { width: 640, height: 592 });
  });
});

suite('a simulated tenant is told', () => {
  const simulated = { tenant: 'simulated' } as const;

  test('under a picture that its ribbon is not in', async () => {
    const { plain } = await picture({ tree: signIn(), hasRibbon: true }, simulated);
    assert.deepEqual(sizeOf(plain), { width: 512, height: 456 + strip });
  });

  test('by the ribbon alone, where all of it is seen', async () => {
    const tree = [node('text', 'A', box(0, 33, 20, 20)), node('text', 'B', box(1260, 700, 20, 20))];
    const at = async (hasRibbon: boolean) => sizeOf((await picture({ tree, hasRibbon }, simulated)).plain);
    assert.deepEqual(await at(true), pc);
    assert.deepEqual(await at(false), { ...pc, height: pc.height + strip });
  });

  test('under every drawing of a phone', async () => {
    const page = { tree: [], size: phone, hasRibbon: true };
    const heights = [];
    for (const tenant of ['simulated', 'live'] as const)
      heights.push(sizeOf((await picture(page, { device: 'phone', tenant })).plain).height);
    assert.deepEqual(heights, [phone.height + 2 * frame + strip, phone.height + 2 * frame]);
  });
});

test('a picture of half the density is enlarged, and told', async () => {
  const [sharp, blurred] = [
    await picture({ tree: signIn(), looks: { next } }),
    await picture({ tree: signIn(), looks: { next }, density: 1 }),
  ];
  assert.deepEqual([sharp.density, blurred.density], [2, 1]);
  assert.deepEqual(sizeOf(sharp.annotated), sizeOf(blurred.annotated));
});

test('the same run gives the same bytes, in another process too', async () => {
  const guide = guideOf(['account', 'next']);
  const run = runOf([viewOf({ tree: signIn(), looks: { account: address, next } })], { tenant: 'simulated' });
  const bytes = (await drawn(guide, run)).flatMap(({ plain, annotated }) => [plain, annotated]);
  const given = join(folder, 'given.json');
  writeFileSync(given, JSON.stringify({ run, point: ['account', 'next'], folder }));
  const ours = (path: string) => JSON.stringify(new URL(`../../${path}`, import.meta.url).href);
  const program = `
    import { createHash } from 'node:crypto';
    import { readFileSync } from 'node:fs';
    const { illustrate } = await import(${ours('film/pictures/illustrate.ts')});
    const { nb } = await import(${ours('guide/text/nb.ts')});
    const { run, point, folder } = JSON.parse(readFileSync(process.argv[1], 'utf8'));
    const steps = [{ id: 'epost', device: 'pc', screen: 'sign-in/email', point, alt: '' }];
    const hash = createHash('sha256');
    for await (const { plain, annotated } of illustrate({ guide: { steps }, run, folder, text: nb }).illustrations)
      hash.update(plain).update(annotated);
    process.stdout.write(hash.digest('hex'));`;
  const told = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program, given],
    { cwd: fileURLToPath(new URL('../../', import.meta.url)), encoding: 'utf8' },
  );
  assert.equal(told, createHash('sha256').update(Buffer.concat(bytes)).digest('hex'));
});
