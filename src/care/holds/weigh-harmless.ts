import {
  tellsOfAnOffice,
  tellsOfAPublication,
  tellsOfColleagues,
  tellsOfInvention,
  tellsOfMany,
  tellsOfOneself,
  tellsOfTheAuthor,
} from './harmless.ts';

/** How much says that a passage is not about somebody who could be hurt by it. */
export function weighHarmless(text: string): number {
  return (
    (tellsOfInvention(text) ? 6 : 0) +
    (tellsOfAnOffice(text) ? 4 : 0) +
    (tellsOfAPublication(text) ? 4 : 0) +
    (tellsOfMany(text) ? 4 : 0) +
    (tellsOfTheAuthor(text) ? 4 : 0) +
    (tellsOfOneself(text) ? 2 : 0) +
    (tellsOfColleagues(text) ? 2 : 0)
  );
}
