import type { OutputFile } from './read-output.ts';

/** An address that stands in a file, and where. */
export interface FoundAddress {
  readonly address: string;
  readonly place: string;
}

const IN_TEXT = /\bhttps?:\/\/[^\s"'<>\\]+/giu;

/** What a sentence puts behind an address. */
const BEHIND = /[.,;:!?)\]}’”»]+$/u;

/** Every address in a file: where links lead, what is fetched, and what stands in the text. Paths of the hub stay paths. */
export function findAddresses({ segments }: OutputFile): readonly FoundAddress[] {
  return [...segments].flatMap(({ text, place, kind }) => {
    if (kind === 'address' || kind === 'load') return [{ address: text.trim(), place }];
    if (!text.includes('://')) return text.startsWith('/') ? [{ address: text, place }] : [];
    return (text.match(IN_TEXT) ?? []).map((address) => ({ address: address.replace(BEHIND, ''), place }));
  });
}
