/** A hub that is published on a loopback address, of which a blog with a door, and another one without, are members. */

import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { kithHere } from './kith-here.ts';
import type { Run } from './run-kith.ts';
import { type Served, serve } from './serve.ts';
import { temporaryHub } from './temporary-hub.ts';
import { type Receiver, receiveWebmentions } from './webmention-receiver.ts';

const MONDAY = Date.parse('2026-11-16T12:00:00.000Z');

export interface ToldHub {
  readonly root: string;
  /** Where it is published. */
  readonly url: string;
  /** The blog with a door; its member’s id and name begin with `zq`, and so do their addresses. */
  readonly blog: Receiver;
  /** The blog without. */
  readonly others: Served;
  /** Builds, so that Ben answers the blog’s entry: a feed’s own links into a private network are never kept. */
  build(): Promise<void>;
  /** Runs the command some days after the first build. */
  kith(words: readonly string[], days?: number): Promise<Run>;
}

/** Builds nothing yet; `more` are lines of its `_data/hub.yaml`. What is published is always what was built last. */
export async function toldHub(more = ''): Promise<ToldHub> {
  const blog = await receiveWebmentions('127.0.0.7');
  const others = await serve({ '/ben/answer': '<p>Mine.', '/ben/': '<p>Ben.' }, '127.0.0.8');
  onTestFinished(() => others.close());
  const one = `${blog.origin}/entry/zqone`;
  const ben = others.url('/ben/');
  others.put(
    '/ada-feed',
    feedOf(`${blog.origin}/entry/zqsite/`, entryOf(one, 'zqtitle', '10', '<p>zqtext</p>')),
  );
  others.put(
    '/ben-feed',
    feedOf(ben, entryOf(`${ben}answer`, 'An answer', '12', `<p>I answer <a href="${one}">her</a>.</p>`)),
  );
  let root = '';
  const site = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const bytes = await readFile(join(root, '_site', path.endsWith('/') ? `${path}index.html` : path)).catch(
      () => undefined,
    );
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.9', resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        site.close(() => resolve());
        site.closeAllConnections();
      }),
  );
  const url = `http://127.0.0.9:${(site.address() as AddressInfo).port}/`;
  root = await temporaryHub({
    'feeds.yaml': `defaults: { coolingOff: 0h }
members:
  - id: zqid
    name: zqname
    site: ${blog.origin}/entry/zqsite/
    feeds: [{ url: "${others.url('/ada-feed')}" }]
    consent: { granted: 2026-11-01, introductions: yes, notify: webmention }
  - id: ben
    name: Ben
    site: ${ben}
    language: es
    feeds: [{ url: "${others.url('/ben-feed')}" }]
    consent: { granted: 2026-11-01, introductions: yes, notify: webmention }
`,
    '_data/hub.yaml': `name: The hub\nurl: ${url}\ncontact: ${url}about/\n${more}`,
    '_data/reshares.yaml': `- { of: "${one}", on: 2026-11-13, why: Read it. }\n`,
    '_data/introductions.yaml': `- between: [zqid, ben]\n  proposed: 2026-11-11\n  accepted: { zqid: 2026-11-12, ben: 2026-11-12 }\n`,
  });
  const kith: ToldHub['kith'] = ([command = '', ...words], days = 0) =>
    kithHere([command, '--root', root, '--allow-private', '127.0.0.0/8', ...words], {
      environment: { SOURCE_DATE_EPOCH: String(MONDAY / 1000 + days * 86_400) },
    });
  const build = async () => {
    await kith(['build']);
    const file = join(root, '_data/archive/ben.ndjson');
    const link = JSON.stringify([{ href: one, text: 'her', sentence: 'I answer her.' }]);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"links":[]', `"links":${link}`));
    await kith(['build', '--offline']);
  };
  return { root, url, blog, others, build, kith };
}

function feedOf(home: string, entry: string): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A blog</title><id>${home}</id><link href="${home}"/><updated>2026-11-12T09:00:00Z</updated>${entry}</feed>`;
}

function entryOf(link: string, title: string, day: string, html: string): string {
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const date = `2026-11-${day}T09:00:00Z`;
  return `<entry><id>${link}</id><title>${title}</title><link href="${link}"/><published>${date}</published><updated>${date}</updated><content type="html">${escaped}</content></entry>`;
}
