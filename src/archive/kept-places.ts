/** A file or folder in which a hub keeps something between builds. */
export interface KeptPlace {
  /** Relative to the hub folder; `MEMBER` stands for a member's id, `*` for the rest of a name, a last `/` for all in a folder. */
  readonly path: string;
  /** What it holds, for the member who asks. */
  readonly holds: string;
  /**
   * What becomes of it when a member leaves. `removed`: it is theirs, and goes. `cleared`: it is of all, and nothing of theirs
   * stays in it. `nameless`: nothing in it tells of anybody.
   */
  readonly onLeaving: 'removed' | 'cleared' | 'nameless';
}

/**
 * Everything that a hub keeps between builds. What writes a new kind of file into `_data/archive/` or `.kith/` names it
 * here: withdrawal and export go by this list, and a test walks the folders of a real hub and fails on what is not on it.
 */
export const KEPT_PLACES: readonly KeptPlace[] = [
  { path: '_data/archive/MEMBER.ndjson', holds: 'entries that the hub shows', onLeaving: 'removed' },
  {
    path: '.kith/cooling/MEMBER.ndjson',
    holds: 'entries that wait out their cooling-off',
    onLeaving: 'removed',
  },
  {
    path: '.kith/held/MEMBER.ndjson',
    holds: 'entries that wait for a curator, or are kept out',
    onLeaving: 'removed',
  },
  {
    path: '.kith/passages/MEMBER.ndjson',
    holds: 'marks by which texts are known again',
    onLeaving: 'removed',
  },
  {
    path: '.kith/pictures/MEMBER/',
    holds: 'pictures that the hub made anew, and where they come from',
    onLeaving: 'removed',
  },
  {
    path: '.kith/broken/MEMBER/',
    holds: 'lines of these files that could not be read',
    onLeaving: 'removed',
  },
  { path: '_data/archive/_conversations.ndjson', holds: 'addresses of conversations', onLeaving: 'cleared' },
  { path: '_data/archive/_digests.ndjson', holds: 'what stands in digests', onLeaving: 'cleared' },
  { path: '_data/archive/_beacons.ndjson', holds: 'what beacons said last', onLeaving: 'cleared' },
  { path: '_data/archive/_quotes.json', holds: 'hashes of quotations', onLeaving: 'cleared' },
  {
    path: '.kith/archive-before-*/',
    holds:
      'the archive as another version of Kith left it, for two weeks at most and until anybody takes something back',
    onLeaving: 'cleared',
  },
  { path: '.kith/broken/_*/', holds: 'lines of these lists that could not be read', onLeaving: 'cleared' },
  { path: '.kith/http/', holds: 'when each feed was asked, and what its server said', onLeaving: 'cleared' },
  { path: '.kith/site/', holds: 'a site that is being written', onLeaving: 'cleared' },
  { path: '.kith/site-before/', holds: 'the last site, while it is replaced', onLeaving: 'cleared' },
  { path: '.kith/cards/', holds: 'cards that were drawn already', onLeaving: 'cleared' },
  { path: '.kith/*.html', holds: 'a curator’s desk as a page', onLeaving: 'cleared' },
  { path: '.kith/told.ndjson', holds: 'who was told of which page', onLeaving: 'cleared' },
  { path: '.kith/letters/', holds: 'letters for a person to send', onLeaving: 'cleared' },
  { path: '.kith/mentions/', holds: 'what others said that they wrote about the hub', onLeaving: 'cleared' },
  {
    path: '_data/archive/_shards/',
    holds: 'what shards of a gathering found out, until the next build takes it in',
    onLeaving: 'cleared',
  },
  { path: '.kith/shards/', holds: 'what shards learned of servers, until then', onLeaving: 'cleared' },
  {
    path: '.kith/left/',
    holds: 'sealed under the hub’s key, until the next build: what was taken back while no site was made',
    onLeaving: 'cleared',
  },
  { path: '.kith/barred.json', holds: 'which entries must not be published', onLeaving: 'cleared' },
  {
    path: '_data/archive/_tombstones.ndjson',
    holds: 'marks of what authors took back',
    onLeaving: 'nameless',
  },
  {
    path: '_data/archive/_written-by.json',
    holds: 'which version of Kith wrote there last',
    onLeaving: 'nameless',
  },
  { path: '_data/audit.ndjson', holds: 'who decided what, and when', onLeaving: 'nameless' },
  { path: '_data/archive/_withdrawn.ndjson', holds: 'marks of what was withdrawn', onLeaving: 'nameless' },
  { path: '.kith/withdrawn.ndjson', holds: 'the same once more', onLeaving: 'nameless' },
  {
    path: '.kith/farewells',
    holds: 'sealed under the hub’s key, for at most two weeks: whom to tell that a page is gone',
    onLeaving: 'nameless',
  },
  { path: '.kith/pinged.json', holds: 'marks of feeds whose readers’ hub was told', onLeaving: 'nameless' },
  {
    path: '.kith/search.json',
    holds: 'hashes by which parts of the search are known that did not change',
    onLeaving: 'nameless',
  },
  {
    path: '.kith/standing.json',
    holds: 'hashes by which a site is known for which nothing is new',
    onLeaving: 'nameless',
  },
  {
    path: '.kith/proof.json',
    holds: 'hashes of the files that were proved to hold no more than members allow',
    onLeaving: 'nameless',
  },
  {
    path: '.kith/due.json',
    holds: 'sealed under the hub’s key: what the last build said, for as long as nothing is due',
    onLeaving: 'cleared',
  },
  { path: '.kith/key', holds: 'the hub’s key', onLeaving: 'nameless' },
  { path: '.kith/*lock', holds: 'which process builds, or writes', onLeaving: 'nameless' },
  { path: '.kith/.gitignore', holds: 'that git leaves the folder alone', onLeaving: 'nameless' },
];

/** The places that are one member's, without the id: what stands before it and behind it. */
export const MEMBER_PLACES = KEPT_PLACES.filter(({ onLeaving }) => onLeaving === 'removed').map(
  ({ path, holds }) => {
    const [before = '', after = ''] = path.split('MEMBER');
    return { before, after, holds };
  },
);
