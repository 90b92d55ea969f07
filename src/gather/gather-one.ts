import { fetchAddress } from './fetch-address.ts';
import { judgeAnswer } from './judge-answer.ts';
import { keepRecords } from './keep-records.ts';
import { openFetching } from './open-fetching.ts';
import type { AskOptions } from './options.ts';
import type { GatherOutcome } from './outcome.ts';

/**
 * Opens a round that remembers nothing, for checking addresses outside of a build: each call fetches one whole feed,
 * with the same guard, caps and pauses as a build. The outcome's request has no member and no scope.
 */
export function openGatherOne(options: AskOptions): (address: string) => Promise<GatherOutcome> {
  const context = openFetching(options, keepRecords(undefined), () => {});
  return async (address) => {
    const request = { member: '', feed: address, scope: '' };
    const answer = await fetchAddress(address, undefined, context);
    return judgeAnswer(request, answer, undefined, options.now).outcome;
  };
}
