import { keySource } from '../../archive/hub-key.ts';
import type { Community } from '../../model.ts';
import { opml } from '../../templates/feeds/opml.ts';
import { stringsOf } from '../../templates/strings/strings.ts';
import { type Arguments, type ExitCode, text } from '../command.ts';
import { knownCommunity } from '../known-community.ts';
import { openHubNow } from '../open-hub-now.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { membersAsCsv } from './csv.ts';
import { giveOut } from './give-out.ts';
import { privatePlace } from './private-place.ts';

const KINDS = ['opml', 'csv', 'archive'] as const;

/** What of everyone is wanted. */
export type ExportKind = (typeof KINDS)[number];

/** The kind that was asked for; none where one member is meant. Throws a `UsageError` where both are, or several. */
export function kindOfExport({ values, positionals }: Arguments): ExportKind | undefined {
  const [kind, ...more] = KINDS.filter((one) => values[one] === true);
  if (kind !== undefined && more.length + positionals.length > 0)
    throw new UsageError('Name one member, or one of --opml, --csv and --archive.');
  return kind;
}

/** Writes everyone down: as the site lists them, as a table, or all that the hub shows of them. Nobody is asked. */
export async function exportAll(
  kind: ExportKind,
  given: Arguments,
  root: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const output = text(given, 'output');
  const example = kind === 'archive' ? 'archive.ndjson' : `members.${kind}`;
  const file =
    output === undefined ? undefined : await privatePlace(root, terminal.workingFolder, output, example);
  const { config, now } = await openHubNow(root, terminal);
  const { community } = await knownCommunity(config, now, keySource(terminal.environment));
  const content = CONTENTS[kind](community);
  const facts = { kind, members: community.members.length };
  await giveOut(terminal, content, { file, isJson: given.values.json === true, facts });
  return 0;
}

const CONTENTS: Readonly<Record<ExportKind, (community: Community) => string>> = {
  opml: (community) =>
    opml(community, stringsOf(community.hub).layout.membersOf(community.hub.name), community.members),
  csv: ({ members }) => membersAsCsv(members),
  archive: ({ entries }) =>
    entries
      .map(
        ({ entry: { released: _, ...entry }, member }) =>
          `${JSON.stringify({ by: member.name, ...entry })}\n`,
      )
      .join(''),
};
