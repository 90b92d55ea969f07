import { expect, test } from 'vitest';
import type { Hub } from '../../src/model.ts';
import { homePage } from '../../src/templates/home.ts';
import { inventCommunity } from '../relate/invent-community.ts';
import { inventHub } from '../relate/invent-hub.ts';

/** The head of a hub's front page. */
function headOf(words: Partial<Hub>): string {
  const page = homePage(inventCommunity({ hub: { ...inventHub(), ...words } }, []), []).toString();
  return page.slice(0, page.indexOf('</header>'));
}

test('the front page says the hub’s few words beneath its name, then its description', () => {
  const head = headOf({ motto: 'Read & answer.', description: 'Social workers around the harbor.' });

  expect(head.replaceAll(/\s*\n\s*/gu, '')).toContain(
    '</h1><p class="motto">Read &amp; answer.</p><p class="lede">Social workers around the harbor.</p>',
  );
});

test('it says nothing twice: a description that has the few words in it stands alone', () => {
  for (const motto of ['Read, answer, come by.', 'read, answer – come by']) {
    const head = headOf({ motto, description: 'Read, answer, come by. We do.' });

    expect(head).not.toContain('motto');
    expect(head).toContain('<p class="lede">Read, answer, come by. We do.</p>');
  }
});

test('few words that are only part of another word are not said yet', () => {
  expect(headOf({ motto: 'Read', description: 'Reading in the valley.' })).toContain(
    '<p class="motto">Read</p>',
  );
});

test('few words in a language that the pages do not speak are marked as such', () => {
  expect(headOf({ motto: 'Komm herein', language: 'de' })).toMatch(
    /<p class="motto" lang="de"[^>]*>Komm herein</u,
  );
});

test('a hub without few words has no place for them', () => {
  expect(headOf({ description: 'Social workers.' })).not.toContain('motto');
});
