import { describe, expect, it } from 'vitest';
import { plainLine } from '../../src/read/plain-text.ts';

describe('plainLine', () => {
  it.each([
    ['guess', 'The <em>first</em> step', 'The first step'],
    ['guess', 'Q&amp;A', 'Q&A'],
    ['guess', 'Caf&eacute; &#8211; open', 'Café – open'],
    ['guess', '1 < 2', '1 < 2'],
    ['guess', 'What the <b> tag did', 'What the <b> tag did'],
    ['guess', 'a?x=1&copy=2', 'a?x=1&copy=2'],
    ['html', 'Q&amp;A <b>now</b>', 'Q&A now'],
    ['html', '<p>One</p><p>two</p><script>three</script>', 'One two'],
    ['text', 'History of the <blink> tag &amp;', 'History of the <blink> tag &amp;'],
    ['text', '  a\n\t b ', 'a b'],
    ['text', 'a b  c\td\re \nf\f g', 'a b c d e f g'],
    ['text', 'a\u00a0b \u00a0 c', 'a\u00a0b \u00a0 c'],
  ] as const)('reads %s: %s', (kind, text, plain) => {
    expect(plainLine(text, kind)).toBe(plain);
  });
});
