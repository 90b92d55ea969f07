import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hideWords } from '../../src/care/hidden/hide-words.ts';
import { runKith } from '../helpers/run-kith.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

const KEY = 'a key for tests that nobody else has';
const environment = { KITH_KEY: KEY };
const hub = () => temporaryHub({ 'feeds.yaml': feedsYaml({ a: 'a.xml' }), 'a.xml': '<rss/>' });

function markOf(words: string): string {
  const hidden = hideWords(words, KEY);
  return 'mark' in hidden ? hidden.mark : hidden.fault;
}

test('prints a line for feeds.yaml for each phrase, and says nothing of the words', async () => {
  const root = await hub();

  const { code, stdout, stderr } = await runKith(['hash', '--root', root, 'Jane Doe', 'jane-doe'], {
    environment,
  });

  expect(stdout).toBe(`${markOf('Jane Doe')}\n${markOf('Jane Doe')}\n`);
  expect([code, stderr]).toEqual([0, '']);
});

test('reads phrases from its input, one from each line, so that no history of a shell keeps them', async () => {
  const root = await hub();
  const input = 'Jane Doe\n\n  O’Brien \nab\n';

  const { code, stdout, stderr } = await runKith(['hash', '--root', root], { environment, input });

  expect(stdout).toBe(`${markOf('Jane Doe')}\n${markOf('O’Brien')}\n`);
  expect(stderr).toContain('Phrase 3 has fewer than 3 letters');
  expect(code).toBe(1);
});

test('makes a key where there is none, readable by its owner only, and says to keep it', async () => {
  const root = await hub();

  const first = await runKith(['hash', '--root', root, 'Jane Doe']);
  const second = await runKith(['hash', '--root', root, 'Jane Doe']);

  expect(first.stderr).toContain('.kith/key');
  expect(readFileSync(join(root, '.kith', 'key'), 'utf8').trim().length).toBeGreaterThan(20);
  expect(second).toMatchObject({ code: 0, stderr: '', stdout: first.stdout });
});

test('makes no key in a folder that is no hub, and none for nothing', async () => {
  const root = await hub();
  const elsewhere = await temporaryHub({ 'notes.txt': 'x' });

  const nothing = await runKith(['hash', '--root', root]);
  const noHub = await runKith(['hash', '--root', elsewhere, 'Jane Doe']);

  expect([nothing.code, noHub.code]).toEqual([2, 1]);
  expect(noHub.stderr).not.toContain('Jane');
  expect([root, elsewhere].filter((folder) => existsSync(join(folder, '.kith')))).toEqual([]);
});
