import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ended, startScript } from '../../helpers/run-script.ts';
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
      "import 'kith:templates/time';\nimport { html } from 'kith:templates/markup';\nexport * from 'kith:templates/byline';\nexport const byline = () => html`zqby`;\n",
    'theme/strings/en.js':
      "import { en as ours } from 'kith:templates/strings/en';\nexport const en = { ...ours, layout: { ...ours.layout, skip: 'zqskip' } };\n",
  });

  const { code, stderr } = await hub.build();

  expect([code, stderr]).toEqual([0, expect.anything()]);
  expect(await hub.page('')).toContain('zqskip');
  expect(await hub.page('archive/2026/11')).toContain('zqtime');
});

test('an edited theme is seen by the next build, and without it the site is ours again', async () => {
  const hub = await themedHub('', { 'theme/footer.js': FOOTER, 'theme/_words.js': WORDS });
  await hub.build();

  await writeFile(join(hub.root, 'theme', '_words.js'), "export const kettle = 'Tea is ready';\n");
  await hub.build();

  expect(await hub.page('')).toContain('Tea is ready');
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
