import { expect, test } from 'vitest';
import { readFeed } from '../../src/read/read-feed.ts';
import { sanitise } from '../../src/read/sanitise.ts';

/** Names that every JavaScript object answers to; a feed may use them for anything. */
const NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'];

test.each(NAMES)('an element, an attribute, a prefix and a tag called %s cost nothing', async (name) => {
  const feed = `<rss version="2.0" xmlns:${name}="urn:x"><channel><title>Code</title><${name}:thing>x</${name}:thing><item>
<title>On ${name}</title><category>${name}</category><link>https://code.example/1</link><sy:updatePeriod>${name}</sy:updatePeriod>
<description>&lt;p ${name}="x"&gt;Call the &lt;${name}&gt;one&lt;/${name}&gt;, &lt;table&gt;&lt;${name}&gt;two&lt;/${name}&gt;&lt;/table&gt;.&lt;/p&gt;</description>
</item></channel></rss>`;

  const outcome = await readFeed(new TextEncoder().encode(feed), {});

  expect(outcome).toMatchObject({ kind: 'read', feed: { entries: [{ title: `On ${name}`, tags: [name] }] } });
  expect(outcome.kind === 'read' && outcome.feed.entries[0]?.contentText).toMatch(
    /Call the (<__proto__>)?one/,
  );
});

// `<__` begins no element in HTML; it is text.
test.each(NAMES.filter((name) => /^\w/.test(name) && !name.startsWith('_')))(
  'the sanitiser does not stumble over %s',
  (name) => {
    expect(sanitise(`<${name}><li ${name}=1>a</li></${name}><td>b</td>`)).not.toMatch(new RegExp(name));
  },
);

test('an id that holds an e-mail address is replaced, whoever’s it is', async () => {
  const feed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    items: [
      {
        id: 'tag:jane@mail.example,2020:1',
        title: 'One',
        content_text: 'x',
        tags: ['  spaced ', 'spaced', ''],
      },
    ],
  });

  const outcome = await readFeed(new TextEncoder().encode(feed), {});

  expect(JSON.stringify(outcome)).not.toContain('jane@');
  expect(outcome).toMatchObject({
    feed: { entries: [{ id: expect.stringMatching(/^urn:sha256:/), tags: ['spaced'] }] },
  });
});

test('twenty thousand links in one paragraph are read in good time, as a list that answers nobody', async () => {
  const links = Array.from(
    { length: 20_000 },
    (_, index) => `<a href="https://a.example/${index}">${index}</a>. `,
  ).join('');
  const feed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', content_html: `<p>${links}</p>` }],
  });

  const outcome = await readFeed(new TextEncoder().encode(feed), {});

  expect(outcome.kind === 'read' && outcome.feed.entries[0]?.links.length).toBeLessThanOrEqual(200);
});

test('half a character in a JSON Feed is replaced, because no page or search could hold it', async () => {
  const feed =
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"cut \\ud83d","content_text":"\\udc00 x"}]}';

  const outcome = await readFeed(new TextEncoder().encode(feed), {});

  expect(outcome).toMatchObject({ feed: { entries: [{ title: 'cut \ufffd', contentText: '\ufffd x' }] } });
});
