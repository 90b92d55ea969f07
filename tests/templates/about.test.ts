import { expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.ts';
import { aboutText } from '../../src/templates/about.ts';
import { inventConfig, inventHub } from '../relate/invent-hub.ts';

test('tells in three sentences how the places of the front page are given out', () => {
  const community = { ...relate(inventConfig(), [], '2026-11-16T15:00:00.000Z'), outcomes: [] };

  const [, rule = ''] =
    /<h2>How the front page is ordered<\/h2>\s*<p>([^<]+)<\/p>/u.exec(aboutText(community).toString()) ?? [];

  const sentences = rule.split(/(?<=\.)\s+/u);
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toMatch(/second place before everyone/u);
  expect(sentences[1]).toMatch(/more people than places/u);
  expect(sentences[2]).toMatch(/same week .* all at once/u);
});

test('leads to everything that has a feed of its own', () => {
  const community = { ...relate(inventConfig(), [], '2026-11-16T15:00:00.000Z'), outcomes: [] };

  const text = aboutText(community).toString();

  for (const path of ['reshares', 'conversations', 'introductions', 'welcome', 'unanswered', 'digest'])
    expect(text).toContain(`href="/${path}/"`);
});

test('says how the hub is reached, that it is not where it says nothing, and what somebody can ask who is written about', () => {
  const about = (contact?: string) => {
    const hub = { ...inventHub(), ...(contact !== undefined && { contact }) };
    const community = relate(inventConfig({ hub }), [], '2026-11-16T15:00:00.000Z');
    return aboutText({ ...community, outcomes: [] }).toString();
  };

  expect(about('mailto:door@hub.example')).toContain('<a href="mailto:door@hub.example">Write to the people');
  expect(about()).toContain('This hub does not say yet where to write.');
  expect(about()).toContain('href="/leave/#about-you"');
});
