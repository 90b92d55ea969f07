import type { ArchivedEntry } from '../model.ts';

/** How the digests' file names an entry: with its member, so that it can be let go when they leave. */
export function entryName({ member, key }: Pick<ArchivedEntry, 'member' | 'key'>): string {
  return `${member}/${key}`;
}

/** The two parts of such a name. */
export function partsOfName(name: string): { readonly member: string; readonly key: string } {
  const [member = '', key = ''] = name.split('/');
  return { member, key };
}
