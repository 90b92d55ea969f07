import { writeFarewells } from '../../archive/farewells.ts';
import { writePinged } from '../../archive/pinged-file.ts';
import { writeTold } from '../../archive/told-file.ts';
import { dayOf } from '../../dates.ts';
import type { Telling } from '../../gather/open-telling.ts';
import { pingWebSub } from '../../publish/notify/ping-web-sub.ts';
import { type Keeper, tellEveryone } from '../../publish/notify/tell-everyone.ts';
import { openLetterBox } from './letter-box.ts';
import type { RoundReport, RoundStart } from './open-round.ts';

/** Tells everybody who is to be told, writes the letters, and tells the WebSub hub of feeds, until a person asks to stop. */
export async function sendRound(
  start: RoundStart,
  telling: Telling,
  isStopped: () => boolean,
): Promise<RoundReport> {
  const { config, now, key, steps, farewells, again, notices } = start;
  const { root, hub } = config;
  const box = openLetterBox(root, hub, dayOf(now, hub.timeZone));
  const keeper: Keeper = {
    letter: box.put,
    told: (told) => writeTold(root, told),
    farewells: (waiting) => writeFarewells(root, key, { ...farewells, waiting }, now),
  };
  const means = { telling, keeper, now, isStopped };
  const { results, isCut } = await tellEveryone(steps, farewells.waiting, means);
  await box.put(...again);
  const feeds = await pingFeeds(start, telling, isStopped);
  const isMore = isCut || isStopped() || start.feeds.length > MOST_FEEDS;
  return { results, letters: box.letters(), feeds, isCut: isMore, notices };
}

/** In one round; there are seconds between them. */
const MOST_FEEDS = 200;

/** After a first failure the others wait for the next round: it is one server for all of them. */
async function pingFeeds(
  start: RoundStart,
  telling: Telling,
  isStopped: () => boolean,
): Promise<RoundReport['feeds']> {
  const { config, feeds } = start;
  const { webSub } = config.hub;
  if (webSub === undefined) return [];
  const pinged = new Map(start.pinged);
  const told: { topic: string; outcome: string; reason?: string }[] = [];
  for (const feed of feeds.slice(0, MOST_FEEDS)) {
    if (isStopped()) break;
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
