import { MEMBER_VIEWS } from '../../addresses.ts';
import type { HubConfig } from '../../model.ts';

const LONGEST = 50;

/** An id that nobody has: from the name, else from the host, with a number where it is taken; `isTaken` knows who is not in the files. */
export function proposeId(
  { members }: Pick<HubConfig, 'members'>,
  name: string,
  host: string,
  isTaken: (id: string) => boolean = () => false,
): string {
  const taken = new Set<string>([...members.map(({ id }) => id), ...MEMBER_VIEWS]);
  const wanted = plain(name) || plain(host) || 'member';
  const free = (count: number): string => {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    return taken.has(id) || isTaken(id) ? free(count + 1) : id;
  };
  return free(1);
}

function plain(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-$/g, '');
}
