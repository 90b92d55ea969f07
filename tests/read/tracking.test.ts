import { describe, expect, it } from 'vitest';
import { withoutCampaign } from '../../src/read/tracking.ts';

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
