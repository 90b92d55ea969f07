import path from 'node:path';
import { lettersFolder, shownPath } from '../../archive/archive-paths.ts';
import { writeFarewells } from '../../archive/farewells.ts';
import { PRIVATE } from '../../archive/kept-file.ts';
import { writePinged } from '../../archive/pinged-file.ts';
import { writeTold } from '../../archive/told-file.ts';
import { dayOf } from '../../dates.ts';
import type { Telling } from '../../gather/open-telling.ts';
import { pingWebSub } from '../../publish/notify/ping-web-sub.ts';
import { type Keeper, tellEveryone } from '../../publish/notify/tell-everyone.ts';
import { writeAtomically } from '../../write-atomically.ts';
import { type Letter, writeLetters } from './letters.ts';
import type { RoundReport, RoundStart } from './open-round.ts';

/** Tells everybody who is to be told, writes the letters, and tells the WebSub hub of feeds. */
export async function sendRound(start: RoundStart, telling: Telling): Promise<RoundReport> {
  const { config, now, key, steps, farewells, again, notices } = start;
  const { root, hub } = config;
  const keeper: Keeper = {
    told: (told) => writeTold(root, told),
    farewells: (waiting) => writeFarewells(root, key, { ...farewells, waiting }, now),
  };
  const { results, letters, isCut } = await tellEveryone(steps, farewells.waiting, { telling, keeper, now });
  const written: (Letter & { readonly file: string })[] = [];
  for (const letter of writeLetters([...letters, ...again], hub)) {
    const name = `${dayOf(now, hub.timeZone)}-${letter.to.id}.txt`;
    const file = path.join(lettersFolder(root), name);
    await writeAtomically(file, `${letter.text}\n`, PRIVATE);
    written.push({ ...letter, file: shownPath(root, file) });
  }
  const feeds = await pingFeeds(start, telling);
  return { results, letters: written, feeds, isCut: isCut || start.feeds.length > MOST_FEEDS, notices };
}

/** In one round; there are seconds between them. */
const MOST_FEEDS = 200;

/** After a first failure the others wait for the next round: it is one server for all of them. */
async function pingFeeds(start: RoundStart, telling: Telling): Promise<RoundReport['feeds']> {
  const { config, feeds } = start;
  const { webSub } = config.hub;
  if (webSub === undefined) return [];
  const pinged = new Map(start.pinged);
  const told: { topic: string; outcome: string; reason?: string }[] = [];
  for (const feed of feeds.slice(0, MOST_FEEDS)) {
    const outcome = await pingWebSub(webSub, feed, telling);
    told.push({
      topic: feed.topic,
      outcome: outcome.kind,
      ...('reason' in outcome && { reason: outcome.reason }),
    });
    if (outcome.kind === 'failed') break;
    if (outcome.kind === 'unpublished') continue;
    pinged.set(feed.name, feed.says);
    await writePinged(config.root, pinged);
  }
  return told;
}
