import { expect, test } from 'vitest';
import { textOf } from '../../../src/care/holds/text-of.ts';
import type { SafeHtml } from '../../../src/model.ts';
import { dice } from '../invent.ts';

const NO_TEXT = { title: '', summary: '', contentText: '' };

/** The attributes as one would write them down, name first. */
const PLAINLY = /\b(?:alt|title)="([^"]{1,2000})"|\bhref="(?:mailto|tel|sms):([^"?]{1,200})/giu;

test('says what pictures and links say, and whom links write to or call', () => {
  const contentHtml =
    '<p><img src="https://a.example/x.png" alt="Mara at the door" title="May"> <a href="mailto:mara@a.example?subject=x">m</a> <a href="tel:+34600555014">t</a> <a href="https://a.example/">a</a></p>' as SafeHtml;

  expect(textOf({ ...NO_TEXT, title: 'A day', contentHtml }).split('\n\n')).toEqual([
    'A day',
    'Mara at the door',
    'May',
    'mara@a.example',
    '+34600555014',
  ]);
});

test('finds in any HTML what the attributes hold, name first', () => {
  const roll = dice(11);
  const signs = [
    'alt="',
    'TITLE="',
    'href="',
    'mailto:',
    'ſms:',
    '"',
    'x'.repeat(97),
    'x',
    'al',
    't',
    '=',
    ' ',
    '?',
    '-',
  ];
  for (let round = 0; round < 20_000; round += 1) {
    const html = Array.from({ length: 12 }, () => signs[Math.floor(roll() * signs.length)]).join('');
    const contentHtml = (round % 2 === 0 ? html : `href="mailto:${'x'.repeat(190)}${html}`) as SafeHtml;
    const plainly = [...contentHtml.matchAll(PLAINLY)].map(([, said, to]) => said ?? to ?? '');

    expect(textOf({ ...NO_TEXT, contentHtml }), contentHtml).toBe(plainly.join('\n\n'));
  }
});
