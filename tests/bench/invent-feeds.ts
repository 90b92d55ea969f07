/**
 * Communities for the benchmark: members with feeds of the shapes and sizes that weblogs have, in English and Spanish, who link to one
 * another. The same for the same seed; nothing of it is anybody's.
 */
import { dice } from '../care/invent.ts';

/** One member's blog, as a server gives it. */
export interface InventedBlog {
  readonly id: string;
  /** The address of the blog's only host, on loopback: each member has a host of their own, as in life. */
  readonly host: string;
  readonly language: 'en' | 'es';
  /** The feed after so many rounds; each round the author writes one entry more. */
  feed(round: number): string;
  /** So many entries as they were before anything was added, the newest first: those that the feed lists, and older ones. */
  written(count: number): readonly InventedEntry[];
  readonly contentType: string;
  /** Paths of the entries that the first feed lists. */
  readonly paths: readonly string[];
}

export interface InventedCommunity {
  readonly blogs: readonly InventedBlog[];
  /** `feeds.yaml`. */
  readonly members: string;
}

/** Feed entries, and how many blogs of a hundred list so many: most keep what their software came with. */
const LENGTHS = [
  [10, 60],
  [20, 25],
  [50, 13],
  [150, 2],
] as const;

/** Words of one entry, and how many entries of a hundred have so many: announcements, posts, essays. */
const SIZES = [
  [60, 25],
  [350, 45],
  [900, 25],
  [2_500, 5],
] as const;

/** Kinds of feeds, and how many blogs of a hundred have them. */
const FORMATS = [
  ['rss-cdata', 55],
  ['rss-escaped', 15],
  ['atom-html', 15],
  ['atom-xhtml', 7],
  ['json', 8],
] as const;

const SYLLABLES = 'ba lo ter mi san dre ko ul ven ri cha pe nos gi fa'.split(' ');
const SMALL = {
  en: 'the and to of a in is that it was for on with as he be at by this had not are but from have they'.split(
    ' ',
  ),
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya'.split(
    ' ',
  ),
};
const VOCABULARY = 40_000;
const NEWEST = Date.parse('2026-11-15T09:00:00Z');
const DAY = 86_400_000;

type Chance = ReturnType<typeof dice>;

/** `port` is that of every member's server. */
export function inventCommunity(count: number, seed: number, port: number): InventedCommunity {
  const roll = dice(seed);
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + Math.floor(roll() * 3) }, () => pick(SYLLABLES, roll)).join(''),
  );
  const blogs = Array.from({ length: count }, (_, at) => inventBlog(at, count, port, seed, words));
  const members = blogs.map(
    ({ id, host, language }) =>
      `  - { id: ${id}, name: ${id}, site: "http://${host}:${port}/", language: ${language}, feeds: [{ url: "http://${host}:${port}/feed" }], consent: { granted: 2026-01-01 } }\n`,
  );
  return { blogs, members: `defaults: { coolingOff: 0h }\nmembers:\n${members.join('')}` };
}

function hostOf(at: number): string {
  return `127.${1 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}`;
}

function inventBlog(
  at: number,
  count: number,
  port: number,
  seed: number,
  words: readonly string[],
): InventedBlog {
  const own = dice(seed * 7_919 + at);
  const language = at % 5 === 0 ? 'es' : 'en';
  const format = drawn(FORMATS, own);
  const length = drawn(LENGTHS, own);
  const host = hostOf(at);
  const text = textMaker(words, SMALL[language]);
  const entryOf = (number: number): InventedEntry => {
    // By its number, so that an entry stays what it is when a newer one comes.
    const roll = dice(seed * 104_729 + at * 1_009 + number);
    const others = Array.from({ length: roll() < 0.3 ? 1 + Math.floor(roll() * 2) : 0 }, () => {
      const other = Math.floor(roll() * count);
      // To one of ten that others link to as well; who wrote before the feed's first entry knew only older ones.
      return `http://${hostOf(other)}:${port}/entries/${Math.min(1, number - 10) + Math.floor(roll() * 10)}`;
    });
    return {
      number,
      url: `http://${host}:${port}/entries/${number}`,
      title: text(roll, 4 + Math.floor(roll() * 6)),
      date: new Date(
        NEWEST - Math.floor((length - number) * 5 * DAY) - Math.floor(roll() * DAY),
      ).toISOString(),
      tags: [text(roll, 1), text(roll, 1)],
      html: paragraphs(text, roll, drawn(SIZES, roll), others),
    };
  };
  return {
    id: `member-${at}`,
    host,
    language,
    contentType: format === 'json' ? 'application/feed+json' : 'application/xml',
    paths: Array.from({ length }, (_, number) => `/entries/${number + 1}`),
    feed: (round) => {
      const entries = Array.from({ length }, (_, place) => entryOf(length + round - place));
      return WRITERS[format](`member-${at}`, `http://${host}:${port}/`, entries);
    },
    written: (count) =>
      Array.from({ length: Math.max(count, length) }, (_, place) => entryOf(length - place)),
  };
}

