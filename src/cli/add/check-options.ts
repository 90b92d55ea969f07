import type { Day, HubConfig } from '../../model.ts';
import { words } from '../act-options.ts';
import { chooseCurator } from '../choose-curator.ts';
import { type Arguments, texts } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { checkConsentItems } from './consent-items.ts';
import type { FaultIn, Typed } from './fault-in.ts';

/** By what somebody is listed: the day of their yes, or that on which an organization was told. */
export type Basis =
  | { readonly granted: Day }
  | { readonly basis: 'public-organization'; readonly noticed: Day };

export const MOST_GIFTS = 2;

/**
 * Checks whatever was typed behind the command, before any server is asked. Gives the basis; `undefined` when none was given.
 *
 * @throws {UsageError} that says what is wrong.
 */
export async function checkOptions(
  given: Arguments,
  { hub }: HubConfig,
  faultIn: FaultIn,
  isAsking: boolean,
): Promise<Basis | undefined> {
  for (const option of ONCE) check(option, words(given, option), faultIn);
  for (const option of SEVERAL) for (const said of texts(given, option)) check(option, said, faultIn);
  if (texts(given, 'gift').length > MOST_GIFTS) throw new UsageError('--gift: two posts are enough.');
  checkConsentItems(given);
  const basis = basisIn(given, isAsking);
  const isCandidate = basis === undefined && !isAsking;
  if (isCandidate || words(given, 'by') !== undefined)
    await chooseCurator(hub.curators, words(given, 'by'), false);
  return basis;
}

const ONCE = ['name', 'id', 'kind', 'about', 'greeter', 'feed', 'granted', 'noticed', 'record'] as const;
const SEVERAL = ['topic', 'only', 'not', 'gift'] as const;

/** What was meant as a record is not repeated: it may be an address, and logs are often public. */
function check(option: Typed, said: string | undefined, faultIn: FaultIn): void {
  const fault = said === undefined ? undefined : faultIn(option, said);
  if (fault === undefined) return;
  const shown = option === 'record' ? '' : ` ${said}`;
  throw new UsageError(`--${option}${shown}: ${fault}${fault.endsWith('?') ? '' : '.'} Nothing was written.`);
}

/** A day of consent is only ever what a person gave. */
function basisIn(given: Arguments, isAsking: boolean): Basis | undefined {
  const [noticed, granted, kind] = ['noticed', 'granted', 'kind'].map((name) => words(given, name));
  if (noticed === undefined) return granted === undefined ? undefined : { granted };
  if (granted !== undefined)
    throw new UsageError(
      'Either --granted, the day of a yes, or --noticed, the day on which an organization was told.',
    );
  if (kind === 'blogger' || (kind === undefined && !isAsking))
    throw new UsageError(
      '--noticed is for --kind center or organization; a person has to say yes, with --granted and the day of it. Nothing was written.',
    );
  if (words(given, 'introductions') === 'yes')
    throw new UsageError(
      '--introductions yes contradicts --noticed: nobody there said yes to anything. Write ask or no. Nothing was written.',
    );
  return { basis: 'public-organization', noticed };
}
