import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/read/read-feed.ts';

const SOURCE = new URL('../../src/', import.meta.url).pathname;

describe('what stands in a feed, before it is made harmless', () => {
  it.each([
    [
      'RSS',
      '<rss version="2.0"><channel><item><description>&lt;script&gt;x&lt;/script&gt;</description></item></channel></rss>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1","items":[{"content_html":"<script>x</script>"}]}',
    ],
  ])('is given for %s when it is asked for, and not kept otherwise', async (_format, text) => {
    const asked = await readFeed(Buffer.from(text), { isWrittenWanted: true });
    const plain = await readFeed(Buffer.from(text), {});

    expect(asked).toMatchObject({ written: { entries: [{ content: '<script>x</script>' }] } });
    expect(plain).not.toHaveProperty('written');
    expect(JSON.stringify(plain)).not.toContain('<script');
  });

  it('is asked for by `kith check` alone', () => {
    const users = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('read/'))
      .filter((name) =>
        /isWrittenWanted|\bWritten(?:Feed|Entry)\b/.test(readFileSync(join(SOURCE, name), 'utf8')),
      );

    expect(users.sort()).toEqual(['cli/check-line.ts', 'cli/check.ts']);
  });
});