/** What one entry says. */
export interface InventedEntry {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly tags: readonly string[];
  readonly html: string;
}

/** Words as natural text has them: the n-th commonest about one n-th as often as the commonest. */
function textMaker(words: readonly string[], small: readonly string[]) {
  return (roll: Chance, count: number): string =>
    Array.from({ length: count }, () =>
      roll() < 0.4 ? pick(small, roll) : (words[Math.floor(VOCABULARY ** roll()) - 1] ?? ''),
    ).join(' ');
}

function paragraphs(
  text: ReturnType<typeof textMaker>,
  roll: Chance,
  count: number,
  links: readonly string[],
): string {
  const parts = Array.from({ length: Math.max(1, Math.round(count / 70)) }, (_, place) => {
    const link = links[place];
    const aside =
      link === undefined
        ? `<em>${text(roll, 3)}</em> &amp; <a href="https://elsewhere.example/${Math.floor(roll() * 999)}">${text(roll, 2)}</a>`
        : `<a href="${link}">${text(roll, 4)}</a>`;
    return `<p>${aside}: “${text(roll, 5)}”. ${text(roll, Math.min(count, 62))}.</p>`;
  });
  return parts.join('\n');
}

const WRITERS: Readonly<
  Record<
    (typeof FORMATS)[number][0],
    (title: string, site: string, entries: readonly InventedEntry[]) => string
  >
> = {
  'rss-cdata': (title, site, entries) =>
    rss(title, site, entries, (html) => `<content:encoded><![CDATA[${html}]]></content:encoded>`),
  'rss-escaped': (title, site, entries) =>
    rss(title, site, entries, (html) => `<content:encoded>${escaped(html)}</content:encoded>`),
  'atom-html': (title, site, entries) =>
    atom(title, site, entries, (html) => `<content type="html">${escaped(html)}</content>`),
  'atom-xhtml': (title, site, entries) =>
    atom(
      title,
      site,
      entries,
      (html) => `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`,
    ),
  json: (title, site, entries) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: site,
      items: entries.map(({ url, date, html, tags, title: name }) => ({
        id: url,
        url,
        title: name,
        content_html: html,
        date_published: date,
        tags,
      })),
    }),
};

function rss(
  title: string,
  site: string,
  entries: readonly InventedEntry[],
  content: (html: string) => string,
): string {
  const items = entries.map(
    (entry) =>
      `<item><title>${entry.title}</title><link>${entry.url}</link><guid>${entry.url}</guid><pubDate>${new Date(entry.date).toUTCString()}</pubDate>${entry.tags.map((tag) => `<category><![CDATA[${tag}]]></category>`).join('')}<description><![CDATA[${entry.html.slice(0, 400).replace(/<[^>]*>?/gu, '')}]]></description>${content(entry.html)}</item>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>${site}</link><description>${title}</description>\n${items.join('')}</channel></rss>`;
}

function atom(
  title: string,
  site: string,
  entries: readonly InventedEntry[],
  content: (html: string) => string,
): string {
  const all = entries.map(
    (entry) =>
      `<entry><id>${entry.url}</id><title>${entry.title}</title><link href="${entry.url}"/><published>${entry.date}</published><updated>${entry.date}</updated>${entry.tags.map((tag) => `<category term="${tag}"/>`).join('')}${content(entry.html)}</entry>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><id>${site}</id><link href="${site}"/><updated>${entries[0]?.date}</updated>\n${all.join('')}</feed>`;
}

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function pick<Item>(list: readonly Item[], roll: Chance): Item {
  const item = list[Math.floor(roll() * list.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** Draws by weights that add up to a hundred. */
function drawn<Item>(weighted: readonly (readonly [Item, number])[], roll: Chance): Item {
  let left = roll() * 100;
  for (const [item, weight] of weighted) {
    left -= weight;
    if (left < 0) return item;
  }
  const [last] = weighted.at(-1) ?? [];
  if (last === undefined) throw new Error('There is nothing to choose from.');
  return last;
}
