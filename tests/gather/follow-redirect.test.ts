import { expect, test } from 'vitest';
import { followRedirect } from '../../src/gather/follow-redirect.ts';

test('never follows from https: to http:', () => {
  expect(followRedirect(new URL('https://harbor.example/feed'), 'http://harbor.example/feed')).toEqual({
    kind: 'refused',
    reason: 'redirects from https: to http:, where anyone on the way could change the feed',
  });
});

test.each([
  ['http://harbor.example/feed', 'https://harbor.example/feed', 'https://harbor.example/feed'],
  ['https://harbor.example/a/feed', '../b', 'https://harbor.example/b'],
  ['https://harbor.example/feed', '//other.example/', 'https://other.example/'],
])('follows from %s to %s', (from, location, to) => {
  expect(followRedirect(new URL(from), location)).toEqual({ kind: 'address', address: new URL(to) });
});
