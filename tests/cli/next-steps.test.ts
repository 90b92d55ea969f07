import { describe, expect, onTestFinished, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { serve } from '../helpers/serve.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

describe('whoever is stopped is told what to do next', () => {
  test.each([['status'], ['export'], ['introduce', 'harbor'], ['withdraw', '--dry-run']])(
    'kith %s of somebody who is no member says where the ids stand',
    async (...words) => {
      const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ harbor: 'https://harbor.example/feed' }) });

      const { code, stderr } = await kithHere([...words, 'nobody', '--root', root]);

      expect(code).toBe(2);
      expect(stderr).toContain('There is no member with the id `nobody` in feeds.yaml. ');
      expect(stderr).toMatch(/kith status|Give an id as it stands there/u);
    },
  );

  test.each([
    [401, 'next: ask its author for a feed that everybody may read'],
    [403, 'next: ask its author to let feed readers in'],
    [404, 'next: look for the feed’s new address'],
    [503, 'next: try again later'],
  ])('kith check of a feed whose server answers %i', async (status, next) => {
    const server = await serve({ '/feed': { status, body: 'no' } });
    onTestFinished(() => server.close());

    const { code, stdout } = await kithHere(['check', server.url('/feed'), '--allow-private', '127.0.0.1']);

    expect(code).toBe(1);
    expect(stdout).toContain(next);
  });

  test.each([
    [['check', 'none.xml'], 'Give the path of a file, or an address'],
    [['import', 'none.opml'], 'next: export a list (OPML) from your feed reader'],
    [['import', 'cut.opml'], 'next: export the list anew'],
    [['submission', 'none.yaml'], 'next: save what they sent'],
  ])('kith %j', async (words, next) => {
    const root = await temporaryHub({
      'feeds.yaml': feedsYaml({ harbor: 'https://harbor.example/feed' }),
      'cut.opml': '<opml version="2.0"><body><outline text="Friends">',
    });
    const rooted = words[0] === 'check' ? [] : ['--root', root];

    const { code, stdout, stderr } = await kithHere([...words, ...rooted], { folder: root });

    expect(code).toBe(1);
    expect(stdout + stderr).toContain(next);
  });
});
