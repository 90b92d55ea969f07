import { expect, test } from 'vitest';
import { readJson } from '../../../src/publish/verify/read-json.ts';
import { readLargeJson } from '../../../src/publish/verify/read-large-json.ts';
import { seeded } from '../../helpers/seeded.ts';

/** All segments, with places, as `readLargeJson` gives them; `undefined` for what is no JSON. */
function inParts(json: string) {
  const segments = readLargeJson(Buffer.from(json));
  return segments && [...segments];
}

const TEXTS = [
  '{"entries":[{"title":"One, [two]","tags":["a","b"]},{"title":"\\"{","image":"/a.png"}],"hub":{"list":[1,"x"]}}',
  '["one",["two"],{"three":"four"}]',
  ' [ ] ',
  '{"empty":[ ],"none":{}, "text":"https://x.example/"}',
  '{"twice":["one"],"twice":["other"],"__proto__":["p"],"1":["first"]}',
  '"a text"',
  'null',
  '{"markup":["<p title=\\"a\\">b</p>"],"an id":["c"]}',
];

test.each(TEXTS)('%s is read as at once', (json) => {
  expect(inParts(json)).toEqual(readJson(json));
});

test.each([
  '',
  '{',
  '[1,]',
  '[,1]',
  '[1 2]',
  '{"a":[{]}]}',
  '{"a":[1},2]',
  '["a]',
  '[1]]',
  '["a\\"]',
  '{"a":[1],}',
  '\uFEFF[1]',
  '[1][2]',
])('%j is no JSON, in parts as at once', (json) => {
  expect(() => JSON.parse(json)).toThrow();
  expect(inParts(json)).toBeUndefined();
});

test('a text in which somebody put or took out a sign is JSON, in parts as at once, or is not', () => {
  const below = seeded(8);
  const signs = [...'"[]{},:\\ 0a', ''];
  const read = { asJson: 0, asNone: 0 };
  for (let round = 0; round < 4_000; round += 1) {
    const text = TEXTS[below(TEXTS.length)] ?? '';
    const at = below(text.length);
    const changed = text.slice(0, at) + signs[below(signs.length)] + text.slice(at + below(2));

    const whole = isJson(changed) ? readJson(changed) : undefined;

    expect(inParts(changed), changed).toEqual(whole);
    read[whole ? 'asJson' : 'asNone'] += 1;
  }
  expect(Math.min(read.asJson, read.asNone)).toBeGreaterThan(500);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('a large text is gone through as often as somebody wants', () => {
  const segments = readLargeJson(Buffer.from('{"a":["b"]}')) ?? [];

  expect([...segments]).toEqual([...segments]);
});
