import { Parser, type ParserOptions } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { stridingParser } from '../../src/read/stride-over-text.ts';
import { HOSTILE_FRAGMENTS } from '../helpers/hostile-fragments.ts';
import { seeded } from '../helpers/seeded.ts';
import { workTimer } from '../helpers/work-timer.ts';

const PIECES = (
  'word|two words|🙂|“é”|\0|<|>|&|<p>|</p>|<br/>|<a href="/x?a=1&amp;b&c">|<img alt=&lt;>|</a|</|</ x>|<!-- a & b -->|<!d|<![CDATA[a&amp;]]>|<?x y?>|' +
  '&amp;|&amp|&#8238;|&#x202e|&#|&notit;|<title>|</title>|<textarea>|</textarea>|<script>|</script>|<svg>|</svg>|<plaintext>'
).split('|');

describe('stridingParser', () => {
  it.each(HOSTILE_FRAGMENTS)('reads what htmlparser2 reads: %s', (html) => {
    expect(eventsOf([html], stridingParser())).toEqual(eventsOf([html], {}));
  });

  it('reads the same of whatever is thrown together, in one piece or in several', () => {
    const next = seeded(31);

    for (let round = 0; round < 3000; round++) {
      const parts = Array.from({ length: 1 + next(20) }, () => PIECES[next(PIECES.length)] ?? '');
      const html = parts.join('');
      for (const written of [[html], parts, [...html]])
        expect(eventsOf(written, stridingParser()), html).toEqual(eventsOf(written, {}));
    }
  });

  it('looks at no text twice, however many references stand in it', () => {
    const worked = workTimer();

    new Parser({}, stridingParser()).end('a&b '.repeat(250_000));
    expect(worked()).toBeLessThan(3000);
  });
});

/** All that the parser tells, with where it stood. */
function eventsOf(written: readonly string[], options: ParserOptions): readonly unknown[] {
  const events: unknown[] = [];
  const tell =
    (kind: string) =>
    (...words: unknown[]): void => {
      events.push([kind, parser.startIndex, parser.endIndex, ...words]);
    };
  const kinds =
    'onopentagname onopentag onclosetag onattribute ontext oncomment onprocessinginstruction onend';
  const parser = new Parser(Object.fromEntries(kinds.split(' ').map((kind) => [kind, tell(kind)])), options);
  for (const part of written) parser.write(part);
  parser.end();
  return events;
}
