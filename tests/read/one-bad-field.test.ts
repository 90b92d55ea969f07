import { describe, expect, it } from 'vitest';
import type { Entry, Feed } from '../../src/model.ts';
import { readFeed } from '../../src/read/read-feed.ts';

async function read(feed: string): Promise<Feed> {
  const outcome = await readFeed(Buffer.from(feed), { address: 'https://blog.example/feed.xml' });
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason);
  return outcome.feed;
}

/** A field of an entry: how each format writes it, and what of the entry comes from it. */
interface Written {
  readonly tag: string;
  readonly attributes?: string;
  readonly text: string;
  readonly gives: readonly (keyof Entry)[];
}

const RSS: readonly Written[] = [
  { tag: 'title', text: 'One', gives: ['title'] },
  { tag: 'link', text: 'https://blog.example/1', gives: ['url'] },
  { tag: 'guid', attributes: 'isPermaLink="false"', text: 'n-1', gives: ['id'] },
  { tag: 'pubDate', text: 'Tue, 03 Nov 2026 09:00:00 GMT', gives: ['published'] },
  { tag: 'atom:updated', text: '2026-11-04T09:00:00Z', gives: ['updated'] },
  { tag: 'dc:creator', text: 'Ann Lee', gives: ['authors'] },
  { tag: 'category', text: 'practice', gives: ['tags'] },
  { tag: 'description', text: 'In short.', gives: ['summary'] },
  {
    tag: 'content:encoded',
    text: '&lt;p&gt;All of &lt;a href="https://x.example/"&gt;it&lt;/a&gt;.&lt;/p&gt;',
    gives: ['contentHtml', 'contentText', 'links'],
  },
  { tag: 'dc:language', text: 'es', gives: ['language'] },
  {
    tag: 'creativeCommons:license',
    text: 'https://creativecommons.org/licenses/by/4.0/',
    gives: ['license'],
  },
  { tag: 'source', attributes: 'url="https://other.example/feed"', text: 'Other', gives: ['source'] },
  { tag: 'comments', text: 'https://blog.example/1#comments', gives: ['comments'] },
];

const ATOM: readonly Written[] = [
  { tag: 'id', text: 'urn:1', gives: ['id'] },
  { tag: 'title', text: 'One', gives: ['title'] },
  { tag: 'published', text: '2026-11-03T09:00:00Z', gives: ['published'] },
  { tag: 'updated', text: '2026-11-04T09:00:00Z', gives: ['updated'] },
  { tag: 'author', text: '<name>Ann Lee</name>', gives: ['authors'] },
  { tag: 'summary', text: 'In short.', gives: ['summary'] },
  {
    tag: 'content',
    attributes: 'type="html"',
    text: '&lt;p&gt;All of it.&lt;/p&gt;',
    gives: ['contentHtml', 'contentText', 'links'],
  },
  { tag: 'rights', text: 'https://creativecommons.org/licenses/by/4.0/', gives: ['license'] },
  { tag: 'source', text: '<title>Other</title><link href="https://other.example/"/>', gives: ['source'] },
];

const rss = (fields: string) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"><channel><title>Notes</title><link>https://blog.example/</link><item><title>Zero</title></item><item>${fields}</item><item><title>Two</title></item></channel></rss>`;
const atom = (fields: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><link href="https://blog.example/"/><entry><title>Zero</title></entry><entry>${fields}<link href="https://blog.example/1"/></entry><entry><title>Two</title></entry></feed>`;

/** Ways in which one field goes wrong. */
const BROKEN: readonly (readonly [what: string, (field: Written) => string])[] = [
  ['is empty', ({ tag }) => `<${tag}></${tag}>`],
  ['is only a tag', ({ tag }) => `<${tag}/>`],
  ['holds nonsense', ({ tag }) => `<${tag}>\u0007 & < &nothing; %zz &#0; ]]></${tag}>`],
  ['holds a bare & and a bare <', ({ tag }) => `<${tag}>a & b < c</${tag}>`],
  ['holds half a CDATA section', ({ tag }) => `<${tag}>]]> a &amp;amp; b</${tag}>`],
  ['holds a hundred thousand letters', ({ tag }) => `<${tag}>${'9'.repeat(100_000)}</${tag}>`],
  ['holds tags that nest', ({ tag }) => `<${tag}>${'<b>'.repeat(50)}x${'</b>'.repeat(50)}</${tag}>`],
  ['has attributes without quotes', ({ tag, text }) => `<${tag} a=1 b c='"'>${text}</${tag}>`],
  ['has an attribute twice', ({ tag, text }) => `<${tag} a="1" a="2">${text}</${tag}>`],
  ['is missing', () => ''],
  ['comes twice', (field) => (field.tag === 'category' ? '' : `${whole(field)}${whole(field)}`)],
];

