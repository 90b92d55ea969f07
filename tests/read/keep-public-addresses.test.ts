import { expect, test } from 'vitest';
import { keepPublicAddresses } from '../../src/read/keep-public-addresses.ts';
import { inventEntry } from '../care/invent.ts';

const feed = {
  format: 'atom' as const,
  title: 'Harbor Notes',
  description: '',
  authors: [],
  repairs: [],
  entries: [
    inventEntry({
      url: 'http://192.168.0.1/reboot',
      comments: 'http://printer.local/',
      license: 'http://[::1]/',
      source: { title: 'Router', url: 'http://10.0.0.1/' },
      authors: [{ name: 'Ada', url: 'http://localhost:8080/' }],
    }),
  ],
};

test.each(['https://harbor.example/feed', undefined])(
  'no address of an entry leads a reader into their own network (feed at %s)',
  (address) => {
    const [entry] = keepPublicAddresses(feed, address).entries;

    expect(entry).toMatchObject({ source: { title: 'Router' }, authors: [{ name: 'Ada' }] });
    expect(JSON.stringify(entry)).not.toMatch(/192\.168|printer|::1|10\.0|localhost/);
  },
);

test('a feed of a private network may lead into it', () => {
  expect(keepPublicAddresses(feed, 'http://10.1.2.3/feed')).toEqual(feed);
});
