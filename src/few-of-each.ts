import type { RelatedEntry } from './model.ts';

/** The first entries of each member, in the order given, so that nobody fills a list that many share. */
export function fewOfEach(entries: readonly RelatedEntry[], most: number): readonly RelatedEntry[] {
  const places = new Map<string, number>();
  return entries.filter(({ member: { id } }) => {
    const place = (places.get(id) ?? 0) + 1;
    places.set(id, place);
    return place <= most;
  });
}
