import { describe, expect, it } from 'vitest';
import { holdsAsWritten, holdsOnceHarmless } from './compare.ts';
import type { Check } from './corpus.ts';
import { entriesOfWellFormed } from './lost-entries.ts';

const want = (field: Check['field'], text: string): Check => ({ field, item: 0, want: text });

describe('holdsAsWritten', () => {
  it.each([
    ['a text but for white space around it', 'One', ' One\n'],
    ['a text but for its white space', 'One two', 'One\n  two'],
    [
      'HTML that only is spelt otherwise',
      '<br /><b title="a">“x”</b>',
      "<br><b title='a'>&ldquo;x&rdquo;</b>",
    ],
  ])('holds for %s', (_what, given, wanted) => {
    expect(holdsAsWritten([given], want('content', wanted))).toBe(true);
  });

  it.each([
    ['other words', 'One', 'Two'],
    ['words in another order', '<b>a</b>b', 'b<b>a</b>'],
    ['lost emphasis', 'a', '<b>a</b>'],
  ])('does not hold for %s', (_what, given, wanted) => {
    expect(holdsAsWritten([given], want('content', wanted))).toBe(false);
  });

  it('does not hold when nothing is given', () => {
    expect(holdsAsWritten([], want('title', ''))).toBe(false);
  });
});

describe('holdsOnceHarmless', () => {
  it.each([
    ['a class that was taken out', 'content', '<p>a</p>', '<p class="x">a</p>'],
    ['the div around XHTML', 'content', '<p>a</p>', '<div><p>a</p></div>'],
    ['a title without its markup', 'title', 'a b', 'a <i>b</i>'],
    ['an author without an e-mail address', 'author', 'Ann', 'Ann (mailto:ann@x.example)'],
    ['an address that was relative', 'link', 'https://x.example/1', '/1'],
  ] as const)('holds for %s', (_what, field, given, wanted) => {
    expect(holdsOnceHarmless([given], want(field, wanted))).toBe(true);
  });

  it.each([
    ['other words', 'content', '<p>a</p>', '<p>b</p>'],
    ['a lost link', 'content', 'a', '<a href="https://x.example/">a</a>'],
    ['a lost paragraph', 'content', '<div>a</div>', '<div>a</div><div>b</div>'],
    ['another id', 'id', '1', '2'],
  ] as const)('does not hold for %s', (_what, field, given, wanted) => {
    expect(holdsOnceHarmless([given], want(field, wanted))).toBe(false);
  });
});

describe('entriesOfWellFormed', () => {
  it('counts the entries of a feed, and none inside an entry', () => {
    expect(entriesOfWellFormed('<rss><channel><item><item/></item><item/></channel></rss>')).toBe(2);
  });

  it('says nothing of a feed that is not well-formed', () => {
    expect(entriesOfWellFormed('<rss><item></rss>')).toBeUndefined();
  });
});
