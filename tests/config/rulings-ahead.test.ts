import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { CURATED, TWO, withHub } from './hub-folder.ts';

const NOON = '2026-11-16T12:00:00.000Z';

/** What is ruled by noon of 16 November, and what a curator is told. */
async function ruled(ruling: string, on: string, hub = '') {
  const files = {
    'feeds.yaml': TWO,
    '_data/hub.yaml': `${CURATED}contact: mailto:office@hub.example\n${hub}`,
    '_data/decisions.yaml': `- { about: x, ruling: release, on: 2026-11-01, by: cleo }\n- { about: "https://ada.example/1", by: cleo, on: ${on}, ruling: ${ruling} }\n`,
  };
  return withHub(files, async (folder) => {
    const outcome = await loadConfig(folder, undefined, () => NOON);
    if (outcome.kind === 'faulty') throw new Error('A ruling that waits is no fault.');
    const { decisions, remarks = [] } = outcome.config;
    return { ruling: decisions[1]?.ruling, remarks };
  });
}

test.each(['release', 'title-only', 'pin'])('a ruling of a day to come waits for it (%s)', async (ruling) => {
  const { ruling: inForce, remarks } = await ruled(ruling, '2026-11-17');

  expect(inForce).toBe('waits');
  expect(remarks).toEqual([
    '_data/decisions.yaml:2:51 1.on: lies in the future (today is 2026-11-16): the ruling counts from its day on. If it is a slip, write the day of the ruling',
  ]);
});

test.each(['keep-out', 'ask'])('what keeps an entry back waits for no day (%s)', async (ruling) => {
  const { ruling: inForce, remarks } = await ruled(ruling, '2027-11-17');

  expect(inForce).toBe(ruling);
  expect(remarks).toEqual([expect.stringContaining('what keeps an entry back counts at once')]);
});

test.each([
  ['the day before', '2026-11-15', ''],
  ['that day', '2026-11-16', ''],
  ['that day in the hub’s own time zone', '2026-11-17', 'timeZone: Pacific/Auckland\n'],
])('a ruling counts from %s', async (_, on, hub) => {
  expect(await ruled('release', on, hub)).toEqual({ ruling: 'release', remarks: [] });
});
