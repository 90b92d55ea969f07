import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kithHere } from './kith-here.ts';
import { readSiteFile } from './site-files.ts';

/** A hub whose members' feeds hold hostile HTML, built: each fragment is the title and the text of one entry. */
export interface HostileHub {
  readonly site: string;
  /** What the output feeds publish of each fragment, in the order given; absent when an entry is missing. */
  readonly bodies: readonly (string | undefined)[];
  readonly remove: () => Promise<void>;
}

/** Output feeds carry fifty entries; fewer a member leave none behind. */
const ENTRIES_PER_MEMBER = 40;

/** The hub's own first line above each text. */
const CREDIT = /^<p(?: lang="en" dir="ltr")?>By (?:<\/?bdi>|[^<])*<a [^<]*<\/a>\.<\/p>/;

/** Writes feeds in all three formats, allows full text and images, and builds the hub. */
export async function buildHostileHub(fragments: readonly string[]): Promise<HostileHub> {
  const root = await mkdtemp(join(tmpdir(), 'kith-hostile-'));
  await mkdir(join(root, '_data'));
  const members = Array.from({ length: Math.ceil(fragments.length / ENTRIES_PER_MEMBER) }, (_, at) => at);
  for (const member of members) {
    const own = fragments.slice(member * ENTRIES_PER_MEMBER, (member + 1) * ENTRIES_PER_MEMBER);
    const write = FORMATS[member % FORMATS.length] ?? rssOf;
    await writeFile(join(root, `feed-${member}`), write(own, member * ENTRIES_PER_MEMBER));
  }
  const listed = members.map(
    (member) =>
      `  - { id: m-${member}, name: Member ${member}, site: "https://blog.example/", feeds: [{ url: feed-${member} }], consent: { granted: 2026-01-01, text: full, images: true } }\n`,
  );
  await writeFile(join(root, 'feeds.yaml'), `defaults: { coolingOff: 0h }\nmembers:\n${listed.join('')}`);
  await writeFile(join(root, '_data', 'hub.yaml'), 'name: Hostile\nclock: 2026-11-20T00:00:00Z\n');
  // What may wait for a curator is let through: all of it has to be harmless.
  const releases = fragments.map(
    (_, number) => `- { about: "${addressOf(number)}", ruling: release, on: 2026-11-19 }\n`,
  );
  await writeFile(join(root, '_data', 'decisions.yaml'), releases.join(''));

  const { code, stderr } = await kithHere(['build', '--root', root, '--offline']);
  if (code !== 0) throw new Error(`The hostile hub does not build:\n${stderr}`);
  const site = join(root, '_site');
  const published = new Map<string, string>();
  for (const member of members) {
    const feed = JSON.parse(readSiteFile(site, `/members/m-${member}/feed.json`));
    for (const { url, content_html } of feed.items) published.set(url, content_html.replace(CREDIT, ''));
  }
  return {
    site,
    bodies: fragments.map((_, number) => published.get(addressOf(number))),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

const FORMATS = [rssOf, atomOf, jsonOf];

function addressOf(number: number): string {
  return `https://blog.example/${number}`;
}

function rssOf(fragments: readonly string[], first: number): string {
  const items = fragments.map(
    (fragment, index) =>
      `<item><title>${escaped(fragment)}</title><link>${addressOf(first + index)}</link><pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate><description>${escaped(fragment)}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`;
}

function atomOf(fragments: readonly string[], first: number): string {
  const entries = fragments.map(
    (fragment, index) =>
      `<entry><id>${addressOf(first + index)}</id><title type="html">${escaped(fragment)}</title><link href="${addressOf(first + index)}"/><published>2026-11-03T09:00:00Z</published><content type="html">${escaped(fragment)}</content></entry>`,
  );
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entries.join('')}</feed>`;
}

function jsonOf(fragments: readonly string[], first: number): string {
  const items = fragments.map((fragment, index) => ({
    id: addressOf(first + index),
    url: addressOf(first + index),
    title: fragment,
    content_html: fragment,
    date_published: '2026-11-03T09:00:00Z',
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
