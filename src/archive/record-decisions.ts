import { dayOf } from '../dates.ts';
import type { Day, HubConfig, Instant, Principles } from '../model.ts';
import { type AuditLine, openAudit } from './audit-file.ts';
import { type DecidedThing, decisionsInForce } from './decisions-in-force.ts';
import { hubKey, hubKeyOrNew, type KeySource } from './hub-key.ts';
import { markOf, markOfKey } from './mark.ts';

/**
 * Writes down in `_data/audit.ndjson` what the hub's files say and the record does not know yet, whether a command or a person
 * wrote it there: who decided, what, when, under which version of the principles. It holds no content and no member's name,
 * and once everything is written, nothing is added. Gives what the curators have to be told.
 *
 * @throws {ArchiveError} when the record or the key cannot be read or written.
 */
export async function recordDecisions(
  config: HubConfig,
  source: KeySource,
  now: Instant,
): Promise<readonly string[]> {
  const { root, hub, principles } = config;
  const { lines, notices, append } = await openAudit(root);
  const key = lines.length > 0 ? await hubKey(root, source) : await hubKeyOrNew(root, source);
  const own = key === undefined ? [] : lines.filter((line) => line.key === markOfKey(key));
  // Under another key nothing could be recognised, and all of it would be written down a second time.
  if (key === undefined || own.length < Math.min(1, lines.length)) return [...notices, FOREIGN_KEY];
  const today = dayOf(now, hub.timeZone);
  const news = whatIsNew(own, decisionsInForce(config, today), key, today);
  await append(news.map((line) => ({ ...line, ...versionOn(principles, line.on) })).sort(inOrder));
  return notices;
}

const FOREIGN_KEY =
  '_data/audit.ndjson was written under another key, so that nothing can be added to this record of decisions. Set KITH_KEY to ' +
  'the hub’s first key, or bring back its .kith/key. If the key is lost, give the file another name, and a new record begins.';

/** What the record lacks. An act is written once; what lasts, such as consent, whenever it is not as it was last. */
function whatIsNew(
  own: readonly AuditLine[],
  decided: readonly DecidedThing[],
  key: string,
  today: Day,
): readonly AuditLine[] {
  const acts = new Set(own.map(actOf));
  const lasting = new Map(own.map((line) => [`${line.act} ${line.about}`, line]));
  return decided.flatMap(({ act, on, by, about, state, isUsual }) => {
    const line: AuditLine = {
      version: 1,
      key: markOfKey(key),
      on,
      ...(by !== undefined && { by }),
      act,
      about: markOf(key, ['audit', ...about]),
    };
    if (state === undefined) {
      const isKnown = acts.has(actOf(line));
      acts.add(actOf(line));
      return isKnown ? [] : [line];
    }
    const mark = markOf(key, ['audit', act, ...about, state]);
    const last = lasting.get(`${act} ${line.about}`);
    if (last?.state === mark || (last === undefined && isUsual === true)) return [];
    // What is different without a new day of its own was changed by the day on which it is first seen.
    return [{ ...line, on: last === undefined || on > last.on ? on : today, state: mark }];
  });
}

function actOf({ act, on, by = '', about }: AuditLine): string {
  return JSON.stringify([act, on, by, about]);
}

function versionOn({ versions }: Principles, day: Day): Pick<AuditLine, 'principles'> {
  const version = versions.find(({ on }) => on <= day);
  return version === undefined ? {} : { principles: version.on };
}

function inOrder(one: AuditLine, other: AuditLine): number {
  const [first, second] = [one, other].map(({ on, act, about }) => `${on} ${act} ${about}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