function whole({ tag, attributes = '', text }: Written): string {
  return `<${tag} ${attributes}>${text}</${tag}>`;
}

describe.each([
  ['RSS', RSS, rss],
  ['Atom', ATOM, atom],
] as const)('one bad field of an entry in %s', (_format, fields, feedOf) => {
  const cases = fields.flatMap((field) =>
    BROKEN.map(([what, spoil]) => [`<${field.tag}> ${what}`, field, spoil(field)] as const),
  );

  it.each(cases)('costs no more than itself when %s', async (_what, spoilt, text) => {
    const sound = await read(feedOf(fields.map(whole).join('')));

    const broken = await read(
      feedOf(fields.map((field) => (field === spoilt ? text : whole(field))).join('')),
    );

    // A description without fuller content beside it is no summary but all there is.
    const isAlone = spoilt.tag === 'content:encoded' && broken.entries[1]?.contentText === 'In short.';
    const others = fields
      .filter((field) => field !== spoilt && !(isAlone && field.tag === 'description'))
      .flatMap(({ gives }) => gives);
    for (const name of others) expect(broken.entries[1]?.[name], name).toEqual(sound.entries[1]?.[name]);
    expect(broken.entries.map(({ title }) => title).toSpliced(1, 1)).toEqual(['Zero', 'Two']);
    expect(broken.title).toBe('Notes');
  });
});

describe('one bad value of an item in JSON Feed', () => {
  const item = {
    id: 'n-1',
    url: 'https://blog.example/1',
    title: 'One',
    content_html: '<p>All of it.</p>',
    summary: 'In short.',
    date_published: '2026-11-03T09:00:00Z',
    date_modified: '2026-11-04T09:00:00Z',
    authors: [{ name: 'Ann Lee' }],
    tags: ['practice'],
    language: 'es',
    external_url: 'https://other.example/1',
  };
  const gives: Readonly<Record<keyof typeof item, readonly (keyof Entry)[]>> = {
    id: ['id'],
    url: ['url'],
    title: ['title'],
    content_html: ['contentHtml', 'contentText', 'links'],
    summary: ['summary'],
    date_published: ['published'],
    date_modified: ['updated'],
    authors: ['authors'],
    tags: ['tags'],
    language: ['language'],
    external_url: ['source'],
  };
  const feedOf = (one: object) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Notes',
      items: [{ title: 'Zero' }, one, { title: 'Two' }],
    });
  const names = Object.keys(gives) as (keyof typeof item)[];
  const cases = names.flatMap((name) =>
    [null, 7, true, '', {}, [], [[null]], { name: {} }, '\u0000 <'].map((value) => [name, value] as const),
  );

  it.each(cases)('costs no more than itself when %s is %j', async (name, value) => {
    const sound = await read(feedOf(item));

    const broken = await read(feedOf({ ...item, [name]: value }));

    const others = names.filter((other) => other !== name).flatMap((other) => gives[other]);
    for (const other of others) expect(broken.entries[1]?.[other], other).toEqual(sound.entries[1]?.[other]);
    expect(broken.entries.map(({ title }) => title).toSpliced(1, 1)).toEqual(['Zero', 'Two']);
  });
});
