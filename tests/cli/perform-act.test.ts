import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { performAct } from '../../src/cli/perform-act.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { quietTerminal } from '../helpers/quiet-terminal.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';
import { inventHub } from '../relate/invent-hub.ts';

const ours =
  '# Ours, in our order.\n- about: https://a.example/x # a remark\n  ruling: pin\n  on: 2026-10-01\n  by: maria\n';

/** A hub with one curator, and somebody who can be told something but not be asked. */
async function hubOf() {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ ada: 'https://ada.example/feed', ben: 'https://ben.example/feed' }),
    '_data/hub.yaml': 'clock: 2026-11-01T12:00:00Z\ncurators: [{ id: maria, name: María }]\n',
    '_data/decisions.yaml': ours,
  });
  const { terminal, said: printed } = quietTerminal({
    workingFolder: root,
    environment: { NO_COLOR: '1' },
    now: '2026-11-01T12:00:00.000Z',
  });
  const read = (path: string) => readFile(join(root, path), 'utf8').catch(() => undefined);
  return { root, terminal, printed, read };
}

test('proposes two members to each other as `kith introduce` does', async () => {
  const { root, terminal, read } = await hubOf();
  const doing = { kind: 'introduce', between: ['ada', 'ben'], read: [], followUp: '2026-12-01' } as const;

  await performAct(doing, root, inventHub(), terminal);

  expect(await read('_data/introductions.yaml')).toContain(
    '- between: [ada, ben]\n  proposed: 2026-11-01\n  by: maria\n  followUp: 2026-12-01\n',
  );
});

test('writes a ruling behind those that are there, in the curator’s name', async () => {
  const { root, terminal, printed, read } = await hubOf();
  const decision = { about: 'https://brigade.example/', ruling: 'keep-out', on: '2026-11-01' } as const;

  await performAct({ kind: 'decide', decision }, root, inventHub(), terminal);

  expect(await read('_data/decisions.yaml')).toMatch(
    /^# Ours, in our order\.\n- about: https:\/\/a\.example\/x # a remark\n {2}ruling: pin\n {2}on: 2026-10-01\n {2}by: maria\n\n?- about: https:\/\/brigade\.example\/\n {2}ruling: keep-out\n {2}on: 2026-11-01\n {2}by: maria\n$/,
  );
  expect(printed[0]).toMatch(/^Written _data\/decisions\.yaml:\d+$/);
});

test('writes down that a member rests', async () => {
  const { root, terminal, read } = await hubOf();
  const doing = { kind: 'set', name: 'feeds', path: ['members', 1, 'status'], value: 'resting' } as const;

  await performAct(doing, root, inventHub(), terminal);

  const [ada, ben] = ((await read('feeds.yaml')) ?? '').split('\n').slice(2);
  expect(ada).toMatch(/id: ada, .* consent: \{ granted: 2026-01-01 \} \}$/);
  expect(ben).toMatch(/id: ben, .*"status":"resting" \}$/);
});

test('passes nothing on without a curator’s own reason', async () => {
  const { root, terminal, read } = await hubOf();
  const doing = { kind: 'reshare', of: 'https://stranger.example/entry' } as const;

  await expect(performAct(doing, root, inventHub(), terminal)).rejects.toThrow(UsageError);
  expect(await read('_data/reshares.yaml')).toBeUndefined();
});
