import { expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.ts';
import { searchForm } from '../../src/templates/search-form.ts';
import { inventMember } from '../care/invent.ts';
import { inventConfig } from '../relate/invent-hub.ts';

test('offers no member to search for who is not to be found by searching', () => {
  const members = [
    inventMember({ id: 'ada', name: 'Ada' }),
    inventMember({ id: 'ben', name: 'Ben' }, { search: false }),
  ];
  const community = { ...relate(inventConfig({ members }), [], '2026-11-16T15:00:00.000Z'), outcomes: [] };

  const form = searchForm(community).toString();

  expect(form).toContain('<option value="ada" dir="auto">Ada</option>');
  expect(form).not.toMatch(/ben/i);
});
