import pico from 'picocolors';
import { keySource } from '../../archive/hub-key.ts';
import { openWithdrawals, type Withdrawals } from '../../archive/withdrawals.ts';
import type { HubConfig } from '../../model.ts';
import type { Terminal } from '../terminal.ts';

/** Opens what the hub remembers of who left, by marks alone; says so where nobody can tell. */
export async function findDepartures(
  config: HubConfig,
  terminal: Terminal,
): Promise<Pick<Withdrawals, 'leavingOf' | 'hasLeftId'>> {
  const withdrawals = await openWithdrawals(config, keySource(terminal.environment));
  for (const notice of withdrawals.notices) terminal.warn(`${pico.yellow('Note:')} ${notice}`);
  return withdrawals;
}
