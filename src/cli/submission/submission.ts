import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hubKey, keySource } from '../../archive/hub-key.ts';
import { canonicalAddress } from '../../canonical-address.ts';
import { appendItem } from '../../config/edit/append-item.ts';
import { dayOf } from '../../dates.ts';
import type { Pace } from '../../gather/options.ts';
import { systemPace } from '../../gather/pace.ts';
import { HubError } from '../../hub-error.ts';
import type { HubConfig } from '../../model.ts';
import { ALLOW_PRIVATE, ALLOW_PRIVATE_HELP, allowancesIn } from '../allow-private.ts';
import { type Arguments, type Command, type ExitCode, text } from '../command.ts';
import { hubFolder } from '../hub-folder.ts';
import { openHubNow } from '../open-hub-now.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { whyUnreadable } from '../why-unreadable.ts';
import { findLine, lineFor } from './find-line.ts';
import { findSlips } from './find-slips.ts';
import { isComment } from './is-comment.ts';
import { lookAtSite, type Sight } from './look-at-site.ts';
import { describeRequest, proposeCandidate } from './propose-candidate.ts';
import { readSubmission, type Submission } from './read-submission.ts';
import { type Finding, writeReply } from './write-reply.ts';

/** `kith submission`: reads what somebody sent by the form, looks at their site, and writes an answer. It never records a yes. */
export const submission: Command = {
  name: 'submission',
  summary: 'Read what came by the form at /join/ or /leave/, and answer it.',
  help: `kith submission: read what somebody sent by the form at /join/ or /leave/, look
at their site, and write an answer in Markdown.

Usage: kith submission [options] FILE

  --to DIR              write DIR/answer.md; without it, the answer is printed
  --add                 write who may be asked into _data/candidates.yaml, and
                        what to tell curators into DIR/pull-request.md
  --root DIR            the hub folder (default: the one you are in)
${ALLOW_PRIVATE_HELP}

FILE is what the form saved, or the event of an issue (JSON). Whoever asks stays
a candidate: no consent is recorded. More: docs/submitting.md

Example: kith submission join.yaml --add`,
  options: {
    root: { type: 'string' },
    to: { type: 'string' },
    add: { type: 'boolean' },
    ...ALLOW_PRIVATE,
  },
  run: (given, terminal) => answerSubmission(given, terminal, systemPace),
};

/** The same with time as a parameter. */
export async function answerSubmission(given: Arguments, terminal: Terminal, pace: Pace): Promise<ExitCode> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0)
    throw new UsageError('Name one file: what the form saved, or the event of an issue.');
  const allowPrivate = allowancesIn(given);
  const root = hubFolder(given, terminal);
  const event = await textIn(resolve(terminal.workingFolder, name), name);
  const sent = readSubmission(name, event);
  if (sent === undefined) {
    terminal.print('This is no form of ours, so it was left for a person to read.');
    return 0;
  }
  const { config, now } = await openHubNow(root, terminal);
  const key = await hubKey(root, keySource(terminal.environment));
  const finding = await examine(config, sent, key, (address) =>
    lookAtSite(config, address, {
      now: terminal.now(),
      pace,
      allowPrivate,
      isLookingForLine: key !== undefined,
    }),
  );
  if (isComment(event) && !(finding.kind === 'seen' && finding.place !== undefined)) {
    terminal.print('A comment, and no line was found that shows whose the site is: nothing new to answer.');
    return 0;
  }
  const to = text(given, 'to');
  const folder = to === undefined ? undefined : resolve(terminal.workingFolder, to);
  await tell(terminal, folder, 'answer.md', writeReply(config.hub, sent, finding));
  if (given.values.add !== true || finding.kind !== 'seen' || finding.sight.kind !== 'feed') return 0;
  if (isCandidate(config, finding.sight)) return 0;
  const today = dayOf(now, config.hub.timeZone);
  const { hub } = config;
  await appendItem(root, 'candidates', proposeCandidate(hub, sent, finding.sight, finding.place, today));
  await tell(terminal, folder, 'pull-request.md', describeRequest(hub, sent, finding.place));
  return 0;
}

/** Nobody is asked for what is here already, or for what somebody wants to take away. */
async function examine(
  config: HubConfig,
  sent: Submission,
  key: string | undefined,
  look: (address: string) => Promise<Sight>,
): Promise<Finding> {
  const slips = findSlips(config.hub, sent);
  if (slips.length > 0) return { kind: 'slips', slips };
  if (sent.kind === 'leave') return { kind: 'leaving' };
  const { address = '' } = sent.answers;
  if (isOfMember(config, address)) return { kind: 'member' };
  const sight = await look(new URL(address).href);
  if (sight.kind === 'none') return { kind: 'seen', sight };
  if ([sight.site, sight.feedAddress].some((one) => isOfMember(config, one))) return { kind: 'member' };
  if (key === undefined) return { kind: 'seen', sight };
  const line = lineFor(key, sent, address);
  const place = findLine(line, sight);
  return { kind: 'seen', sight, line, ...(place !== undefined && { place }) };
}

/** Who left is no member, and is answered as somebody new: an address must not be a way to learn who was here. */
function isOfMember({ members }: HubConfig, address: string): boolean {
  const known = members
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(({ site, feeds }) => [site, ...feeds.map(({ url }) => url)]);
  return known.some((one) => one !== undefined && canonicalAddress(one) === canonicalAddress(address));
}

function isCandidate(
  { candidates }: HubConfig,
  { site, feedAddress }: Sight & { readonly kind: 'feed' },
): boolean {
  const seen = [site, feedAddress].map(canonicalAddress);
  return candidates.some((one) =>
    [one.site, one.feed].some((address) => address !== undefined && seen.includes(canonicalAddress(address))),
  );
}

async function textIn(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new HubError(
      `${name} could not be read: ${whyUnreadable(error)} (${path}). Nothing was written.\n` +
        '  next: save what they sent, such as join.yaml, and give the path of that file.',
    );
  }
}

/** What others wrote goes into files, not into a log that everybody reads. */
async function tell(
  terminal: Terminal,
  folder: string | undefined,
  name: string,
  words: string,
): Promise<void> {
  if (folder === undefined) {
    terminal.print(words);
    return;
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), words);
  terminal.print(`Written: ${name}`);
}
