import { expect, test } from 'vitest';
import { siteOfFeed } from '../../src/cli/site-of-feed.ts';

test.each([
  ['https://a.example/~ada/feed', 'https://a.example/~ada/', 'https://a.example/~ada/'],
  ['https://a.example/~ada/feed', 'http://a.example/~ada/', 'https://a.example/~ada/'],
  ['http://a.example/~ada/feed', 'https://a.example/~ada/', 'https://a.example/~ada/'],
  ['http://a.example/~ada/feed', 'http://a.example/~ada/', 'http://a.example/~ada/'],
  ['http://a.example:8080/feed', 'http://a.example:8080/ada/', 'http://a.example:8080/ada/'],
  // Another port or host is another one's.
  ['https://a.example/feed', 'http://a.example:8080/ada/', 'https://a.example/'],
  ['http://a.example:8080/feed', 'https://a.example/ada/', 'http://a.example:8080/'],
  ['https://a.example:8443/feed', 'http://a.example/ada/', 'https://a.example:8443/'],
  ['https://a.example/feed', 'https://b.example/', 'https://a.example/'],
  // What could not be listed.
  ['https://a.example/feed', 'https://ada:secret@a.example/', 'https://a.example/'],
  ['https://a.example/feed', 'a.example', 'https://a.example/'],
  ['https://a.example/feed', undefined, 'https://a.example/'],
])('the site of the feed %s that names %s is %s', (address, link, site) => {
  expect(siteOfFeed(address, link === undefined ? {} : { link })).toBe(site);
});
