import { applyDecisions } from '../care/apply-decisions.ts';
import type { OtherNames } from '../care/rulings.ts';
import { groupBy } from '../group-by.ts';
import type { ArchivedEntry, Copy, Decision } from '../model.ts';
import type { Originals } from './find-originals.ts';

/**
 * Applies a curator's rulings to originals. A ruling that names a copy is one about its original; where an original
 * is kept out, so are its copies; so it is with what is `withheld`, by key.
 */
export function ruleOriginals(
  { originals, copies }: Pick<Originals, 'originals' | 'copies'>,
  decisions: readonly Decision[],
  withheld: ReadonlySet<string> = new Set(),
  others: OtherNames = {},
): Pick<Originals, 'originals' | 'copies'> {
  const ruled = applyDecisions(originals, leadToOriginals(decisions, copies, others), others).filter(
    ({ key }) => !withheld.has(key),
  );
  const shown = new Map(ruled.map((entry) => [entry.key, entry]));
  return {
    originals: ruled,
    copies: copies.flatMap(({ entry, original }) => {
      const now = withheld.has(entry.key) ? undefined : shown.get(original.key);
      return now ? [{ entry, original: now }] : [];
    }),
  };
}

/** The last ruling about an entry counts, so each one that names a copy is repeated in its place. */
function leadToOriginals(
  decisions: readonly Decision[],
  copies: readonly Copy[],
  { isAnothers = () => false }: OtherNames,
): readonly Decision[] {
  if (decisions.length === 0) return decisions;
  const named = groupBy(
    copies.flatMap(({ entry, original }) =>
      namesOf(entry)
        .filter((name) => name === entry.url || !isAnothers(entry, name))
        .map((name) => ({ name, original })),
    ),
    ({ name }) => name,
  );
  return decisions.flatMap((decision) => [
    decision,
    ...(named.get(decision.about) ?? []).map(({ original }) => ({ ...decision, about: nameOf(original) })),
  ]);
}

function namesOf({ url, id }: ArchivedEntry): readonly string[] {
  return url === undefined ? [id] : [url, id];
}

function nameOf({ url, id }: ArchivedEntry): string {
  return url ?? id;
}
