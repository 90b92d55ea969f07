import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeAddress } from '../care/hidden/decode-address.ts';
import type { HubFileName } from '../config/edit/hub-file.ts';
import { formatFault } from '../config/fault.ts';
import type { Path } from '../config/place.ts';
import { tellPlace } from '../config/place-in-file.ts';
import { HubError } from '../hub-error.ts';
import type { HubConfig } from '../model.ts';
import type { WithdrawalJudge } from './judge-withdrawals.ts';

type Judge = Pick<WithdrawalJudge, 'namesPerson' | 'hasLeft'>;

/**
 * Places in a hub's own files that name a person who asked not to be named, and that a hub cannot be built without: what it and its
 * curators, members and topics are called, where they are, and its principles. Each on a line with file and place, never with the words.
 */
export async function findNamed(config: HubConfig, judge: Judge): Promise<readonly string[]> {
  const places: (readonly [HubFileName, Path, string])[] = [
    ['hub', ['name'], config.hub.name],
    ['hub', ['url'], decodeAddress(config.hub.url)],
    ['hub', ['contact'], decodeAddress(config.hub.contact ?? '')],
    ...config.hub.curators.flatMap(({ name, url = '' }, at): typeof places => [
      ['hub', ['curators', at, 'name'], name],
      ['hub', ['curators', at, 'url'], decodeAddress(url)],
    ]),
    ...config.hub.crisisLinks.flatMap(({ name, url }, at): typeof places => [
      ['hub', ['crisisLinks', at, 'name'], name],
      ['hub', ['crisisLinks', at, 'url'], decodeAddress(url)],
    ]),
    ...config.topics.map(({ name }, at): (typeof places)[number] => ['topics', [at, 'name'], name]),
    ...config.members.flatMap((member, at): typeof places => {
      const { id, name, site = '', relMe } = member;
      if (judge.hasLeft(member)) return [];
      return [
        ['feeds', ['members', at, 'id'], id],
        ['feeds', ['members', at, 'name'], name],
        ['feeds', ['members', at, 'site'], decodeAddress(site)],
        ...relMe.map((address, place): (typeof places)[number] => [
          'feeds',
          ['members', at, 'relMe', place],
          decodeAddress(address),
        ]),
      ];
    }),
  ];
  const found = places.filter(([, , text]) => judge.namesPerson([text]));
  const told = await Promise.all(found.map(([file, where]) => tellPlace(config.root, file, where, NAMED)));
  return [...told, ...(await inPrinciples(config, judge))];
}

const NAMED = 'names a person who was taken out of the hub; write it without the name';

/**
 * Refuses to build while such a place is there.
 *
 * @throws {HubError} with every place.
 */
export async function refuseNamed(config: HubConfig, judge: Judge): Promise<void> {
  const places = await findNamed(config, judge);
  if (places.length === 0) return;
  throw new HubError(
    `The hub’s own files name somebody who must not be named here, so nothing was published; the last site was left as it was.\n${places.map((place) => `  ${place}`).join('\n')}`,
  );
}

/** The file is Markdown, and a name may stand over the end of a line. */
async function inPrinciples({ root, principles }: HubConfig, judge: Judge): Promise<readonly string[]> {
  const texts = [principles.words, ...principles.versions.map(({ changed }) => changed)];
  if (principles.isDefault || !judge.namesPerson(texts)) return [];
  const text = await readFile(path.join(root, PRINCIPLES), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const first = lines.findIndex((_, at) => judge.namesPerson([lines.slice(at, at + 2).join('\n')]));
  const line = judge.namesPerson([lines[first + 1] ?? '']) ? first + 1 : Math.max(first, 0);
  const rest = lines.slice(line, line + 2).join('\n');
  let column = rest.length;
  while (column > 0 && !judge.namesPerson([rest.slice(column)])) column -= 1;
  return [formatFault({ file: PRINCIPLES, line: line + 1, column: column + 1, path: '', message: NAMED })];
}

const PRINCIPLES = '_data/principles.md';
