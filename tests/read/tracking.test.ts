import { describe, expect, it } from 'vitest';
import { isCampaignParameter, withoutCampaign } from '../../src/read/tracking.ts';

describe('isCampaignParameter', () => {
  it.each([
    ['utm_source', 'feed'],
    ['UTM_Medium', 'rss'],
    ['fbclid', 'x'],
    ['ref_src', 'twsrc'],
    ['replytocom', '12'],
    ['source', 'rss-ab12------2'],
    ['ref', 'blog.example'],
  ])('knows %s=%s', (name, value) => {
    expect(isCampaignParameter(name, value)).toBe(true);
  });

  it.each([
    ['p', '12'],
    ['utm', 'zone'],
    ['source', 'interview'],
    ['ref', 'main'],
    ['ref', 'v1.2'],
    ['constructor', 'x'],
    ['', ''],
  ])('leaves %s=%s', (name, value) => {
    expect(isCampaignParameter(name, value)).toBe(false);
  });
});

describe('withoutCampaign', () => {
  it.each([
    ['https://x.example/?utm_source=a', 'https://x.example/'],
    ['https://x.example/?b=%20c&utm_source=a&&d#e?f', 'https://x.example/?b=%20c&&d#e?f'],
    ['https://x.example/?ref=blog.example&id=1=2', 'https://x.example/?id=1=2'],
    ['https://x.example/#?utm_source=a', 'https://x.example/#?utm_source=a'],
  ])('of %s leaves %s', (address, clean) => {
    expect(withoutCampaign(address)).toBe(clean);
  });
});
