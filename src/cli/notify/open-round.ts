import { type Farewells, readFarewells } from '../../archive/farewells.ts';
import type { KeySource } from '../../archive/hub-key.ts';
import { markOf } from '../../archive/mark.ts';
import { readPinged } from '../../archive/pinged-file.ts';
import { readTold } from '../../archive/told-file.ts';
import type { HubConfig, Instant, Notice } from '../../model.ts';
import { type ChangedFeed, findChangedFeeds } from '../../publish/notify/ping-web-sub.ts';
import { nameOf, planTelling, type Step } from '../../publish/notify/plan-telling.ts';
import type { Result } from '../../publish/notify/tell-everyone.ts';
import { findNotices } from '../../relate/find-notices.ts';
import type { HubOptions } from '../hub-options.ts';
import { knownCommunity } from '../known-community.ts';
import { type Letter, writeLetters } from './letters.ts';

/** Everything that one round starts from. */
export interface RoundStart {
  readonly config: HubConfig;
  readonly now: Instant;
  readonly key: string;
  readonly steps: readonly Step[];
  readonly farewells: Farewells;
  /** Letters of earlier rounds, to be written once more. */
  readonly again: readonly Notice[];
  readonly feeds: readonly ChangedFeed[];
  readonly pinged: ReadonlyMap<string, string>;
  readonly notices: readonly string[];
}

/** What a round did, or would do. */
export interface RoundReport {
  readonly results: readonly (Result | Foreseen)[];
  readonly letters: readonly (Letter & { readonly file?: string })[];
  readonly feeds: readonly { readonly topic: string; readonly outcome: string; readonly reason?: string }[];
  readonly isCut: boolean;
  readonly notices: readonly string[];
}

interface Foreseen extends Omit<Result, 'outcome'> {
  readonly outcome: 'would-send' | 'would-write' | 'waits';
}

interface RoundSettings {
  readonly config: HubConfig;
  readonly options: HubOptions;
  readonly now: Instant;
  readonly source: KeySource;
  readonly key: string;
  readonly isAgain: boolean;
}

/** Finds what there is to tell, by what the last build left; nobody is asked. */
export async function openRound(settings: RoundSettings): Promise<RoundStart> {
  const { config, options, now, source, key, isAgain } = settings;
  const { root, hub } = config;
  const { community } = await knownCommunity(config, now, source, options.allowPrivate);
  const marked = findNotices(community).map((notice) => ({
    notice,
    says: markOf(key, ['says', ...notice.says]),
  }));
  const { told, notices } = await readTold(root);
  const written = new Set(told.filter(({ state }) => state === 'written').map(nameOf));
  const pinged = await readPinged(root);
  const feeds = hub.webSub === undefined ? [] : await findChangedFeeds(options.output, hub, pinged, key);
  const unbuilt = `No site was built in ${options.output}, so that the WebSub hub is told of no feed. Run kith build, or name the site’s folder with --output DIR.`;
  return {
    config,
    now,
    key,
    steps: planTelling(marked, told, community.memberById, now),
    farewells: await readFarewells(root, key, now),
    again: isAgain ? marked.map(({ notice }) => notice).filter((notice) => written.has(nameOf(notice))) : [],
    feeds: feeds ?? [],
    pinged,
    notices: feeds === undefined ? [...notices, unbuilt] : notices,
  };
}

/** What the round would do. Whether somebody's site takes webmentions is known only once it is asked. */
export function foreseeRound({ config, steps, farewells, again, feeds, notices }: RoundStart): RoundReport {
  const letters = steps.flatMap((step) => (step.do === 'write' ? [step.marked.notice] : []));
  const gone = farewells.waiting.map((farewell) => foreseen(farewell, 'gone', 'would-send'));
  return {
    results: [...steps.flatMap(foreseeStep), ...gone],
    letters: writeLetters([...letters, ...again], config.hub),
    feeds: feeds.map(({ topic }) => ({ topic, outcome: 'would-send' })),
    isCut: false,
    notices,
  };
}

function foreseeStep(step: Step): readonly Foreseen[] {
  switch (step.do) {
    case 'send':
      return [foreseen(step.marked.notice, step.marked.notice.kind, 'would-send')];
    case 'write':
      return [foreseen(step.marked.notice, step.marked.notice.kind, 'would-write')];
    case 'say-gone':
      return [foreseen(step.before, 'gone', 'would-send')];
    case 'wait':
      return [
        foreseen(step.before, step.before.isGone === true ? 'gone' : 'later', 'waits', step.before.next),
      ];
    default:
      return [];
  }
}

function foreseen(
  { source, target }: Pick<Notice, 'source' | 'target'>,
  about: Foreseen['about'],
  outcome: Foreseen['outcome'],
  next?: Instant,
): Foreseen {
  return {
    source,
    target,
    about,
    outcome,
    ...(next !== undefined && { reason: `tried again after ${next}` }),
  };
}
