import { z } from 'zod';
import { address, feedLocation } from './address.ts';
import { consentShape } from './consent.ts';
import { identifier } from './identifier.ts';
import { language } from './language.ts';
import { line, prose, textShape } from './text.ts';
import { day, duration } from './time.ts';

const COOLING_OFF =
  'How long an entry waits before the hub shows it, so that its author can still take it back.';
const EXCERPT_WORDS =
  'The most words of an entry that the hub shows, when consent is to an excerpt; 0 is the same as `text: link`.';

const laneShape = z
  .strictObject({
    only: z
      .array(line('A tag or category.'))
      .default([])
      .describe('Show only entries with one of these tags or categories.'),
    not: z
      .array(line('A tag or category.'))
      .default([])
      .describe('Never show entries with one of these tags or categories.'),
  })
  .describe('The part of the feed that its author calls professional.');

const feedShape = z
  .strictObject(
    {
      url: feedLocation('The feed’s address, or the path of a file in the hub folder.'),
      lane: laneShape.prefault({}),
    },
    {
      error: (issue) =>
        typeof issue.input === 'string'
          ? `should be a group with a key: write \`url: ${issue.input}\``
          : undefined,
    },
  )
  .describe('One feed.');

const memberShape = z
  .strictObject({
    id: identifier('The member’s permanent short name.'),
    name: line('The name by which the member wishes to be known.'),
    citeAs: line(
      'How the member’s name stands in a list of references, family name first: Ibarrondo Téllez, M.',
    ).exactOptional(),
    kind: z.enum(['blogger', 'center', 'organization']).default('blogger').describe('Who the member is.'),
    pseudonym: z.boolean().default(false).describe('True when nothing but the chosen name may ever appear.'),
    neverPublish: z
      .array(hiddenWord('A word that must never be published, hidden: hmac: and 64 characters.'), {
        // The general words would repeat what stands here.
        error: (issue) =>
          typeof issue.input === 'string'
            ? 'should be a list, also when there is only one: ["hmac:…"]'
            : undefined,
      })
      .default([])
      .describe(
        'Words that must be in no published file, such as a pseudonymous member’s legal name; written hidden.',
      ),
    site: address('The member’s own site.').exactOptional(),
    feeds: z
      .array(feedShape)
      .min(1, 'is empty; a member has one feed or more, each as `- url: https://…`')
      .describe('The member’s feeds.'),
    about: prose('One sentence in the member’s own words.').exactOptional(),
    topics: z
      .array(line('The id of a topic in _data/topics.yaml.'))
      .default([])
      .describe('What the member writes about.'),
    language: language(
      'The language of the member’s feeds, where they do not name one: en, es-MX.',
    ).exactOptional(),
    license: address('The address of the licence under which the member publishes.').exactOptional(),
    joined: day('The day on which the member joined the hub.').exactOptional(),
    greeter: line('The id of the member who greets this one.').exactOptional(),
    gifts: z
      .array(address('An entry by someone else.'))
      .default([])
      .describe('Entries by others that the newcomer named and values, on joining.'),
    readFirst: z
      .array(address('An entry.'))
      .default([])
      .describe('Where a new reader of this member might begin.'),
    relMe: z
      .array(address('A profile.'))
      .default([])
      .describe('Other profiles of the member. Only what the member lists.'),
    bylines: z.boolean().default(false).describe('May the authors of a group blog be named?'),
    reviewFirst: z
      .int()
      .min(0)
      .max(1000)
      .describe('How many of the first entries wait for a curator.')
      .exactOptional(),
    beacon: address(
      'A file on the member’s own site that repeats or takes back their consent.',
    ).exactOptional(),
    consent: consentShape,
    coolingOff: duration(COOLING_OFF).exactOptional(),
    excerptWords: excerptWords(EXCERPT_WORDS).exactOptional(),
    status: z
      .enum(['active', 'resting', 'withdrawn'])
      .default('active')
      .describe('Resting: quiet for now. Withdrawn: everything of the member leaves the hub.'),
  })
  .describe('A person or organization with one or more feeds, who gave consent.');

/** `feeds.yaml`: who is in the hub and what each one consented to. */
export const feedsShape = z
  .strictObject({
    defaults: z
      .strictObject({
        coolingOff: duration(COOLING_OFF).default('12h'),
        excerptWords: excerptWords(EXCERPT_WORDS).default(60),
      })
      .describe('What holds for every member who does not say otherwise.')
      .prefault({}),
    members: z.array(memberShape).describe('The members, in the order in which they are listed.'),
  })
  .meta({ title: 'feeds.yaml', description: 'Who is in this hub and what each one consented to.' });

/** What `feeds.yaml` says, checked. */
export type FeedsFile = z.output<typeof feedsShape>;

function excerptWords(description: string): z.ZodInt {
  return z.int().min(0).max(1000).describe(description);
}

function hiddenWord(description: string): z.ZodString {
  return textShape(faultInHiddenWord, description, { pattern: '^hmac:[0-9a-f]{64}$' });
}

/** The message never repeats the text: it may be the very word that must not get out. */
function faultInHiddenWord(text: string): string | undefined {
  if (/^hmac:[0-9a-f]{64}$/.test(text)) return undefined;
  return 'should be `hmac:` and 64 characters 0-9 a-f, never the word itself; if a word stood here, it must leave the history of this file too';
}
