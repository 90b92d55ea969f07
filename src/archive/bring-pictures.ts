import { createHash } from 'node:crypto';
import { picturesOfEntry } from '../care/pictures-of-entry.ts';
import { instantOf, millisecondsOf } from '../dates.ts';
import { fetchPictures, type PictureAnswer, readPictureFile } from '../gather/fetch-pictures.ts';
import type { Gathering } from '../gather/gather-feeds.ts';
import { isListedFile } from '../gather/is-listed-file.ts';
import type { Address, ArchivedEntry, HubConfig, Instant, Member, OwnPicture } from '../model.ts';
import { reEncodePicture } from '../read/re-encode-picture.ts';
import {
  hashOfPicture,
  keepPicture,
  keepPicturesOf,
  type PictureRecord,
  readPictures,
  writePictures,
} from './picture-files.ts';
import { tellPictures } from './tell-pictures.ts';

/** The hub's own pictures, by member id and then by their address at their author's. */
export type OwnPictures = ReadonlyMap<string, ReadonlyMap<Address, OwnPicture>>;

export interface BringSettings {
  /** The build's clock. */
  readonly now: Instant;
  readonly isOffline: boolean;
  /** Ids of members whose pictures are asked for once more. */
  readonly refresh?: ReadonlySet<string> | undefined;
}

/** The newest pictures of a member; what is older stays a link. */
const MOST_OF_MEMBER = 200;

/** Asked for in one build; the others are for the next ones. */
const MOST_ASKED = 100;

/** In days: a picture that its author deleted leaves the hub so long after at the latest. */
const LOOKED_AT_EVERY = 30;

const DAY = 24 * 60 * 60 * 1000;

/** A picture that one entry of a member wants. */
interface Wish {
  readonly source: Address;
  /** As listed in `feeds.yaml`. */
  readonly feed: string;
  /** Of the entry. */
  readonly date: Instant;
}

/** One member's pictures in one build. */
interface Album {
  readonly member: Member;
  readonly wishes: readonly Wish[];
  readonly before: ReadonlyMap<string, PictureRecord>;
  readonly after: Map<string, PictureRecord>;
}

/**
 * Brings the described pictures of these entries, which are those that the hub shows, of members who allow it: asks for what is new,
 * makes it anew, and keeps it in `.kith/pictures/`. Whatever no shown entry wants any more is removed, so that nothing is left of a
 * picture once consent was lowered, its entry left, or its member. What fails is a notice, once, and stays a link.
 */
export async function bringPictures(
  { root, members }: Pick<HubConfig, 'root' | 'members'>,
  entries: readonly ArchivedEntry[],
  settings: BringSettings,
  gathering: Gathering,
): Promise<{
  readonly own: OwnPictures;
  readonly notices: readonly string[];
  /** When a server is asked for one next, if ever. */
  readonly nextLooks: readonly Instant[];
}> {
  const albums = await openAlbums(root, members, entries);
  for (const album of albums) await readFiles(root, album, settings.now);
  if (!settings.isOffline) await ask(root, albums, settings, gathering);
  for (const { member, wishes, after } of albums) {
    await writePictures(
      root,
      member.id,
      wishes.flatMap(({ source }) => after.get(source) ?? []),
    );
  }
  await keepPicturesOf(
    root,
    albums.map(({ member }) => member.id),
  );
  return {
    own: ownIn(albums),
    notices: albums.flatMap(({ member, before, after }) => tellPictures(member, before, after)),
    nextLooks: albums.flatMap(({ wishes, after }) =>
      wishes.filter((wish) => !isFile(wish)).map(({ source }) => after.get(source)?.again ?? settings.now),
    ),
  };
}

/** The hub's own pictures as the last build left them. Nobody is asked, and nothing is changed. */
export async function knownPictures(
  root: string,
  members: readonly Member[],
  entries: readonly ArchivedEntry[],
): Promise<OwnPictures> {
  return ownIn(await openAlbums(root, members, entries));
}

async function openAlbums(
  root: string,
  members: readonly Member[],
  entries: readonly ArchivedEntry[],
): Promise<readonly Album[]> {
  const showing = members.filter(({ consent, status }) => consent.images && status !== 'withdrawn');
  const albums: Album[] = [];
  for (const member of showing) {
    const wishes = wishesOf(entries.filter((entry) => entry.member === member.id));
    if (wishes.length === 0) continue;
    const before = await readPictures(root, member.id);
    albums.push({ member, wishes, before, after: new Map(before) });
  }
  return albums;
}

