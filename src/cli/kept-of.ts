import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { shownPath, toldFile } from '../archive/archive-paths.ts';
import { fewFiles } from '../archive/few-files.ts';
import type { WithdrawalJudge } from '../archive/judge-withdrawals.ts';
import { MEMBER_PLACES } from '../archive/kept-places.ts';
import { readEverything } from '../archive/read-everything.ts';
import { readTold, type Told } from '../archive/told-file.ts';
import type { NewWithdrawal } from '../archive/withdrawal-line.ts';
import { recordName } from '../gather/keep-records.ts';
import type { HubConfig } from '../model.ts';
import { plural } from './plural.ts';

/** A file that a hub keeps, and what of it goes, without the words. */
export interface KeptTrace {
  readonly place: string;
  readonly what: string;
}

/** Finds what the hub's own records hold of what is withdrawn: whole files of a member, and parts of others'. */
export async function findKept(
  config: HubConfig,
  news: NewWithdrawal,
  judge: WithdrawalJudge,
): Promise<readonly KeptTrace[]> {
  const whole = news.what === 'member' ? await filesOf(config.root, news.member.id) : [];
  // A report may be read by many; whose files they are is known to whoever asked.
  const id = news.what === 'member' ? news.member.id : '';
  const nameless = (place: string) =>
    place.replace(`/${id}/`, '/MEMBER/').replace(`/${id}.ndjson`, '/MEMBER.ndjson');
  const parts = await fewFiles().map(config.members, async ({ id: other }) => {
    if (other === id) return [];
    return (await readEverything(config.root, other)).flatMap(({ file, entries }) => {
      const gone = entries.filter((entry) => judge.keepsOut(entry, other)).length;
      const links = entries
        .flatMap((entry) => entry.links)
        .filter(({ href }) => judge.holdsAddress(href)).length;
      const what = [
        ...(gone > 0 ? [plural(gone, 'entry', 'entries')] : []),
        ...(links > 0 ? [`${plural(links, 'link')} there`] : []),
      ];
      return what.length === 0 ? [] : [{ place: shownPath(config.root, file), what: what.join(', ') }];
    });
  });
  const records = news.what === 'member' ? await recordsOf(config.root, news.member.feeds) : [];
  const told = await toldOf(config.root, ({ member, target }) => member === id || judge.holdsAddress(target));
  const shown = whole.map(({ place, what }) => ({ place: nameless(place), what }));
  return [...shown, ...parts.flat(), ...records, ...told];
}

/** A file of one member alone. */
export interface OwnFile extends KeptTrace {
  readonly lines: readonly string[];
}

/** Every file that the hub keeps of a member alone, as `kept-places.ts` lists them. */
export async function filesOf(root: string, member: string): Promise<readonly OwnFile[]> {
  const places = MEMBER_PLACES.map(({ before, after, holds }) => ({ place: before + member + after, holds }));
  const found = await Promise.all(
    places.map(async ({ place, holds }) => {
      const names = place.endsWith('/')
        ? (await readdir(path.join(root, place)).catch(() => [])).sort().map((name) => place + name)
        : [place];
      return Promise.all(names.map(async (name) => ownFile(root, name, holds)));
    }),
  );
  return found.flat().filter((file) => file !== undefined);
}

async function ownFile(root: string, place: string, what: string): Promise<OwnFile | undefined> {
  const bytes = await readFile(path.join(root, place)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  if (place.endsWith('.webp'))
    return { place, what, lines: [`data:image/webp;base64,${bytes.toString('base64')}`] };
  const lines = bytes.toString('utf8').split('\n');
  return { place, what, lines: lines.filter((line) => line !== '') };
}

/** What `.kith/http/` remembers of a member's feeds. */
export async function recordsOf(
  root: string,
  feeds: readonly { readonly url: string }[],
): Promise<readonly OwnFile[]> {
  const read = feeds.map(({ url }) => {
    const place = `.kith/http/${recordName(`feed ${url}`)}.json`;
    return ownFile(root, place, 'when a feed was asked, and what its server said');
  });
  return (await Promise.all(read)).filter((file) => file !== undefined);
}

/** What `.kith/told.ndjson` remembers of pages of which somebody was told. */
export async function toldOf(root: string, isMeant: (line: Told) => boolean): Promise<readonly OwnFile[]> {
  const { told } = await readTold(root);
  const lines = told.filter(isMeant).map((line) => JSON.stringify(line));
  const what = 'of which pages of the hub they were told';
  return lines.length === 0 ? [] : [{ place: shownPath(root, toldFile(root)), what, lines }];
}
