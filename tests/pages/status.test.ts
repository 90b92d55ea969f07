import { expect, test } from 'vitest';
import type { Member } from '../../src/model.ts';
import { status } from '../../src/pages/status.ts';
import { relate } from '../../src/relate/relate.ts';
import { inventMember } from '../care/invent.ts';
import { inventConfig } from '../relate/invent-hub.ts';

const NOW = '2026-11-16T15:00:00.000Z';

test('five thousand members stand on a page for each letter, none of them huge', () => {
  const members = Array.from({ length: 5_000 }, (_, index): Member => {
    const name = `${String.fromCharCode(65 + (index % 26))} blog ${index}`;
    return { ...inventMember(), id: `m${index}`, name, coolingOffHours: 12 };
  });
  const community = { ...relate(inventConfig({ members }), [], NOW), outcomes: [] };

  const pages = status.pages(community).map(({ path, render }) => ({ path, text: render() }));

  expect(pages).toHaveLength(27);
  expect(pages[0]?.text).toContain('href="/status/a/"');
  expect(Math.max(...pages.map(({ text }) => text.length))).toBeLessThan(150_000);
  expect(pages.flatMap(({ text }) => [...text.matchAll(/<li id="member-/g)])).toHaveLength(5_000);
});
