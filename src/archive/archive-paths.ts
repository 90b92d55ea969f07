import path from 'node:path';

/** Where published entries are kept: tracked by version control, one file per member. */
export function archiveFolder(root: string): string {
  return path.join(root, '_data', 'archive');
}

export function archiveFile(root: string, member: string): string {
  return path.join(archiveFolder(root), `${member}.ndjson`);
}

/** What is left of entries that were taken back. No member's id begins like this. */
export function tombstoneFile(root: string): string {
  return path.join(archiveFolder(root), '_tombstones.ndjson');
}

/** Under which slug each conversation was published. No member's id begins like this. */
export function conversationFile(root: string): string {
  return path.join(archiveFolder(root), '_conversations.ndjson');
}

/** What the digests of finished weeks hold, by name. No member's id begins like this. */
export function digestFile(root: string): string {
  return path.join(archiveFolder(root), '_digests.ndjson');
}

/** What members' own sites said last of what may be shown. No member's id begins like this. */
export function beaconFile(root: string): string {
  return path.join(archiveFolder(root), '_beacons.ndjson');
}

/** What is known of the quotations in reshares. */
export function quotesFile(root: string): string {
  return path.join(archiveFolder(root), '_quotes.json');
}

/** Who decided what, and when; beside the files in which they decided it. */
export function auditFile(root: string): string {
  return path.join(root, '_data', 'audit.ndjson');
}

/** What somebody took out of the hub for good: tracked, and once more beside it, see `withdrawn-file.ts`. */
export function withdrawnFiles(root: string): readonly [string, string] {
  return [path.join(archiveFolder(root), '_withdrawn.ndjson'), path.join(root, '.kith', 'withdrawn.ndjson')];
}

/** Where entries wait out their cooling-off: private, never tracked. */
export function coolingFile(root: string, member: string): string {
  return path.join(root, '.kith', 'cooling', `${member}.ndjson`);
}

/** Where entries are kept back until a curator decides: private, never tracked. */
export function heldFile(root: string, member: string): string {
  return path.join(root, '.kith', 'held', `${member}.ndjson`);
}

/** By what texts are known again: private, and of no use without the hub's key. */
export function passagesFile(root: string, member: string): string {
  return path.join(root, '.kith', 'passages', `${member}.ndjson`);
}

/** Which entries must not be published. */
export function barredFile(root: string): string {
  return path.join(root, '.kith', 'barred.json');
}

/** Who was told of what: private, never tracked. */
export function toldFile(root: string): string {
  return path.join(root, '.kith', 'told.ndjson');
}

/** Whom the hub still has to tell that a page about them is gone, sealed. */
export function farewellFile(root: string): string {
  return path.join(root, '.kith', 'farewells');
}

/** What left the hub since a site was published, sealed. */
export function leftFolder(root: string): string {
  return path.join(root, '.kith', 'left');
}

/** Letters for a person to send. */
export function lettersFolder(root: string): string {
  return path.join(root, '.kith', 'letters');
}

/** What others said that they wrote about the hub, as it was received. */
export function mentionsFolder(root: string): string {
  return path.join(root, '.kith', 'mentions');
}

/** Of which feeds a WebSub hub was told, by marks. */
export function pingedFile(root: string): string {
  return path.join(root, '.kith', 'pinged.json');
}

/** How the bundles of the search were made, in hashes. */
export function madeBundlesFile(root: string): string {
  return path.join(root, '.kith', 'search.json');
}

/** The hub's secret key, unless it is given. */
export function keyFile(root: string): string {
  return path.join(root, '.kith', 'key');
}

/** Where lines that could not be read are kept aside, so that a person can still mend them. */
export function brokenFolder(root: string, name: string): string {
  return path.join(root, '.kith', 'broken', name);
}

/** A path as people see it: relative to the hub folder, with `/`. */
export function shownPath(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
