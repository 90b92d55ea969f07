import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { photograph, WRITTEN_IN } from '../../helpers/draw.ts';
import { siteFiles } from '../../helpers/site-files.ts';
import { themedHub } from '../../helpers/themed-hub.ts';

/** Every file of the published site with its bytes. */
async function filesOf(root: string): Promise<ReadonlyMap<string, string>> {
  const site = join(root, '_site');
  const files = siteFiles(site).map(
    async (path) => [path, await readFile(join(site, path), 'base64')] as const,
  );
  return new Map(await Promise.all(files));
}

const CREST =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>zq()</script><path d="M0 0h9v9z"/></svg>';

test('colours, logo and a few words are on every page, and no page needs more than its own stylesheet', async () => {
  const hub = await themedHub(
    'colors: { accent: "#7a1f3d", paper: "#ffffff" }\nlogo: crest.svg\nmotto: Read, answer, come by.\n',
    { 'crest.svg': CREST },
  );

  expect(await hub.build()).toMatchObject({ code: 0 });

  const style = (await hub.file('assets', /^style\./)).toString();
  const page = await hub.page('members');
  expect(style).toContain('--way: #7a1f3d;');
  expect(style).toContain('--paper: #ffffff;');
  expect(style.indexOf('--way: #7a1f3d;')).toBeLessThan(style.indexOf('@media print'));
  expect(page).toMatch(
    /<a href="\/"><img class="logo" src="\/assets\/logo\.\w+\.svg" alt="" width="160" height="160"><bdi>Harbor Room<\/bdi><\/a><p class="motto">Read, answer, come by\.<\/p>/,
  );
  expect(await hub.page('')).toMatch(
    /<h1 [^>]*><bdi>Harbor Room<\/bdi><\/h1>\s*<p class="motto">Read, answer, come by\.<\/p>/,
  );
  expect(page).toMatch(/<link rel="icon" type="image\/svg\+xml" href="\/assets\/logo\.\w+\.svg">/);
  expect(page.match(/rel="stylesheet"/g)).toHaveLength(1);
  expect(page).not.toContain('<style');
  expect(page).toContain('style-src &#39;self&#39;');
  expect((await hub.file('assets', /^logo\./)).toString()).not.toContain('zq');
});

test('a logo that is a photograph is made anew: small, and without a word about where it was taken', async () => {
  const hub = await themedHub('logo: crest.jpg\nlogoAlt: A gate\n', { 'crest.jpg': await photograph() });

  expect(await hub.build()).toMatchObject({ code: 0 });

  const logo = (await hub.file('assets', /^logo\.\w+\.webp$/)).toString('latin1');
  const icon = (await hub.file('assets', /^icon\.\w+\.png$/)).toString('latin1');
  for (const word of WRITTEN_IN) expect(logo.includes(word) || icon.includes(word)).toBe(false);
  expect(await hub.page('')).toMatch(/<img class="logo" src="[^"]+" alt="A gate" width="213" height="160">/);
});

describe('a logo that is a drawing has its shape told, so that nothing moves when it arrives', () => {
  const drawn = (attributes: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9v9z"/></svg>`;
  const front = async (attributes: string) => {
    const hub = await themedHub('logo: crest.svg\n', { 'crest.svg': drawn(attributes) });
    expect(await hub.build()).toMatchObject({ code: 0 });
    return hub.page('');
  };

  test('by its own width and height', async () => {
    expect(await front('width="30mm" height="15mm" viewBox="0 0 9 9"')).toMatch(
      /<img class="logo" [^>]* alt="" width="320" height="160">/,
    );
  });

  test('a drawing that tells no shape has none made up for it', async () => {
    expect(await front('')).toMatch(/<img class="logo" src="[^"]+" alt="">/);
  });
});

describe('a logo that is none is told with its place, and the last site stays', () => {
  test.each([
    ['damaged', 'crest.png', 'no picture', /_data\/hub\.yaml:4:7 logo: the file is no JPEG/],
    ['only text', 'crest.svg', '<svg><text>Harbor</text></svg>', /logo: the file is no SVG with shapes/],
    ['too large', 'crest.svg', CREST + ' '.repeat(1_100_000), /logo: is larger than 1 MB/],
  ])('%s', async (_, name, content, words) => {
    const hub = await themedHub(`logo: ${name}\n`, { [name]: await photograph() });
    // What an SVG is called must hold one.
    if (name.endsWith('.svg')) await writeFile(join(hub.root, name), CREST);
    expect(await hub.build()).toMatchObject({ code: 0 });
    const last = await filesOf(hub.root);

    await writeFile(join(hub.root, name), content);
    const { code, stderr } = await hub.build();

    expect(stderr).toMatch(words);
    expect(code).toBe(1);
    expect(await filesOf(hub.root)).toEqual(last);
  });
});

test('a hub that changes nothing has our stylesheet, and a card of its name', async () => {
  const hub = await themedHub('');

  expect(await hub.build()).toMatchObject({ code: 0 });

  const page = await hub.page('');
  const card = await hub.file('og', /\.png$/);
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  expect(page).toMatch(/<meta property="og:image" content="https:\/\/hub\.example\/og\/[0-9a-f]{32}\.png">/);
  expect(page).toContain('content="A card with the words: Harbor Room · hub.example">');
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
});
