import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagefindFragments } from '../../helpers/pagefind-fragments.ts';
import { runKith } from '../../helpers/run-kith.ts';
import { ended, startScript } from '../../helpers/run-script.ts';
import { feedsYaml } from '../../helpers/temporary-hub.ts';
import { themedHub } from '../../helpers/themed-hub.ts';

const FOOTER = `import { footer as ours } from 'kith:templates/footer';
import { html } from 'kith:templates/markup';
import { href, paths } from 'kith:addresses';
import { kettle } from './_words.js';

export function footer(hub, facts) {
  return html\`\${ours(hub, facts)}<p class="kettle">\${kettle} <a href="\${href(hub, paths.join)}">Come in</a></p>\`;
}
`;
const WORDS = "export const kettle = 'The kettle is on <b>';\n";

test('a template of a hub stands in the place of ours on every page, may use ours, and is escaped like ours', async () => {
  const hub = await themedHub('', { 'theme/footer.js': FOOTER, 'theme/_words.js': WORDS });

  expect(await hub.build()).toMatchObject({ code: 0 });

  for (const path of ['', 'members/harbor', 'privacy']) {
    const page = await hub.page(path);
    expect(page).toContain('<p class="kettle">The kettle is on &lt;b&gt; <a href="/join/">Come in</a></p>');
    expect(page).toContain('<footer class="colophon">');
  }
});

test('templates that replace others may use one another', async () => {
  const hub = await themedHub('', {
    'theme/time.js':
      "import { html } from 'kith:templates/markup';\nexport * from 'kith:templates/time';\nexport const time = () => html`zqtime`;\n",
    'theme/byline.js':
      "import { time } from 'kith:templates/time';\nimport { html } from 'kith:templates/markup';\nexport * from 'kith:templates/byline';\nexport const byline = () => html`zqby ` + time();\n",
    'theme/strings/en.js':
      "import { en as ours } from 'kith:templates/strings/en';\nexport const en = { ...ours, layout: { ...ours.layout, skip: 'zqskip' } };\n",
  });

  const { code, stderr } = await hub.build();

  expect([code, stderr]).toEqual([0, expect.anything()]);
  expect(await hub.page('')).toContain('zqskip');
  expect(await hub.page('archive/2026/11')).toContain('zqby zqtime');
});

test('a template may be replaced by nothing', async () => {
  const hub = await themedHub('', {
    'theme/quick-search.js':
      "export * from 'kith:templates/quick-search';\nexport const quickSearch = () => false;\n",
  });

  const { code, stderr } = await hub.build();

  expect([code, stderr]).toEqual([0, expect.anything()]);
  expect(await hub.page('')).not.toContain('<dialog id="quick-search"');
});

const BYLINED =
  '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A feed</title><id>urn:h</id><updated>2026-11-12T09:00:00Z</updated><entry><id>urn:1</id><title>One evening</title><author><name>Noor</name></author><link href="https://harbor.example/one"/><updated>2026-11-12T09:00:00Z</updated></entry></feed>';

const WITH_OWN_WORDS = {
  'theme/entry-title.js':
    "import { entryTitle as ours } from 'kith:templates/entry-title';\nexport * from 'kith:templates/entry-title';\nexport const entryTitle = (hub, entry) => 'zqtitled ' + ours(hub, entry);\n",
  'theme/strings/en.js':
    "import { en as ours } from 'kith:templates/strings/en';\nexport const en = { ...ours, card: { ...ours.card, originalAt: (site) => 'zqlies at ' + site } };\n",
  '_data/reshares.yaml':
    '- { of: "https://harbor.example/one", by: wren, on: 2026-11-13, why: For its quiet. }\n',
};

test('a template of a hub’s own reaches what search finds and what cards say, and the site is verified by it', async () => {
  const hub = await themedHub('curators: [{ id: wren, name: Wren }]\n', WITH_OWN_WORDS);

  const { code, stderr } = await hub.build();

  expect([code, stderr]).toEqual([0, expect.anything()]);
  const titles = pagefindFragments(join(hub.root, '_site')).map(({ meta }) => meta.title);
  expect(titles).toContain('zqtitled One evening');
  const [reshare = ''] = await readdir(join(hub.root, '_site', 'reshares')).then((names) =>
    names.filter((name) => /^\d{4}-/.test(name)),
  );
  expect(await hub.page(`reshares/${reshare}`)).toMatch(
    /content="A card with the words: .*zqlies at harbor\.example · Harbor Room"/,
  );
  expect(await runKith(['verify', '--root', hub.root])).toMatchObject({ code: 0 });
});

