import { describe, expect, it } from 'vitest';
import type { FeedRhythm } from '../../src/model.ts';
import { readFeed } from '../../src/read/read-feed.ts';

async function rhythmOf(inside: string): Promise<FeedRhythm | undefined> {
  const text = `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>${inside}<item><title>One</title></item></channel></rss>`;
  const outcome = await readFeed(Buffer.from(text), {});
  return outcome.kind === 'read' ? outcome.feed.rhythm : undefined;
}

describe('the rhythm of a feed', () => {
  it.each([
    ['ttl in minutes', '<ttl>240</ttl>', { minutes: 240 }],
    ['a period', '<sy:updatePeriod> Weekly </sy:updatePeriod>', { minutes: 10_080 }],
    [
      'a period and how often in it',
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      { minutes: 360 },
    ],
    [
      'how often a day, when no period is named',
      '<sy:updateFrequency>2</sy:updateFrequency>',
      { minutes: 720 },
    ],
    ['the longer of both', '<ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>', { minutes: 1440 }],
    [
      'hours to skip, 24 being midnight',
      '<skipHours><hour>3</hour><hour> 1 </hour><hour>24</hour><hour>3</hour></skipHours>',
      { skipHours: [0, 1, 3] },
    ],
    ['days to skip', '<skipDays><day>Saturday</day><day>sunday</day></skipDays>', { skipDays: [0, 6] }],
    [
      'what can be read beside what cannot',
      '<ttl>often</ttl><skipDays><day>Caturday</day><day>Monday</day></skipDays>',
      { skipDays: [1] },
    ],
  ])('is read from %s', async (_what, inside, rhythm) => {
    expect(await rhythmOf(inside)).toEqual(rhythm);
  });

  it.each([
    ['nothing', ''],
    ['a ttl of nothing', '<ttl>0</ttl>'],
    ['numbers that are none', '<ttl>-5</ttl><skipHours><hour>99</hour></skipHours>'],
    ['a period that nobody knows', '<sy:updatePeriod>fortnightly</sy:updatePeriod>'],
  ])('is unknown when the feed says %s', async (_what, inside) => {
    expect(await rhythmOf(inside)).toBeUndefined();
  });
});
