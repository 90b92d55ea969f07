/** The shape of `/data/hub.json`: from it come its type, and the JSON Schema that is published beside it. */
import { z } from 'zod';
import { CONTENT_USAGE } from '../policy.ts';

const address = z.url({ protocol: /^https?$/ });
/** An id can be any IRI, such as a `tag:`. */
const entryId = z.string().min(1).describe('The id of an entry in `entries`, the same as in the feeds.');
const memberId = z.string().min(1).describe('The id of a member in `members`.');
const day = z.iso.date();
const instant = z.iso.datetime();
const language = z.string().min(1).describe('A BCP 47 language tag.');

const person = z.strictObject({
  name: z.string().min(1),
  url: address.exactOptional().describe('Where they are at home, if they gave an address.'),
});

const hub = z.strictObject({
  name: z.string(),
  url: address.describe('The front page; every address of the hub begins with it.'),
  language,
  timeZone: z.string().describe('The IANA time zone in which the hub tells days.'),
  description: z.string().exactOptional(),
  curators: z.array(person).describe('Who edits the hub.'),
  isSample: z.boolean().describe('True when the people, places and entries are invented.'),
});

const member = z.strictObject({
  id: memberId,
  name: z.string().describe('As the member wishes to be named; never look for another name.'),
  kind: z.enum(['blogger', 'center', 'organization']),
  isPseudonym: z.boolean().describe('Whether the member chose to write under a name of their own making.'),
  page: address.describe('The member’s page on the hub.'),
  site: address.exactOptional().describe('Where the member is at home.'),
  feeds: z.array(address).describe('What to subscribe to.'),
  about: z.string().exactOptional().describe('In the member’s own words.'),
  topics: z.array(z.string()).describe('Ids of `topics` that the member named.'),
  language: language.exactOptional(),
  license: address.exactOptional().describe('The licence of what they write, unless an entry has its own.'),
  joined: day.exactOptional(),
  profiles: z.array(address).describe('Other profiles that the member listed themselves.'),
  isResting: z.boolean().describe('Whether the member is having a rest from writing.'),
  mayBeSearched: z
    .boolean()
    .describe(
      'False for who asked not to be found by searching: leave their entries out of any search that you make.',
    ),
});

const topic = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  page: address,
});

const spokenLanguage = z.strictObject({
  language: language.describe('Without region: `es`.'),
  page: address,
});

const answer = z.strictObject({
  entry: entryId,
  sentence: z
    .string()
    .exactOptional()
    .describe('The sentence around the link, where consent allows it and `text` does not hold it.'),
});

const entry = z.strictObject({
  id: entryId,
  url: address.describe('The original. Link here first.'),
  title: z.string(),
  member: memberId,
  authors: z.array(person).min(1).describe('Who wrote it. It is never the hub.'),
  published: instant
    .exactOptional()
    .describe(
      'Absent where its author gave no date, or none that can be; `entries` are in order all the same.',
    ),
  updated: instant.exactOptional(),
  language: language.exactOptional(),
  license: address.exactOptional(),
  tags: z.array(z.string()).describe('As its author gave them.'),
  topics: z.array(z.string()).describe('Ids of `topics` to which the hub counts it.'),
  text: z
    .string()
    .exactOptional()
    .describe('Its first words, plain text; absent where only a link is allowed.'),
  isTextCut: z.boolean().exactOptional().describe('Whether the original goes on.'),
  comments: address.exactOptional().describe('Where it can be answered at its home.'),
  passedOnBy: z.array(memberId).describe('Members whose feeds carry it as well; they did not write it.'),
  answers: z.array(answer).describe('Entries of others to which it links.'),
  leadsOnTo: z.array(answer).describe('Younger entries of others, to which a link was put in later.'),
});

const reshare = z.strictObject({
  page: address.describe('The reshare on the hub, which names it elsewhere in this file.'),
  of: address.describe('The original.'),
  entry: entryId.exactOptional(),
  title: z.string(),
  author: person.describe('Who wrote the original.'),
  publication: z.string(),
  language: language.exactOptional(),
  license: address.exactOptional(),
  by: person.describe('Who passed it on.'),
  on: day,
  why: z.string(),
  quote: z.string().exactOptional().describe('The author’s own words.'),
  give: z.string().exactOptional().describe('What is given back.'),
  via: z.array(person).describe('Through whose hands it came, the nearest first.'),
});

const conversation = z.strictObject({
  page: address,
  title: z.string(),
  language: language.exactOptional().describe('Of the title.'),
  entries: z.array(entryId).describe('Oldest first.'),
});

const introduction = z.strictObject({
  page: address,
  between: z.array(memberId).length(2),
  on: day,
  words: z
    .array(z.strictObject({ member: memberId, text: z.string() }))
    .describe('What each says of themselves.'),
  read: z.array(entryId),
  by: person.exactOptional(),
});

const welcome = z.strictObject({
  member: memberId,
  on: day,
  greeter: memberId.exactOptional(),
  toMeet: z.array(memberId),
  gifts: z.array(z.strictObject({ url: address, entry: entryId.exactOptional() })),
});

const digest = z.strictObject({
  page: address,
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  first: day,
  last: day,
  by: person.exactOptional(),
  reshares: z.array(address).describe('Pages of `reshares`.'),
  conversations: z.array(
    z.strictObject({
      page: address.exactOptional(),
      entries: z.array(entryId).describe('What was said in this week, oldest first.'),
    }),
  ),
  introductions: z.array(address).describe('Pages of `introductions`.'),
  welcomes: z.array(memberId),
  unanswered: z.array(entryId),
  thanks: z.array(memberId).describe('Who linked to others, passed them on or pointed to them.'),
});

export const hubShape = z.strictObject({
  $schema: address,
  version: z
    .literal(1)
    .describe('It changes when a key changes its meaning or goes; a new key does not change it.'),
  contentUsage: z
    .literal(CONTENT_USAGE)
    .describe('Nobody here agreed to their words being used to train models (draft-ietf-aipref-vocab).'),
  updated: instant.describe(
    'When the newest of the entries came to the hub; the clock of the build while there is none.',
  ),
  hub,
  members: z.array(member).describe('In the order in which the hub lists them, which says nothing.'),
  topics: z.array(topic),
  languages: z.array(spokenLanguage),
  entries: z.array(entry).describe('Newest first.'),
  reshares: z.array(reshare).describe('Newest first.'),
  conversations: z.array(conversation),
  introductions: z.array(introduction),
  welcomes: z.array(welcome),
  digests: z.array(digest),
});

/** What the hub shows, for programs. */
export type HubData = z.infer<typeof hubShape>;

/** The JSON Schema (draft-7) of the file. */
export function hubSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(hubShape, { target: 'draft-7' }), null, 1)}\n`;
}
