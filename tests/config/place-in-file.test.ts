import { expect, test } from 'vitest';
import { tellPlace } from '../../src/config/place-in-file.ts';
import { withHub } from './hub-folder.ts';

const FILE = '- read: [https://a.example/1, https://b.example/2]\n- read: one\n';

test.each([
  ['the text of a list that is meant', [0, 'read'], 'https://b.example/2', '1:31 0.read.1'],
  ['the list, where none of its texts is meant', [0, 'read'], 'https://c.example/3', '1:9 0.read'],
  ['what stands there, where it is no list', [1, 'read'], 'one', '2:9 1.read'],
  ['a place, where nothing further is meant', [1, 'read'], undefined, '2:9 1.read'],
])('points at %s', async (_what, path, item, place) => {
  const told = await withHub({ '_data/introductions.yaml': FILE }, (root) =>
    tellPlace(root, 'introductions', path, 'is odd.', item),
  );

  expect(told).toBe(`_data/introductions.yaml:${place}: is odd.`);
});

test('points at a file’s beginning when it cannot be read any more', async () => {
  const told = await withHub({}, (root) => tellPlace(root, 'introductions', [0, 'read'], 'is odd.', 'x'));

  expect(told).toBe('_data/introductions.yaml:1:1 0.read: is odd.');
});
