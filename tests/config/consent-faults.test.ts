import { describe, expect, it } from 'vitest';
import { formatFault, loadConfig } from '../../src/config/load.ts';
import { configOf, MINIMAL, memberFaults, withHub } from './hub-folder.ts';

const member = (consent: string, more = '') =>
  `members:\n  - id: ada\n    name: Ada\n${more}    feeds: [url: https://ada.example/feed]\n    consent: ${consent}\n`;

/** What is wrong by a clock, a line each. */
async function faultsAt(now: string, feeds: string, hub = ''): Promise<readonly string[]> {
  return withHub({ 'feeds.yaml': feeds, '_data/hub.yaml': hub }, async (folder) => {
    const outcome = await loadConfig(folder, undefined, (of) => of.clock ?? now);
    return outcome.kind === 'valid' ? [] : outcome.faults.map(formatFault);
  });
}

describe('the public feed of an organization', () => {
  it.each(['center', 'organization'])('may be listed without a yes, once it was told (%s)', async (kind) => {
    const { members } = await configOf({
      'feeds.yaml': member('{basis: public-organization, noticed: 2026-11-02}', `    kind: ${kind}\n`),
    });

    expect(members[0]?.consent.basis).toEqual({ kind: 'public-organization', noticed: '2026-11-02' });
  });

  it('is no way to list a person', async () => {
    const faults = await faultsAt(
      '2026-11-16T12:00:00.000Z',
      member('{basis: public-organization, noticed: 2026-11-02}'),
    );

    expect(faults).toEqual([
      expect.stringMatching(
        /^feeds\.yaml:5:22 members\.0\.consent\.basis: is only for .*a person has to say yes/,
      ),
    ]);
  });

  it('cannot have said yes to introductions in advance', async () => {
    const { members, toMend } = await configOf({
      'feeds.yaml': member(
        '{basis: public-organization, noticed: 2026-11-02, introductions: yes}',
        '    kind: center\n',
      ),
    });

    expect(members[0]?.consent.introductions).toBe('ask');
    expect(toMend).toEqual([
      expect.stringMatching(
        /^feeds\.yaml:6:\d+ members\.0\.consent\.introductions: contradicts `basis: public-organization`/,
      ),
    ]);
  });
});

describe('a consent of a day to come', () => {
  it.each([
    ['granted', '{granted: 2026-11-17}', ''],
    ['noticed', '{basis: public-organization, noticed: 2026-11-17}', '    kind: center\n'],
    ['afterWithdrawal', '{granted: 2026-11-01, afterWithdrawal: 2026-11-17}', ''],
  ])('is a fault with its place (%s)', async (key, consent, more) => {
    const faults = await faultsAt('2026-11-16T12:00:00.000Z', member(consent, more));

    expect(faults).toEqual([
      expect.stringMatching(
        new RegExp(
          `^feeds\\.yaml:\\d+:\\d+ members\\.0\\.consent\\.${key}: lies in the future .*today is 2026-11-16`,
        ),
      ),
    ]);
  });

  it('is none on that day, told in the hub’s own time zone', async () => {
    const feeds = member('{granted: 2026-11-17}');

    expect(await faultsAt('2026-11-17T00:00:00.000Z', feeds)).toEqual([]);
    expect(await faultsAt('2026-11-16T12:00:00.000Z', feeds, 'timeZone: Pacific/Auckland\n')).toEqual([]);
    expect(await faultsAt('2026-11-17T03:00:00.000Z', feeds, 'timeZone: America/Chicago\n')).toHaveLength(1);
  });

  it('is measured by the hub’s own clock, where it has one', async () => {
    const faults = await faultsAt(
      '2030-01-01T00:00:00.000Z',
      member('{granted: 2026-11-17}'),
      'clock: 2026-11-16T12:00:00Z\n',
    );

    expect(faults).toHaveLength(1);
  });

  it('does not keep somebody in who left', async () => {
    const faults = await faultsAt(
      '2026-11-16T12:00:00.000Z',
      member('{granted: 2027-11-17, text: link, images: true}', '    status: withdrawn\n'),
    );

    expect(faults).toEqual([]);
  });

  it('is told together with every other fault', async () => {
    const faults = await faultsAt(
      '2026-11-16T12:00:00.000Z',
      `${member('{granted: 2026-11-17}')}    nmae: Ada\n`,
    );

    expect(faults).toHaveLength(2);
  });
});

describe('a scope that contradicts itself', () => {
  it.each([
    ['      text: link\n      images: true\n', '9:15 members.0.consent.images: contradicts `text: link`'],
    ['      reviewBy: 2026-10-01\n', '8:17 members.0.consent.reviewBy: lies before 2026-11-01'],
    ['    pseudonym: true\n    bylines: true\n', '9:14 members.0.bylines: contradicts `pseudonym: true`'],
    ['    pseudonym: true\n    citeAs: Notes, H.\n', '9:13 members.0.citeAs: contradicts `pseudonym: true`'],
  ])('is taken for the less that it may mean, and told with its place (%j)', async (lines, told) => {
    const { members, toMend } = await configOf({ 'feeds.yaml': MINIMAL + lines });

    expect(toMend).toEqual([expect.stringContaining(`feeds.yaml:${told}`)]);
    expect(members[0]).toMatchObject({ bylines: false, consent: { images: false } });
    expect(members[0]?.citeAs).toBeUndefined();
  });

  it('is told together with what stops the build', async () => {
    const faults = await memberFaults('pseudonym: true', 'bylines: true', 'nmae: Ada');

    expect(faults).toHaveLength(2);
  });

  it('shows nothing of a text of which no word may be shown', async () => {
    const of = async (lines: string) =>
      (await configOf({ 'feeds.yaml': MINIMAL + lines })).members[0]?.consent;

    expect(await of('    excerptWords: 0\n')).toMatchObject({ text: 'link', images: false });
    expect(await of('      text: full\n    excerptWords: 0\n')).toMatchObject({ text: 'full' });
  });

  it('is none where it only allows little', async () => {
    const { members } = await configOf({
      'feeds.yaml': `${MINIMAL}      text: link\n      search: false\n      reviewBy: 2026-11-01\n`,
    });

    expect(members[0]?.consent.text).toBe('link');
  });
});