/** Each address once, those of the newest entries first. */
function wishesOf(entries: readonly ArchivedEntry[]): readonly Wish[] {
  const newestFirst = entries.toSorted((one, other) => (one.date < other.date ? 1 : -1));
  const wishes = new Map<Address, Wish>();
  for (const entry of newestFirst) {
    for (const { source } of picturesOfEntry(entry))
      if (!wishes.has(source)) wishes.set(source, { source, feed: entry.feed, date: entry.date });
  }
  return [...wishes.values()].slice(0, MOST_OF_MEMBER);
}

function isFile({ feed }: Wish): boolean {
  return isListedFile(feed);
}

/** Files are looked at in every build, as feeds that are files are, and made anew when they changed. */
async function readFiles(
  root: string,
  { member, wishes, before, after }: Album,
  now: Instant,
): Promise<void> {
  for (const wish of wishes.filter(isFile)) {
    const answer = await readPictureFile(root, wish.feed, wish.source);
    const madeOf = answer.kind === 'fetched' ? createHash('sha256').update(answer.bytes).digest('hex') : '';
    const known = before.get(wish.source);
    if (known?.own && known.madeOf === madeOf) continue;
    const { again, ...record } = await take(root, [member], wish.source, answer, now);
    after.set(wish.source, answer.kind === 'fetched' ? { ...record, madeOf } : record);
  }
}

async function ask(
  root: string,
  albums: readonly Album[],
  { now, refresh }: BringSettings,
  { fetching, records }: Gathering,
): Promise<void> {
  const due = albums.flatMap((album) =>
    album.wishes
      .filter((wish) => !isFile(wish) && isDue(album, wish.source, now, refresh))
      .map((wish) => ({ ...wish, album })),
  );
  // What readers do not have yet comes before another look at what they have.
  const isKept = ({ album, source }: (typeof due)[number]) => album.before.get(source)?.own !== undefined;
  const newestFirst = due.toSorted(
    (one, other) => Number(isKept(one)) - Number(isKept(other)) || (one.date < other.date ? 1 : -1),
  );
  const albumsOf = new Map<Address, Album[]>();
  // The same picture of two members is asked for once.
  for (const { source, album } of newestFirst) albumsOf.set(source, [...(albumsOf.get(source) ?? []), album]);
  if (albumsOf.size === 0) return;
  await fetchPictures([...albumsOf.keys()].slice(0, MOST_ASKED), fetching, async (source, answer) => {
    if (answer.kind === 'later') return;
    const wanting = albumsOf.get(source) ?? [];
    const record = await take(
      root,
      wanting.map(({ member }) => member),
      source,
      answer,
      now,
    );
    for (const { after } of wanting) {
      // An outage takes nothing away; a server that says that it is gone does.
      const kept = after.get(source);
      const isOutage = answer.kind === 'failed' && !answer.isGone && kept?.own !== undefined;
      after.set(source, isOutage && record.again !== undefined ? { ...kept, again: record.again } : record);
    }
  });
  await records.write();
}

function isDue(
  { member, before }: Album,
  source: Address,
  now: Instant,
  refresh: ReadonlySet<string> | undefined,
): boolean {
  const known = before.get(source);
  return known === undefined || refresh?.has(member.id) === true || (known.again ?? '') <= now;
}

/** Makes an answer to what is kept of it. Of a picture that is of no use another one is not expected soon. */
async function take(
  root: string,
  members: readonly Member[],
  source: Address,
  answer: PictureAnswer,
  now: Instant,
): Promise<PictureRecord> {
  const after = (days: number) => instantOf(millisecondsOf(now) + days * DAY);
  if (answer.kind === 'later') return { source };
  if (answer.kind === 'failed')
    return { source, failure: answer.reason, again: after(answer.isGone ? 30 : 1) };
  const made = await reEncodePicture(answer.bytes);
  if (made.kind === 'refused') return { source, failure: made.reason, again: after(30) };
  const hash = hashOfPicture(made.bytes);
  for (const { id } of members) await keepPicture(root, id, hash, made.bytes);
  return { source, own: { hash, width: made.width, height: made.height }, again: after(LOOKED_AT_EVERY) };
}

function ownIn(albums: readonly Album[]): OwnPictures {
  return new Map(
    albums.map(({ member, wishes, after }) => [
      member.id,
      new Map(
        wishes.flatMap(({ source }) => {
          const own = after.get(source)?.own;
          return own === undefined ? [] : [[source, own] as const];
        }),
      ),
    ]),
  );
}
