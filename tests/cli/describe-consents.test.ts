import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeConsent } from '../../src/cli/describe-consents.ts';
import { setValue } from '../../src/config/edit/set-value.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const FEEDS = `members:
  - id: ada
    name: Ada
    feeds: [url: https://ada.example/feed]
    consent:
      granted: 2025-11-20 # on paper
      record: letter 7
      reviewBy: 2026-11-20
`;

async function noteOf(feeds: string, today = '2026-11-16') {
  const root = await temporaryHub({ 'feeds.yaml': feeds });
  const { members, hub } = await openHub(root);
  const [member] = members;
  if (member?.consent.reviewBy === undefined) throw new Error('The member has no day of review.');
  const consent = { member, reviewBy: member.consent.reviewBy };
  return { root, note: describeConsent(consent, { ...hub, name: 'The Hub' }, 0, today, (day) => day) };
}

describe('a consent to ask about again', () => {
  test('is told with what was agreed to, when, and where the record is', async () => {
    const { note } = await noteOf(FEEDS);

    expect(note.why).toBe(
      'They said yes on 2025-11-20, to the first words of each entry; it is to be asked about again by 2026-11-20. The record: letter 7.',
    );
    expect(note.letter).toMatch(/^Hello Ada,\n\nsome time ago you said yes .* is it still right for you\?/);
  });

  test('is told of an organization as of one that was told, not of one that said yes', async () => {
    const told = FEEDS.replace(
      'granted: 2025-11-20',
      'basis: public-organization\n      noticed: 2025-11-20',
    ).replace('name: Ada', 'name: Ada\n    kind: center');

    const { note } = await noteOf(told, '2026-12-01');

    expect(note.why).toMatch(
      /^They were told on 2025-11-20.* it was to be asked about again by 2026-11-20\./,
    );
    expect(note.letter).not.toContain('you said yes');
  });

  test.each([
    ['They say yes again', 'reviewBy: 2026-11-20', 'reviewBy: 2027-11-16'],
    ['They want less', 'reviewBy: 2026-11-20\n', 'reviewBy: 2026-11-20\n      text: link\n'],
  ])('is settled by one change of feeds.yaml (%s)', async (label, before, after) => {
    const { root, note } = await noteOf(FEEDS);
    const act = note.acts.find((each) => each.label.startsWith(label));
    if (act?.doing?.kind !== 'set') throw new Error('The act sets no value.');

    await setValue(root, act.doing.name, act.doing.path, act.doing.value);

    expect(await readFile(join(root, 'feeds.yaml'), 'utf8')).toBe(FEEDS.replace(before, after));
  });
});
