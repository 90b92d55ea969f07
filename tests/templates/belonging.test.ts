import { expect, test } from 'vitest';
import { badge } from '../../src/templates/badge.ts';
import { belongingText } from '../../src/templates/belonging.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';
import { inventHub } from '../relate/invent-hub.ts';

const hub = { ...inventHub(), name: 'Tom & "Ada" <Hub>', url: 'https://hub.example/' };

/** The lines as they are copied from the page. */
function linesOf(page: string): readonly string[] {
  return [...page.matchAll(/<pre><code>([^<]*)<\/code>/gu)].map(([, line = '']) =>
    line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

test('what members copy has no script and asks nobody for anything', () => {
  const community = inventCommunity({ hub, members: [resident('ada'), resident('ben')] }, [writing('ada')]);

  const lines = linesOf(belongingText(community).text);

  expect(lines).toHaveLength(4);
  for (const line of lines) {
    expect(line).not.toMatch(/<script|<iframe|\son\w+=|src="(?!data:)/iu);
    expect(line).toContain('https://hub.example/');
  }
  expect(lines[0]).toContain(`alt="Member of Tom &amp; &quot;Ada&quot; &lt;Hub&gt;"`);
});

test('the badge in the line is the badge that the hub serves', () => {
  const [line = ''] = linesOf(belongingText(inventCommunity({ hub }, [])).text);

  const [, source = ''] = /src="data:image\/svg\+xml,([^"]*)"/u.exec(line) ?? [];

  expect(decodeURIComponent(source)).toBe(badge(hub).svg.text);
});

test('the badge has the hub’s colours, words for those who do not see it, and room for a long name', () => {
  const colored = { ...hub, name: 'A'.repeat(120), colors: { accent: '#336699', mark: '#884400' } };

  const { svg, width, words } = badge(colored);

  expect(svg.text).toContain('#884400');
  expect(svg.text).toContain('prefers-color-scheme:dark');
  expect(svg.text).toContain(`<title>${words}</title>`);
  expect(width).toBeLessThan(450);
  expect(svg.text).toContain('textLength');
});
