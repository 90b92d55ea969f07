import { didYouMean } from '../config/suggest.ts';
import type { Curator } from '../model.ts';
import { askWhich } from './ask.ts';
import { UsageError } from './usage-error.ts';

/**
 * Who acts: as given, else the only curator, else whom the person names. `undefined` where the hub lists none and signs
 * itself.
 *
 * @throws {UsageError} when it is not known, or is nobody's id.
 */
export async function chooseCurator(
  curators: readonly Curator[],
  by: string | undefined,
  isAsking: boolean,
): Promise<string | undefined> {
  const ids = curators.map(({ id }) => id);
  if (by !== undefined) {
    if (ids.includes(by)) return by;
    const where = ids.length === 0 ? '; none are listed, and the hub signs itself' : didYouMean(by, ids);
    throw new UsageError(`--by: there is no curator with the id \`${by}\` in _data/hub.yaml${where}`);
  }
  if (ids.length < 2) return ids[0];
  if (!isAsking) throw new UsageError(`--by is missing: who of the curators is it, ${ids.join(', ')}?`);
  return askWhich(
    'Who are you?',
    curators.map(({ id, name }) => ({ value: id, label: name })),
  );
}
