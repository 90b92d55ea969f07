import pico from 'picocolors';
import { expect, test } from 'vitest';
import { shown } from '../../src/cli/shown.ts';

test('keeps colours, lines and tabs', () => {
  const text = `${pico.createColors(true).red('Left out:')}\n\tharbor`;

  expect(shown(text)).toBe(text);
});

test('takes out what would clear the screen, move the cursor or ring', () => {
  expect(shown('a\u001b[2Jb\u001b[1;1Hc\u0007d\u009b1mе\u001b]0;title\u0007')).toBe(
    'a[2Jb[1;1Hcd1mе]0;title',
  );
});
