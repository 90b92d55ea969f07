import type { Member } from '../model.ts';
import type { PictureRecord } from './picture-files.ts';

/** More than these of one member are counted and not named. */
const MOST_TOLD = 3;

/** Tells which of a member's pictures could not be had, each once for each reason. */
export function tellPictures(
  { id }: Member,
  before: ReadonlyMap<string, PictureRecord>,
  after: ReadonlyMap<string, PictureRecord>,
): readonly string[] {
  const news = [...after.values()].filter(
    ({ source, failure }) => failure !== undefined && failure !== before.get(source)?.failure,
  );
  if (news.length === 0) return [];
  const told = news.slice(0, MOST_TOLD).map(({ source, failure = '' }) => `${source} (${failure})`);
  const rest = news.length > MOST_TOLD ? `, and ${news.length - MOST_TOLD} more` : '';
  const them = news.length === 1 ? 'It stays' : 'They stay';
  return [
    `${id}: not shown as a picture: ${told.join(', ')}${rest}. ${them} a link in the whole text, and the hub looks again; \`--refresh ${id}\` looks now.`,
  ];
}
