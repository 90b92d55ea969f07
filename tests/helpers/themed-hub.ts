import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Run, runKith } from './run-kith.ts';
import { feedsYaml, temporaryHub } from './temporary-hub.ts';

const FEED =
  '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A feed</title><id>urn:h</id><link href="https://harbor.example/"/><updated>2026-11-12T09:00:00Z</updated><entry><id>urn:1</id><title>One evening</title><link href="https://harbor.example/one"/><published>2026-11-12T09:00:00Z</published><updated>2026-11-12T09:00:00Z</updated><content type="html">&lt;p&gt;We sat by the gate.&lt;/p&gt;</content></entry></feed>';

export interface ThemedHub {
  readonly root: string;
  readonly build: (...words: readonly string[]) => Promise<Run>;
  readonly page: (path: string) => Promise<string>;
  /** The text of the one file in a folder of the site whose name matches. */
  readonly file: (folder: string, name: RegExp) => Promise<Buffer>;
}

/** A hub of one member with the given lines of `hub.yaml` and further files, built as people build it. */
export async function themedHub(
  lines: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<ThemedHub> {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ harbor: 'harbor.xml' }),
    'harbor.xml': FEED,
    '_data/hub.yaml': `name: Harbor Room\nurl: https://hub.example/\nclock: 2026-11-16T15:00:00Z\n${lines}`,
    ...files,
  });
  const site = join(root, '_site');
  return {
    root,
    build: (...words) => runKith(['build', '--root', root, ...words]),
    page: (path) => readFile(join(site, path, 'index.html'), 'utf8'),
    file: async (folder, name) => {
      const found = (await readdir(join(site, folder))).filter((each) => name.test(each));
      if (found.length !== 1) throw new Error(`${found.length} files in ${folder} match ${name}`);
      return readFile(join(site, folder, found[0] ?? ''));
    },
  };
}
