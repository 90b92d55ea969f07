import { expect, test } from 'vitest';
import { wordsOfEntry } from '../../../src/care/hidden/words-of-entry.ts';
import { sanitise } from '../../../src/read/sanitise.ts';
import { inventArchived, inventEntry } from '../invent.ts';

const link = { href: 'https://quiet.example/jane%20doe', text: 'there', sentence: 'It is there.' };

test.each([
  ['title', { title: 'Jane Doe' }],
  ['address', { url: 'https://harbor.example/jane%20doe' }],
  ['id', { id: 'https://harbor.example/?Jane%20Doe' }],
  ['tag', { tags: ['Jane Doe'] }],
  ['author', { authors: [{ name: 'Jane Doe' }] }],
  ['author’s page', { authors: [{ name: 'J', url: 'https://quiet.example/jane%20doe' }] }],
  ['source', { source: { title: 'Jane Doe' } }],
  ['link', { links: [link] }],
  ['link’s sentence', { links: [{ ...link, href: 'https://quiet.example/', sentence: 'It is Jane Doe.' }] }],
])('finds what stands in the %s of an entry that comes, and of one that is kept', (_, changes) => {
  expect(wordsOfEntry(inventEntry(changes)).join('\n')).toMatch(/jane doe/i);
  expect(wordsOfEntry(inventArchived(changes)).join('\n')).toMatch(/jane doe/i);
});

test.each([
  '<p>It is <b>Jane</b> Doe.</p>',
  '<p><img src="https://harbor.example/a.png" alt="Jane Doe"></p>',
  '<p><a href="https://quiet.example/jane%20doe">there</a></p>',
])('finds what %s says', (html) => {
  const said = wordsOfEntry(inventArchived({ html: sanitise(html) })).join('\n');

  expect(said.replace(/\s+/gu, ' ')).toMatch(/jane doe/i);
});
