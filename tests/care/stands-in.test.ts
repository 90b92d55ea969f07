import { expect, test } from 'vitest';
import { standsIn } from '../../src/care/stands-in.ts';
import { workTimer } from '../helpers/work-timer.ts';

const TEXT = `That’s not kindness, that’s a leak in the plumbing
with a bucket under it... and “I am” the bucket. Dos señoras « aquí » … y más. 面白い本です`;

test.each([
  'a leak in the plumbing',
  "That's not kindness",
  'a leak  in\nthe plumbing with\u00A0a bucket',
  "that's a leak in the plumbing with a bucket under it…",
  '"I am" the bucket.',
  'That’s not kindness, … the bucket.',
  'not kindness [...] a bucket […] the bucket',
  '… the bucket.',
  'Dos sen\u0303oras',
  'y más. 面白',
  'Dos señoras « aquí »',
])('%j stands there', (quote) => {
  expect(standsIn(quote, ['A title', TEXT])).toBe(true);
});

test.each([
  ['a word less', 'a leak the plumbing'],
  ['another word', 'a leak in the roof'],
  ['another case', 'THE BUCKET'],
  ['a mark less', 'not kindness that’s'],
  ['a part of a word', 'not kind'],
  ['the end of a word', 'eak in the plumbing'],
  ['parts out of order', 'the bucket … not kindness'],
  ['one part twice', 'not kindness … not kindness'],
  ['an accent less', 'Dos senoras'],
  ['nothing but dots', '[…]'],
  ['an end that stands in another text', 'A title That’s not kindness'],
])('%s does not', (_, quote) => {
  expect(standsIn(quote, ['A title', TEXT])).toBe(false);
});

test.each([
  ['soft hyphens', 'child welfare', 'child wel\u00adfare'],
  ['joiners of no width', 'child welfare', 'child\u2060 wel\u200bfare\ufeff'],
  ['hyphens that do not break', 'self-care', 'self\u2011care'],
])('%s in either text change nothing', (_, plain, written) => {
  expect([standsIn(plain, [written]), standsIn(written, [plain])]).toEqual([true, true]);
});

test('takes no long time over a long text', () => {
  const text = 'aa '.repeat(300_000);
  const worked = workTimer();

  expect(standsIn('aa … ab … aa', [text])).toBe(false);

  expect(worked()).toBeLessThan(2_000);
});
