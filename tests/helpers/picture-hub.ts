/** A hub whose members put pictures into their entries, and the server on which these lie, under a public name. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { keySource } from '../../src/archive/hub-key.ts';
import { buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { Community } from '../../src/model.ts';
import { writeSite } from '../../src/publish/site.ts';
import { standingFiles } from '../../src/publish/standing/standing-files.ts';
import { openFreshChecker } from '../../src/publish/verify/open-fresh-checker.ts';
import { type Page, type Served, serve } from './serve.ts';
import { simulatedPace } from './simulated-pace.ts';
import { temporaryHub } from './temporary-hub.ts';

export interface PictureHub {
  readonly root: string;
  readonly server: Served;
  /** The public address of a path on the server. */
  at(path: string): string;
  build(
    days?: number,
    options?: { readonly isOffline?: boolean; readonly refresh?: readonly string[] },
  ): Promise<Community>;
  change(edit: (feeds: string) => string): Promise<void>;
  /** Gives the entry of `harbor` another text. */
  say(content: string): void;
  /** Every file of a folder of the hub, by its path, as latin1. */
  files(folder: string): Promise<ReadonlyMap<string, string>>;
  /** The paths of pictures that were asked for so far. */
  asked(): readonly string[];
}

const NAME = 'harbor.example';

/** `content` is the HTML of the one entry of the member `harbor`, whose `consent` is given; `at` gives addresses on the server. */
export async function pictureHub(
  pages: Readonly<Record<string, Page>>,
  content: (at: (path: string) => string) => string,
  consent = 'text: full, images: true',
  member = '',
): Promise<PictureHub> {
  const server = await serve(pages, '127.0.0.1');
  onTestFinished(() => server.close());
  const at = (path: string) => `http://${NAME}:${server.port}${path}`;
  server.put('/feed', feed(at('/'), content(at)));
  const root = await temporaryHub({
    'feeds.yaml': `defaults: { coolingOff: 0h }\nmembers:\n  - { id: harbor, name: Harbor, ${member}site: "${at('/')}", feeds: [{ url: "${at('/feed')}" }], consent: { granted: 2026-01-01, ${consent} } }\n  - { id: other, name: Other, feeds: [{ url: other.xml }], consent: { granted: 2026-01-01 } }\n`,
    'other.xml': feed('https://other.example/', '<p>Other words.</p>'),
    '_data/hub.yaml': 'name: A hub\nurl: https://hub.example/\n',
  });
  return {
    root,
    server,
    at,
    build: async (days = 0, { isOffline = false, refresh = [] } = {}) => {
      const now = new Date(Date.parse('2026-11-16T15:00:00.000Z') + days * 86_400_000).toISOString();
      const config = await openHub(root, () => now);
      return buildCommunity(config, {
        now,
        startedAt: now,
        isOffline,
        refresh: new Set(refresh),
        allowPrivate: [{ kind: 'host', host: NAME }],
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
        pace: simulatedPace(),
        version: '0.1.0',
        key: keySource({}),
        publish: async (community, state, { isLast }) => {
          let held: ReadonlySet<string> = new Set();
          const mayPublish = async (folder: string) => {
            held = (await (await openFreshChecker(community, state, isLast)).check(folder)).breaking;
            return held.size === 0;
          };
          await writeSite({ root, standing: standingFiles(join(root, '_site')), community, mayPublish });
          return held;
        },
      });
    },
    change: async (edit) => {
      const file = join(root, 'feeds.yaml');
      await writeFile(file, edit(await readFile(file, 'utf8')));
    },
    say: (text) => server.put('/feed', feed(at('/'), text)),
    files: async (folder) => {
      const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      const paths = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
      return new Map(
        await Promise.all(
          paths.map(async (path) => [path.slice(root.length + 1), await readFile(path, 'latin1')] as const),
        ),
      );
    },
    asked: () => server.requests.map(({ path }) => path).filter((path) => path !== '/feed'),
  };
}

function feed(home: string, content: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A feed</title><id>urn:${home}</id><link href="${home}"/><updated>2026-11-12T09:00:00Z</updated><entry><id>${home}one</id><title>One evening</title><link href="${home}one"/><published>2026-11-12T09:00:00Z</published><updated>2026-11-12T09:00:00Z</updated><content type="html">${escaped}</content></entry></feed>`;
}
