import { appendItem } from '../config/edit/append-item.ts';
import { setValue } from '../config/edit/set-value.ts';
import { defined } from '../defined.ts';
import type { Hub } from '../model.ts';
import { chooseCurator } from './choose-curator.ts';
import type { Doing } from './desk-note.ts';
import { introduce } from './introduce.ts';
import { recordAct } from './record-act.ts';
import { reshare } from './reshare.ts';
import type { Terminal } from './terminal.ts';

/**
 * Does what a curator chose, as the commands for it do: asks for what only they can say, checks it, and writes it with the rest
 * of the file kept.
 *
 * @throws {HubError} when nothing was written, and why.
 */
export async function performAct(doing: Doing, root: string, hub: Hub, terminal: Terminal): Promise<void> {
  switch (doing.kind) {
    case 'reshare':
      await reshare.run({ values: { root }, positionals: [doing.of] }, terminal);
      return;
    case 'introduce': {
      const values = { root, read: doing.read, 'follow-up': doing.followUp };
      await introduce.run({ values, positionals: doing.between }, terminal);
      return;
    }
    case 'set': {
      const { path, line } = await setValue(root, doing.name, doing.path, doing.value);
      await recordAct(root, terminal);
      terminal.print(`Written ${path}:${line}`);
      return;
    }
    case 'decide': {
      const by = await chooseCurator(hub.curators, undefined, terminal.canAsk);
      const { path, line } = await appendItem(root, 'decisions', { ...doing.decision, ...defined({ by }) });
      await recordAct(root, terminal);
      terminal.print(`Written ${path}:${line}`);
    }
  }
}