test('what throws while search is written is told with the file of the theme that did it', async () => {
  const hub = await themedHub('', {
    'theme/joined.js':
      "export * from 'kith:templates/joined';\nexport function joinedNames() {\n  throw new Error('no names');\n}\n",
    // Names of authors are joined in what search finds, and on none of this hub’s pages.
    'feeds.yaml': feedsYaml({ harbor: 'harbor.xml' }).replace('consent:', 'bylines: true, consent:'),
    'harbor.xml': BYLINED,
  });

  const { code, stderr } = await hub.build();

  expect(stderr).toContain('theme/joined.js:3:9 stopped the build: no names');
  expect(code).toBe(1);
});

test('an edited theme is seen by the next build, and without it the site is ours again', async () => {
  const hub = await themedHub('', { 'theme/footer.js': FOOTER, 'theme/_words.js': WORDS });
  await hub.build();

  await writeFile(join(hub.root, 'theme', '_words.js'), "export const kettle = 'Tea is ready';\n");
  await hub.build();

  expect(await hub.page('')).toContain('Tea is ready');

  await rm(join(hub.root, 'theme'), { recursive: true });
  await hub.build();

  expect(await hub.page('')).not.toContain('class="kettle"');
  expect(await hub.page('')).toContain('<footer class="colophon">');
});

test('styles are added behind ours, or stand in the place of a part', async () => {
  const hub = await themedHub('', {
    'theme/style.css': '.zqadded { color: red }\n',
    'theme/style/print.css': '.zqprint { color: black }\n',
  });

  await hub.build();

  const style = (await hub.file('assets', /^style\./)).toString();
  expect(style).toMatch(/\.masthead[\s\S]*\.zqprint[\s\S]*\.zqadded/);
  expect(style).not.toContain('@media print');
});

describe('what a theme gets wrong is told with its file and what is expected, and nothing is published', () => {
  test.each([
    [
      'a name that is none',
      'footr.js',
      'export {}',
      /theme\/footr\.js replaces no template; did you mean `footer`\?/,
    ],
    [
      'a missing export',
      'footer.js',
      'export const foot = 1;',
      /theme\/footer\.js should export `footer` \(a function\).*\n.*export \* from 'kith:templates\/footer'/,
    ],
    ['a slip in the language', 'footer.js', 'export function (', /theme\/footer\.js.*stopped the build/],
    [
      'what throws when it is read',
      'footer.js',
      "throw new Error('no tea');",
      /theme\/footer\.js:1:7 stopped the build: no tea/,
    ],
    [
      'what throws on a page',
      'footer.js',
      "export function footer() {\n  throw new Error('no tea');\n}",
      /theme\/footer\.js:2:9 stopped the build: no tea/,
    ],
    [
      'an import of nothing',
      'footer.js',
      "import 'kith:templates/nothing';",
      /theme\/footer\.js.*stopped the build/,
    ],
    ['the tag that escapes', 'markup.js', 'export {}', /theme\/markup\.js cannot replace `markup`/],
    ['a page that is no text', 'layout.js', 'export const layout = () => undefined;', /is no text/],
    [
      'a part of the style that is none',
      'style/printt.css',
      '',
      /theme\/style\/printt\.css.*did you mean `print`/,
    ],
  ])('%s', async (_, name, content, words) => {
    const hub = await themedHub('', { [`theme/${name}`]: content });

    const { code, stderr } = await hub.build();

    expect(stderr).toMatch(words);
    expect(code).toBe(1);
    await expect(hub.page('')).rejects.toThrow();
  });
});

describe('what a theme puts on pages is verified like everything else', () => {
  test.each([
    [
      'a foreign picture',
      'footer.js',
      'html`<img src="https://elsewhere.example/x.png" alt="">`',
      /fetched from a foreign server/,
    ],
    [
      'an e-mail address of nobody’s choosing',
      'footer.js',
      'html`<p>write to someone@inbox.example</p>`',
      /e-mail/,
    ],
  ])('%s', async (_, name, markup, words) => {
    const hub = await themedHub('', {
      [`theme/${name}`]: `import { html } from 'kith:templates/markup';\nexport const footer = () => ${markup};\n`,
    });

    const { code, stderr } = await hub.build();

    expect(stderr).toMatch(words);
    expect(code).toBe(1);
  });
});

test('a theme in TypeScript works where the sources are run as they are', async () => {
  const hub = await themedHub('', {
    'theme/footer.ts':
      "import { html, type Markup } from 'kith:templates/markup';\nexport function footer(): Markup { return html`<p>zqtyped</p>`; }\n",
  });

  await ended(startScript('../../src/cli/kith.ts', ['build', '--root', hub.root]));

  expect(await hub.page('')).toContain('zqtyped');
});
