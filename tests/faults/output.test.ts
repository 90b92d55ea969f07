/** What comes of hostile names and hostile HTML in the built site: one hub, one member for each fault. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { writeSite } from '../../src/publish/site.ts';
import { standingFiles } from '../../src/publish/standing/standing-files.ts';
import { faultSettings } from '../helpers/fault-hub.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { htmlPages, siteFiles } from '../helpers/site-files.ts';

/** What the entries are called and where they are: each by the id of its member. */
const NAMES: Readonly<Record<string, string>> = {
  climbing: '../../../../etc/cron.d/entry',
  'climbing-escaped': '..%2f..%2findex',
  'nothing-in-the-middle': 'a%00b',
  'five-thousand-letters': 'x'.repeat(5000),
  'only-emoji': '🎉🎉',
  'device-name': 'CON',
  'name-of-our-own-page': 'index',
  'only-dots': '...',
  'letters-that-windows-forbids': 'a:b*c?d|e',
  'upper-case': 'HARBOR',
};

const HTML: Readonly<Record<string, string>> = {
  script: '<p>before</p><script>window.__stained=1</script>',
  handlers:
    '<img src=x onerror="window.__stained=1"><p onclick="window.__stained=1">b</p><svg onload=alert(1)>',
  schemes:
    '<a href="javascript:alert(1)">1</a><a href="java&#x0A;script:alert(1)">2</a><a href=" &#14; javascript:alert(1)">3</a><a href="data:text/html,x">4</a><a href="vbscript:x">5</a>',
  frames:
    '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="x.swf"></object><embed src=x><form action="https://evil.example"><button formaction="javascript:alert(1)">b</button></form><base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">',
  'other-languages':
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a><foreignObject><body onload=alert(1)></foreignObject></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  styles:
    '<style>body{display:none}</style><div style="position:fixed;inset:0">x</div><p class="skip" id="main">y</p>',
  unclosed: '<div><div><b>bold <a href="https://x.example/">link <!-- and a comment',
  clobbering:
    '<img name="pagefind"><form id="config"><input name="baseUrl"></form><a id="window" name="self">x</a>',
  templates: `<p>{{ 111111*9 }} {% include "/etc/passwd" %} \${111111*9} &lt;%= 111111*9 %&gt; {# c #}</p>`,
  'front-matter': '---js\nprocess.exit(3)\n---\npermalink: /index.html\n---\n{{ 111111*9 }}',
  'data-blocks': '</script><script>window.__stained=2</script><!--<script>',
  cdata: '<p>a ]]&gt; b <b>]]&gt;</b></p>',
  'raw-text':
    '<xmp><script>alert(1)</script></xmp><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><plaintext>swallowed',
  opener:
    '<a href="https://x.example/" target="_blank" ping="https://track.example/" download rel="opener me">x</a>',
  pixels:
    '<img src="https://pixel.example/t.gif" width="1" height="1" alt="t"><img src="https://feeds.feedburner.com/~r/x/~4/y" height=1 width=1 alt=""><a href="https://x.example/?utm_source=rss&fbclid=1&id=5">x</a>',
  images:
    '<img alt="i" src="data:image/svg+xml,<svg onload=alert(1)>"><img alt="s" srcset="javascript:alert(1) 1x">',
  'tag-flood': `${'<i>'.repeat(100_000)}${'</i>'.repeat(100_000)}`,
  cut: `<p>${'word '.repeat(195)}&amp;&lt;b&gt; <a href="https://x.example/">👩‍👩‍👧‍👦 a long link</a></p>`,
};

let root: string;
let site: string;
let milliseconds: number;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kith-output-'));
  site = join(root, '_site');
  const feeds: [string, string][] = [
    ...Object.entries(NAMES).map(([id, name]): [string, string] => [
      id,
      rss([entry(id, { title: name, guid: name, link: `https://harbor.example/${name}` })], { title: name }),
    ]),
    ...Object.entries(HTML).map(([id, html]): [string, string] => [id, rss([entry(id, { html })])]),
    [
      'link-that-acts',
      rss([entry('x', { link: 'javascript:alert(1)', guid: 'x' })], { link: 'javascript:alert(2)' }),
    ],
    [
      'markup-in-names',
      rss(
        [
          '<item><title>&lt;img src=x onerror=alert(1)&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; Title</title><link>https://harbor.example/t</link><guid>t</guid><author>&lt;script&gt;alert(2)&lt;/script&gt;</author><category>"&gt;&lt;script&gt;alert(3)&lt;/script&gt;</category><description>x</description></item>',
        ],
        { title: '&lt;/title&gt;&lt;script&gt;alert(4)&lt;/script&gt;' },
      ),
    ],
  ];
  const members = feeds.map(
    ([id]) =>
      `  - { id: ${id}, name: ${id}, feeds: [{ url: ${id}.xml }], consent: { granted: 2026-01-01, text: full, images: true } }\n`,
  );
  await writeFile(join(root, 'feeds.yaml'), `defaults: { coolingOff: 0h }\nmembers:\n${members.join('')}`);
  for (const [id, text] of feeds) await writeFile(join(root, `${id}.xml`), text);
  const startedAt = performance.now();
  const community = await buildCommunity(await openHub(root), faultSettings(0));
  milliseconds = performance.now() - startedAt;
  await writeSite({ root, standing: standingFiles(site), community });
}, 60_000);

afterAll(() => rm(root, { recursive: true, force: true }));

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page as a browser sees it. */
function elementsOf(html: string, scripting: boolean): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(parse(html, { scriptingEnabled: scripting }));
  return found;
}

