import pico from 'picocolors';
import { hubKey, hubKeyOrNew, keySource } from '../../archive/hub-key.ts';
import { withBuildLock } from '../../archive/lock.ts';
import { openTelling } from '../../gather/open-telling.ts';
import { HubError } from '../../hub-error.ts';
import { ALLOW_PRIVATE, ALLOW_PRIVATE_HELP } from '../allow-private.ts';
import { asking } from '../asking.ts';
import type { Command } from '../command.ts';
import { hubOptions } from '../hub-options.ts';
import { openHubNow } from '../open-hub-now.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { whyUnreachable } from '../why-unreachable.ts';
import { foreseeRound, openRound } from './open-round.ts';
import { inJson, inWords } from './report.ts';
import { sendRound } from './send-round.ts';

const NOT_SENT = 'nobody who is told could look at the page, and nothing is sent';

/** `kith notify`: tells people that the hub linked to what they wrote. */
export const notify: Command = {
  name: 'notify',
  summary: 'Tell people that they were passed on, answered, introduced.',
  help: `kith notify: tell people that the hub passed on what they wrote, that a member
answered it, or that they were introduced: by webmention, or by a letter for you
to send.

Usage: kith notify [options]

  --send                do it; without it you see what would be sent
  --again               write letters anew that were written before
  --root DIR            the hub folder (default: the one you are in)
  --output DIR          the built site (default: _site in the hub)
  --json                report as one JSON object
${ALLOW_PRIVATE_HELP}

Run it after the site was published. Exit code 1 when something could not be
told and is tried no more, or nothing was published. More: docs/notifying.md

Example: kith notify --send`,
  options: {
    root: { type: 'string' },
    output: { type: 'string' },
    send: { type: 'boolean' },
    again: { type: 'boolean' },
    json: { type: 'boolean' },
    ...ALLOW_PRIVATE,
  },
  run: async (given, terminal) => {
    const options = hubOptions(given, terminal);
    if (typeof options === 'string') throw new UsageError(options);
    const { config, now } = await openHubNow(options.root, terminal);
    const isSending = given.values.send === true;
    const unreachable = whyUnreachable(config.hub, options.allowPrivate, NOT_SENT);
    if (isSending && unreachable !== undefined) throw new HubError(unreachable);
    const source = keySource(terminal.environment);
    const settings = { config, options, now, source, isAgain: given.values.again === true };
    const done = isSending
      ? await withBuildLock(options.root, terminal.now(), async () => {
          const key = await hubKeyOrNew(options.root, source);
          const telling = openTelling(asking(config, now, options.allowPrivate));
          return sendRound(await openRound({ ...settings, key }), telling, stopOf(terminal));
        })
      : foreseeRound(
          await openRound({ ...settings, key: (await hubKey(options.root, source)) ?? source.make() }),
        );
    for (const notice of done.notices) terminal.warn(`${pico.yellow('Note:')} ${notice}`);
    if (!isSending && unreachable !== undefined) terminal.warn(`${pico.yellow('Note:')} ${unreachable}`);
    if (given.values.json === true) terminal.print(JSON.stringify(inJson(done, isSending)));
    else for (const line of inWords(done, isSending)) terminal.print(line);
    const isTroubled = done.results.some(
      ({ outcome }) => outcome === 'given-up' || outcome === 'unpublished',
    );
    return isTroubled ? 1 : 0;
  },
};

/** Gives whether a person asked to stop, which they are told is heard. Who asks once more stops the program itself. */
function stopOf(terminal: Terminal): () => boolean {
  let isStopped = false;
  void terminal.stopped().then(() => {
    isStopped = true;
    terminal.warn(
      'Stopping after this one; Ctrl-C once more stops at once. Whoever was told until then is remembered.',
    );
  });
  return () => isStopped;
}
