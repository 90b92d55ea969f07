import { z } from 'zod';
import { address, baseAddress, contactAddress, helpAddress } from './address.ts';
import { adminShape } from './admin.ts';
import { color } from './color.ts';
import { identifier } from './identifier.ts';
import { language } from './language.ts';
import { imagePath } from './local-path.ts';
import { line, prose, textShape } from './text.ts';
import { moment, timeZone } from './time.ts';

const DOMAIN = '^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$';

/** `_data/hub.yaml`: the hub's name, address, language, time zone, curators and house rules. */
export const hubShape = z
  .strictObject({
    name: line('The hub’s name; the folder’s name when nothing is said.').exactOptional(),
    url: baseAddress('The address at which the hub is published.').default('http://localhost:8080/'),
    language: language('The language of the hub’s own words: en, es-MX.').default('en'),
    timeZone: timeZone('The time zone in which days are told, like America/New_York.').default('UTC'),
    description: prose('One or two sentences about the hub.').exactOptional(),
    curators: z
      .array(
        z.strictObject({
          id: identifier('The curator’s permanent short name.'),
          name: line('The name with which the curator signs.'),
          url: address('A page about the curator.').exactOptional(),
        }),
      )
      .default([])
      .describe('Who edits the hub. Without curators the hub itself signs.'),
    rota: z
      .array(line('The id of a curator.'))
      .default([])
      .describe('The curators’ ids in the order in which they sign the weekly digest.'),
    contact: contactAddress(
      'How to reach the hub: a page, or mailto: with an address that may be published.',
    ).exactOptional(),
    colors: z
      .strictObject({
        accent: color('The colour of links, in quotes: "#336699".').exactOptional(),
        accentDark: color(
          'The same on dark paper; the accent made lighter when nothing is said.',
        ).exactOptional(),
        mark: color(
          'The colour of lines beside quotations and of the focus; the accent when nothing is said.',
        ).exactOptional(),
        markDark: color('The same on dark paper.').exactOptional(),
        paper: color('The colour on which text stands.').exactOptional(),
        paperDark: color('The same for readers whose screens are dark.').exactOptional(),
      })
      .describe('The hub’s colours. Each is checked for enough contrast.')
      .prefault({}),
    logo: imagePath('The path of an image in the hub folder, shown beside the hub’s name.').exactOptional(),
    logoAlt: line(
      'What the logo says to those who do not see it; leave it out where the name beside it says enough.',
    ).exactOptional(),
    motto: line('A few words under the hub’s name at the top of every page.').exactOptional(),
    crisisLinks: z
      .array(
        z.strictObject({
          name: line('What the reader will find there.'),
          url: helpAddress('An address, or tel: or sms: with a number.'),
        }),
      )
      .default([])
      .describe('Where a reader in distress finds help; shown on every page.'),
    submissions: address('The form by which people ask to join.').exactOptional(),
    reviewFirst: z
      .int()
      .min(0)
      .max(1000)
      .default(0)
      .describe('How many of a new member’s first entries wait for a curator.'),
    flood: z
      .int()
      .min(1)
      .max(10_000)
      .default(20)
      .describe('When one feed brings more new entries than this at once, they skip the front page.'),
    webSub: address('The WebSub hub that is told of changes.').exactOptional(),
    webmentionIo: textShape(
      faultInDomain,
      'The domain under which webmention.io receives the hub’s mentions.',
      {
        pattern: DOMAIN,
      },
    ).exactOptional(),
    admin: adminShape
      .default(false)
      .describe(
        'Where the hub’s files are kept, when it is to have a page at /admin/ on which to edit them.',
      ),
    places: z.int().min(1).max(100).default(12).describe('How many entries the front page has places for.'),
    sample: z
      .boolean()
      .default(false)
      .describe('True when the members are invented, so that every page says so.'),
    clock: moment('A fixed build time, for samples and tests: 2026-11-01T09:00:00Z.').exactOptional(),
  })
  .meta({
    title: '_data/hub.yaml',
    description: 'The hub’s name, address, language, time zone, curators and house rules.',
  });

/** What `_data/hub.yaml` says, checked. */
export type HubFile = z.output<typeof hubShape>;

function faultInDomain(text: string): string | undefined {
  return new RegExp(DOMAIN).test(text)
    ? undefined
    : 'should be a domain such as `hub.example`, without https:// and path';
}
