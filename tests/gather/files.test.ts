import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gather, inShort, remove, temporaryHub, tight } from './a-round.ts';

let folder: string;
let root: string;

beforeEach(async () => {
  folder = await temporaryHub();
  root = path.join(folder, 'hub');
  await mkdir(path.join(root, 'feeds'), { recursive: true });
  await writeFile(path.join(root, 'feeds', 'a feed.xml'), '<rss/>');
  await writeFile(path.join(folder, 'secret.xml'), '<rss>secret</rss>');
});

afterEach(async () => {
  await remove(folder);
});

async function outcomeOf(feed: string, more: Parameters<typeof gather>[2] = {}): Promise<string> {
  const { outcomes } = await gather(root, [feed], more);
  return inShort(outcomes[0]);
}

describe('a feed that is a file', () => {
  test('is read in every build, offline too, and counts as no request', async () => {
    const { outcomes, report } = await gather(root, ['feeds/a feed.xml'], { isOffline: true });

    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({ kind: 'fetched', wasUnconditional: false });
    expect(outcomes[0]).not.toHaveProperty('address');
    expect(report).toMatchObject({ asked: 0, requests: 0, unconditional: 0 });
  });

  test('may be named with a dot in front', async () => {
    expect(await outcomeOf('./feeds/../feeds/a feed.xml')).toBe('fetched: <rss/>');
  });

  test.each([['../secret.xml'], ['feeds/../../secret.xml'], ['/etc/hostname'], ['link.xml'], ['..'], ['.']])(
    'does not leave the hub folder through %s',
    async (feed) => {
      await symlink(path.join(folder, 'secret.xml'), path.join(root, 'link.xml'));

      expect(await outcomeOf(feed)).toBe(`failed: ${feed} lies outside the hub folder`);
    },
  );

  test.each([
    ['feeds/missing.xml', 'is not in the hub folder'],
    ['feeds/a feed.xml/x', 'is not in the hub folder'],
    ['feeds', 'is not a file'],
    ['feeds/\0.xml', 'could not be read (ERR_INVALID_ARG_VALUE)'],
  ])('%j fails in plain words', async (feed, words) => {
    expect(await outcomeOf(feed)).toBe(`failed: ${feed} ${words}`);
  });

  test('has a size limit', async () => {
    expect(await outcomeOf('feeds/a feed.xml', tight({ bytes: 5 }))).toBe(
      'failed: feeds/a feed.xml is larger than 5 bytes',
    );
  });

  test('shows its failure in the report', async () => {
    const { report } = await gather(root, ['feeds/a feed.xml'], {}, () => ({
      kind: 'unreadable',
      reason: 'no feed',
    }));

    expect(report.visits[0]?.failure?.reason).toBe('no feed');
  });
});
