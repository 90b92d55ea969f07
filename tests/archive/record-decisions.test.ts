import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordDecisions } from '../../src/archive/record-decisions.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const KEY = { make: () => 'a key for tests that nobody else has' };
const MONDAY = '2026-11-16T15:00:00.000Z';
const TUESDAY = '2026-11-17T15:00:00.000Z';

const MEMBERS = `members:
  - {id: harbor-notes, name: Harbor Notes, feeds: [url: https://harbor.example/feed], consent: {granted: 2026-01-05}}
  - {id: quiet-rooms, name: Quiet Rooms, feeds: [url: https://quiet.example/feed], consent: {granted: 2026-02-06}}
`;
const FILES = {
  'feeds.yaml': MEMBERS,
  '_data/hub.yaml': 'curators: [{id: cleo, name: Cleo}, {id: maria, name: María}]\n',
  '_data/decisions.yaml':
    '- {about: "https://harbor.example/canary-entry", ruling: release, on: 2026-11-03, by: cleo, reason: A canary reason}\n',
  '_data/reshares.yaml':
    '- {of: "https://harbor.example/canary-reshare", on: 2026-11-04, by: maria, why: Canary why.}\n',
  '_data/introductions.yaml':
    '- {between: [harbor-notes, quiet-rooms], proposed: 2026-11-05, by: cleo, accepted: {quiet-rooms: 2026-11-06}}\n',
  '_data/principles.md':
    '---\nversions:\n  - {on: 2026-02-01, changed: First.}\n  - {on: 2026-11-04, changed: More.}\n---\nWe read.\n',
};

const recordOf = (root: string) => readFile(join(root, '_data', 'audit.ndjson'), 'utf8');

async function record(root: string, now = MONDAY): Promise<readonly string[]> {
  return recordDecisions(await openHub(root), KEY, now);
}

/** Each line as `DAY BY ACT, PRINCIPLES`. */
async function told(root: string): Promise<readonly string[]> {
  return (await recordOf(root))
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row))
    .map(({ on, by = '?', act, principles = 'none' }) => `${on} ${by} ${act}, ${principles}`);
}

describe('the record of decisions', () => {
  it('says who decided what, when, and under which version of the principles', async () => {
    const root = await temporaryHub(FILES);

    const notices = await record(root);

    expect(notices).toEqual([]);
    expect(await told(root)).toEqual([
      '2026-01-05 member consent, none',
      '2026-02-06 member consent, 2026-02-01',
      '2026-11-03 cleo release, 2026-02-01',
      '2026-11-04 maria reshare, 2026-11-04',
      '2026-11-05 cleo introduction-proposed, 2026-11-04',
      '2026-11-06 member introduction-accepted, 2026-11-04',
    ]);
  });

  it('holds no content and names no member', async () => {
    const root = await temporaryHub(FILES);

    await record(root);

    expect(await recordOf(root)).not.toMatch(/canary|harbor|quiet|example|reason|Notes|Rooms/i);
  });

  it('adds nothing when it is written again, on another day either', async () => {
    const root = await temporaryHub(FILES);
    await record(root);
    const first = await recordOf(root);

    await record(root, TUESDAY);

    expect(await recordOf(root)).toBe(first);
  });

  it('is the same, byte for byte, for the same files, key and clock', async () => {
    const roots = [await temporaryHub(FILES), await temporaryHub(FILES)];

    for (const root of roots) await record(root);

    const [one, other] = await Promise.all(roots.map(recordOf));
    expect(one).toBe(other);
  });

  it('adds a line when a consent changes, and another when it changes back', async () => {
    const root = await temporaryHub({ 'feeds.yaml': MEMBERS });
    await record(root);

    await writeFile(join(root, 'feeds.yaml'), MEMBERS.replace('2026-01-05', '2026-01-05, text: link'));
    await record(root, MONDAY);
    await writeFile(join(root, 'feeds.yaml'), MEMBERS);
    await record(root, TUESDAY);

    expect((await told(root)).slice(2)).toEqual([
      '2026-11-16 member consent, 2026-11-01',
      '2026-11-17 member consent, 2026-11-01',
    ]);
  });

  it('adds a line when somebody was asked again and said yes', async () => {
    const root = await temporaryHub({ 'feeds.yaml': MEMBERS });
    await record(root);

    await writeFile(
      join(root, 'feeds.yaml'),
      MEMBERS.replace('2026-01-05', '2026-01-05, reviewBy: 2027-11-16'),
    );
    await record(root);
    await record(root, TUESDAY);

    expect((await told(root)).slice(2)).toEqual(['2026-11-16 member consent, 2026-11-01']);
  });

  it('adds the day on which somebody left, seen by a build because a person wrote it on the code host', async () => {
    const root = await temporaryHub({ 'feeds.yaml': MEMBERS });
    await record(root);

    const left = MEMBERS.replace('id: quiet-rooms,', 'id: quiet-rooms, status: withdrawn,');
    await writeFile(join(root, 'feeds.yaml'), left);
    await record(root, TUESDAY);
    await record(root, TUESDAY);

    expect((await told(root)).slice(2)).toEqual(['2026-11-17 ? status, 2026-11-01']);
  });

  it('keeps what stands in it byte for byte, also what it cannot read', async () => {
    const root = await temporaryHub(FILES);
    await record(root);
    await appendFile(join(root, '_data', 'audit.ndjson'), 'spilt coffee');
    const before = await recordOf(root);

    await appendFile(
      join(root, '_data', 'decisions.yaml'),
      '- {about: x, ruling: pin, on: 2026-11-16, by: cleo}\n',
    );
    const notices = await record(root);

    expect(await recordOf(root)).toMatch(/^\{.*spilt coffee\n\{[^\n]*"act":"pin"[^\n]*\}\n$/s);
    expect((await recordOf(root)).startsWith(before)).toBe(true);
    expect(notices).toEqual([
      expect.stringContaining('_data/audit.ndjson: a part of this record cannot be read'),
    ]);
  });

  it('is not written a second time under another key, and says so', async () => {
    const root = await temporaryHub(FILES);
    await record(root);
    const before = await recordOf(root);
    await rm(join(root, '.kith', 'key'));

    const without = await record(root);
    const other = await recordDecisions(
      await openHub(root),
      { ...KEY, given: 'quite another key for this' },
      MONDAY,
    );

    expect(await recordOf(root)).toBe(before);
    expect(without).toEqual([expect.stringContaining('under another key')]);
    expect(other).toEqual(without);
  });
});
