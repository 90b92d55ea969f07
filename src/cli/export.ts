import { hubKey, keySource } from '../archive/hub-key.ts';
import { leavingMember } from '../archive/open-leaving.ts';
import { foresee } from '../archive/withdrawals.ts';
import { buildClock } from '../clock.ts';
import { pathOfFile } from '../config/edit/hub-file.ts';
import { openHub } from '../config/open-hub.ts';
import { dayOf } from '../dates.ts';
import type { HubConfig } from '../model.ts';
import { collectAbout } from './collect-about.ts';
import { type Command, text } from './command.ts';
import { exportAll, kindOfExport } from './export/export-all.ts';
import { giveOut } from './export/give-out.ts';
import { privatePlace } from './export/private-place.ts';
import { findMentions } from './find-mentions.ts';
import { hubFolder } from './hub-folder.ts';
import { memberCalled } from './member-called.ts';
import { UsageError } from './usage-error.ts';

/** `kith export`: gives a member everything that the hub holds about them. */
export const exportMember: Command = {
  name: 'export',
  summary: 'Give a member all that the hub holds about them; or a list.',
  help: `kith export: everything that the hub holds about a member, as one JSON file for
them to read. Or, without a member, one list of everyone.

Usage: kith export [options] MEMBER
       kith export --opml | --csv | --archive [options]

  --opml                the members’ feeds, for a feed reader
  --csv                 members and consents as a table, for you; private
  --archive             the entries that the hub shows, one JSON object a line
  --output FILE         where to write it, for you alone (default: print it)
  --json                with --output, report as one JSON object
  --root DIR            the hub folder (default: the one you are in)

No server is asked. What is about a member is private: give it to them and to
nobody else. More: docs/leaving.md

Example: kith export harbor-notes --output ../harbor-notes.json`,
  options: {
    root: { type: 'string' },
    output: { type: 'string' },
    opml: { type: 'boolean' },
    csv: { type: 'boolean' },
    archive: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const root = hubFolder(given, terminal);
    const kind = kindOfExport(given);
    if (kind !== undefined) return exportAll(kind, given, root, terminal);
    const [id, ...more] = given.positionals;
    if (id === undefined || more.length > 0) throw new UsageError('Name one member, by id.');
    const output = text(given, 'output');
    const file =
      output === undefined
        ? undefined
        : await privatePlace(root, terminal.workingFolder, output, `${id}.json`);
    const config = await openHub(root);
    const member = memberCalled(config.members, id);
    const today = dayOf(buildClock(config.hub, terminal.environment, terminal.now()), config.hub.timeZone);
    const source = keySource(terminal.environment);
    const news = await leavingMember(root, member);
    const judge = foresee(config, news, today, (await hubKey(root, source)) ?? source.make());
    const mentions = findMentions(config, news, judge)
      .filter(({ what }) => what !== 'the member')
      .map(({ file: name, path, what }) => ({
        place: `${pathOfFile(name)} ${path.join('.')}`,
        what,
        says: says(config, name, path),
      }));
    const about = await collectAbout(config, member, mentions, today);
    const content = `${JSON.stringify(about, null, 2)}\n`;
    await giveOut(terminal, content, {
      file,
      isJson: given.values.json === true,
      facts: { member: id },
      remark: '. It is for the member and nobody else.',
    });
    return 0;
  },
};

/** What stands at a place: of a list of acts the whole act. */
function says(config: HubConfig, name: string, path: readonly (string | number)[]): unknown {
  const [at] = path;
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    reshares: config.reshares,
    introductions: config.introductions,
    decisions: config.decisions,
    topics: config.topics.map(({ id }) => ({ topic: id })),
    feeds: config.members.map(({ id }) => ({ member: id })),
  };
  return lists[name]?.[Number(name === 'feeds' ? path[1] : at)];
}