async function pages(): Promise<readonly (readonly [string, string])[]> {
  return Promise.all(
    htmlPages(site).map(async (path) => [path, await readFile(join(site, path), 'utf8')] as const),
  );
}

describe('hostile names', () => {
  test('make no file of the site: every file is where a member or our own page puts it', () => {
    const files = siteFiles(site);
    const ids = Object.keys(NAMES);

    expect(files.filter((path) => /cron|%2f|%00|CON|xxxx|🎉|\.\.|[:*?|]/u.test(path))).toEqual([]);
    expect(files.every((path) => Buffer.byteLength(path) < 200)).toBe(true);
    expect(new Set(files.map((path) => path.toLowerCase())).size).toBe(files.length);
    for (const id of ids) expect(files).toContain(`/members/${id}/index.html`);
  });

  test('leave our own first page what it is', async () => {
    const home = await readFile(join(site, 'index.html'), 'utf8');

    expect(home).toContain('<main');
    expect(home).toContain('</footer>');
  });
});

describe('hostile HTML', () => {
  test.each([[true], [false]])('acts nowhere in the site (scripting %s)', async (scripting) => {
    const faults: string[] = [];
    for (const [path, html] of await pages()) {
      for (const { tagName, attrs } of elementsOf(html, scripting)) {
        const isOurs =
          tagName === 'script' &&
          attrs.some(({ name, value }) => name === 'src' && value.includes('/assets/'));
        const isData =
          tagName === 'script' && attrs.some(({ value }) => /^application\/(?:ld\+)?json$/.test(value));
        if (
          /^(script|iframe|object|embed|base|svg|math|frame|plaintext|xmp|noembed)$/.test(tagName) &&
          !isOurs &&
          !isData
        )
          faults.push(`${path} <${tagName}>`);
        // The hub's own badge is a file to keep, and so is what a person wrote into its form.
        const isToKeep = attrs.some(
          ({ name, value }) => name === 'href' && (value === '/badge.svg' || value === '#ask'),
        );
        if (tagName === 'style') faults.push(`${path} <style>`);
        for (const { name, value } of attrs) {
          if (/^on|^style$|^ping$|^download$|^formaction$/.test(name) && !(isToKeep && name === 'download'))
            faults.push(`${path} ${tagName} ${name}`);
          if (/^(href|src|action|cite)$/.test(name) && /^\s*(?:java|vb)script:|^\s*data:/i.test(value))
            faults.push(`${path} ${tagName} ${name}=${value}`);
        }
      }
      expect(html).not.toContain('__stained');
    }
    expect(faults).toEqual([]);
  });

  test('leaves every page whole: one main part, and the footer after it', async () => {
    for (const [path, html] of await pages()) {
      const names = elementsOf(html, true).map(({ tagName }) => tagName);
      expect([path, names.filter((name) => name === 'main').length]).toEqual([path, 1]);
      // The ring only sends on, with one link.
      if (path.startsWith('/ring/')) continue;
      expect([path, names.lastIndexOf('footer') > names.indexOf('main')]).toEqual([path, true]);
    }
  });

  test('takes none of the names by which our pages and scripts know their parts', async () => {
    for (const [path, html] of await pages()) {
      const ids = elementsOf(html, true).flatMap(({ attrs }) =>
        attrs.filter(({ name }) => name === 'id').map(({ value }) => value),
      );
      expect([path, ids.length]).toEqual([path, new Set(ids).size]);
      expect(ids.filter((id) => /^(config|window)$/.test(id))).toEqual([]);
      expect(html).not.toMatch(/name="(pagefind|baseUrl|self)"/);
    }
  });

  test('of a template language is words like any other', async () => {
    const html = await readFile(join(site, 'members', 'templates', 'index.html'), 'utf8');

    expect(html).toContain('{{ 111111*9 }}');
    expect(html).not.toContain('999999');
  });

  test('leaves every feed of the hub well-formed', async () => {
    const lists = siteFiles(site).filter((path) => /\.(xml|opml)$/.test(path));

    for (const path of lists) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${path}: ${error.message}`);
      });
      parser.write(await readFile(join(site, path), 'utf8')).close();
    }
    expect(lists.length).toBeGreaterThan(50);
  });

  test('opens no window onto ours, and tells no one who reads', async () => {
    const html = await readFile(join(site, 'members', 'opener', 'feed.json'), 'utf8');

    expect(html).toContain('noopener ugc');
    expect(html).not.toMatch(/target=|ping=|download|track\.example|rel=\\"[^"]*me/);
  });

  test.each([['pixels'], ['images']])('brings in no image that counts readers or acts (%s)', async (id) => {
    const text = await readFile(join(site, 'members', id, 'feed.json'), 'utf8');

    expect(text).not.toMatch(/pixel\.example|feedburner|data:image|srcset/);
  });

  test('loses the marks of campaigns from its links, and nothing else of them', async () => {
    const { items } = JSON.parse(await readFile(join(site, 'members', 'pixels', 'feed.json'), 'utf8'));

    expect(JSON.stringify(items)).toContain('https://x.example/?id=5');
    expect(JSON.stringify(items)).not.toMatch(/utm_|fbclid/);
  });

  test('is cut between words and letters, never inside one', async () => {
    const html = await readFile(join(site, 'members', 'cut', 'index.html'), 'utf8');

    expect(html).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffd/);
  });

  test('takes little time, two hundred thousand tags included', () => {
    expect(milliseconds).toBeLessThan(8000);
  });
});
