import { describe, expect, test } from 'vitest';
import { indexAddresses } from '../../src/relate/address-index.ts';
import { findCrossLinks } from '../../src/relate/find-cross-links.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { workTimer } from '../helpers/work-timer.ts';

const listing = (url: string) => ({ url, lane: { only: [], not: [] } });
const harbor = inventMember();
const quiet = inventMember({
  id: 'quiet-rooms',
  name: 'Quiet Rooms',
  site: 'https://quiet.example/',
  feeds: [listing('http://feeds.feedburner.com/QuietRooms')],
});
const members = [harbor, quiet];
const waiting = inventArchived({
  key: '00000000000000aa',
  member: quiet.id,
  id: 'https://quiet.example/?p=417',
  url: 'https://quiet.example/2026/11/waiting.html',
});
const pretty = inventArchived({
  key: '00000000000000ab',
  member: quiet.id,
  id: 'tag:quiet.example,2026:2',
  url: 'https://www.quiet.example/2026/doors/',
});
const index = indexAddresses([waiting, pretty], members);

const WAITING = 'https://quiet.example/2026/11/waiting.html';
const DOORS = 'https://quiet.example/2026/doors/';

describe('a link leads to an entry', () => {
  test.each([
    ['without https', 'http://quiet.example/2026/11/waiting.html'],
    [
      'with www, a slash, a fragment and a tracker',
      'https://www.quiet.example/2026/11/waiting.html/?utm_source=x#c1',
    ],
    ['by the id from which blog software sends on', 'https://quiet.example/?p=417'],
    ['through Facebook', `https://l.facebook.com/l.php?u=${encodeURIComponent(`${WAITING}?fbclid=x`)}&h=AT0`],
    ['through Instagram', `https://l.instagram.com/?u=${encodeURIComponent(WAITING)}&e=x`],
    ['through Google', `https://www.google.com/url?sa=t&url=${encodeURIComponent(WAITING)}&usg=x`],
    ['through Google in another country', `https://www.google.co.uk/url?q=${WAITING}&sa=D`],
    ['through Tumblr', `https://t.umblr.com/redirect?z=${encodeURIComponent(WAITING)}&t=x`],
    ['by its page for phones', 'https://m.quiet.example/2026/11/waiting.html'],
    ['by its page for phones, with the word written out', 'http://mobile.quiet.example/2026/11/waiting.html'],
    ['through YouTube', `https://www.youtube.com/redirect?event=x&q=${encodeURIComponent(WAITING)}`],
    [
      'through a mail filter',
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(WAITING)}&data=x`,
    ],
    ['through another mail filter', `https://urldefense.com/v3/__${WAITING}__;!!abc!x$`],
    [
      'through two shims',
      `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.google.com/url?q=${WAITING}`)}`,
    ],
    ['through a page that hides where readers come from', `https://href.li/?${WAITING}`],
    ['through such a page, with the address escaped', `https://href.li/?${encodeURIComponent(WAITING)}`],
    ['through another such page', `http://www.anonym.to/?${WAITING}#comments`],
    ['through Facebook’s own host', `https://www.facebook.com/l.php?u=${encodeURIComponent(WAITING)}`],
    ['through Google without www', `https://google.com/url?q=${encodeURIComponent(WAITING)}`],
    ['through YouTube without www', `https://youtube.com/redirect?q=${encodeURIComponent(WAITING)}`],
    ['through Reddit', `https://out.reddit.com/t3_x?url=${encodeURIComponent(WAITING)}&token=x`],
    ['through LinkedIn', `https://www.linkedin.com/safety/go?url=${encodeURIComponent(WAITING)}&trk=x`],
    ['through Steam', `https://steamcommunity.com/linkfilter/?u=${encodeURIComponent(WAITING)}`],
    ['through Steam of before', `https://steamcommunity.com/linkfilter/?url=${WAITING}`],
    ['through Slack', `https://slack-redir.net/link?url=${encodeURIComponent(WAITING)}`],
    ['through VK', `https://vk.com/away.php?to=${encodeURIComponent(WAITING)}&cc_key=`],
    ['through VK’s page for phones', `https://m.vk.com/away.php?to=${encodeURIComponent(WAITING)}`],
    ['through DuckDuckGo', `https://duckduckgo.com/l/?uddg=${encodeURIComponent(WAITING)}&rut=x`],
    [
      'through a mail filter with letters of its own',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__quiet.example_2026_11_waiting.html-3Futm-5Fsource-3Dx&d=x',
    ],
    [
      'through a mail filter, with a question in the address',
      `https://urldefense.com/v3/__${WAITING}?utm_source=x__;!!abc!x$`,
    ],
    [
      'through a mail filter that took letters out',
      'https://urldefense.com/v3/__https://quiet.example/2026*11*waiting.html__;Ly8!!abc!x$',
    ],
    ['through five pages, one in the other', `${'https://href.li/?'.repeat(5)}${WAITING}`],
    ['in an archive of the web', `https://web.archive.org/web/20261103000000/${WAITING}`],
    [
      'in an archive that lost a slash',
      `https://web.archive.org/web/2026*/https:/quiet.example/2026/11/waiting.html`,
    ],
    [
      'by its AMP copy in a search engine',
      'https://www.google.com/amp/s/quiet.example/2026/11/waiting.amp.html',
    ],
    [
      'by its AMP copy in the cache',
      'https://quiet-example.cdn.ampproject.org/c/s/quiet.example/2026/11/waiting.html',
    ],
    ['by its AMP copy on a host of its own', 'https://amp.quiet.example/2026/11/waiting.html'],
    ['by its copy for phones', 'https://quiet.example/2026/11/waiting.html?m=1'],
    ['through a feed’s proxy', 'http://feedproxy.google.com/~r/QuietRooms/~3/X6WkBUoKXIs/waiting.html'],
    ['through a feed’s older proxy', 'http://feeds2.feedburner.com/~r/quietrooms/~3/410/waiting.html'],
    ['through a proxy on a name of the member’s', 'http://feeds.quiet.example/~r/any/~3/410/waiting.html'],
  ])('%s', (_how, href) => {
    expect(index.entryAt(href)?.key).toBe(waiting.key);
  });

  test.each([
    ['by /amp/', `${DOORS}amp/`],
    ['by /amp', `${DOORS}amp`],
    ['by /amp.html', `${DOORS}amp.html`],
    ['by /amp/ in front', 'https://quiet.example/amp/2026/doors'],
    ['by ?amp=1', `${DOORS}?amp=1`],
    ['by ?amp', `${DOORS}?amp`],
    ['by ?outputType=amp', `${DOORS}?outputType=amp`],
  ])('by its AMP copy, %s', (_how, href) => {
    expect(index.entryAt(href)?.key).toBe(pretty.key);
  });
});

describe('a link to what belongs to an entry leads to the entry', () => {
  test.each([
    ['the feed of its answers', `${DOORS}feed/`],
    ['the feed of its answers in another dialect', `${DOORS}feed/atom/`],
    ['the place for notices of links', `${DOORS}trackback/`],
    ['its answers', `${DOORS}comments/`],
    ['a page of its answers', `${DOORS}comment-page-2/#comment-99`],
    ['one of its answers', `${DOORS}#comment-99`],
    ['an answer to one of its answers', `${DOORS}?replytocom=99#respond`],
    ['a frame with it', `${DOORS}embed/`],
    ['the feed of its AMP copy', `${DOORS}amp/feed/`],
    ['the feed of its answers, through a redirector', `https://href.li/?${DOORS}feed/`],
    ['its answers, of a page with an ending', `${WAITING}/comments/`, waiting],
  ])('%s', (_what, href, entry = pretty) => {
    expect(index.entryAt(href)?.key).toBe(entry.key);
  });

  test('and the site’s own feed to the site', () => {
    const front = inventArchived({
      key: '00000000000000ae',
      member: quiet.id,
      url: 'https://quiet.example/',
    });
    const withFront = indexAddresses([pretty, front], members);

    expect(withFront.entryAt('https://quiet.example/feed/')).toBeUndefined();
    expect(withFront.membersAt('https://quiet.example/feed/')).toEqual([quiet]);
  });

  test('unless an entry stands at that address itself', () => {
    const feed = inventArchived({ key: '00000000000000af', member: quiet.id, url: `${DOORS}feed/` });

    expect(indexAddresses([pretty, feed], members).entryAt(`${DOORS}feed`)?.key).toBe(feed.key);
  });
});

test('an entry that is called amp is no copy of another', () => {
  const amp = inventArchived({ key: '00000000000000ac', member: quiet.id, url: `${DOORS}amp/` });

  expect(indexAddresses([pretty, amp], members).entryAt(`${DOORS}amp/`)?.key).toBe(amp.key);
});

describe('a link that leads to no entry leads to the site', () => {
  test.each([
    ['behind a shim', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fquiet.example%2Fabout'],
    [
      'behind a mail filter that lost letters',
      'https://urldefense.com/v3/__https://quiet.example/*__;!!abc!x$',
    ],
    [
      'behind one that took a row of letters out',
      'https://urldefense.com/v3/__https://quiet.example/**A__;Ly8!!abc!x$',
    ],
    ['behind a page that hides where readers come from', 'https://href.li/?https://quiet.example/about'],
    ['behind such a page, escaped wrongly', 'https://href.li/?https%3A%2F%2Fquiet.example%2F%E0%A4%A'],
    ['behind a host for AMP', 'https://amp.quiet.example/about'],
    ['behind a feed’s proxy', 'http://feedproxy.google.com/~r/QuietRooms/~3/X6WkBUoKXIs/'],
    ['which is a feed of that name', 'https://feeds.feedburner.com/quietrooms'],
  ])('%s', (_how, href) => {
    expect(index.entryAt(href)).toBeUndefined();
    expect(index.membersAt(href)).toEqual([quiet]);
  });
});

test.each([
  'https://t.co/abc123',
  'https://bit.ly/3xyz',
  'https://www.google.com/search?q=https://quiet.example/2026/11/waiting.html',
  'https://stranger.example/?u=https://quiet.example/2026/11/waiting.html',
  'https://l.facebook.com/l.php?u=javascript:alert(1)',
  'https://l.facebook.com/l.php?u=https://',
  'http://feedproxy.google.com/~r/SomebodyElse/~3/X6/waiting.html',
  'https://web.archive.org/web/',
  'https://urldefense.com/v3/__',
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__quiet.example_-E0-A4-A&d=x',
  'https://urldefense.proofpoint.com/v2/url?u=javascript-3Aalert-281-29',
  'https://href.li/',
  'https://href.li/?javascript:alert(1)',
  'https://href.li/?data:text/html,x',
  'https://href.li/?//quiet.example/2026/11/waiting.html',
  'https://href.li/?http://127.0.0.1:8080/2026/11/waiting.html',
  'https://href.li/?http://[::1]/',
  'https://anonym.to/?https://user:word@169.254.169.254/latest/',
  'https://steamcommunity.com/id/somebody?url=https://quiet.example/2026/11/waiting.html',
  `${'https://href.li/?'.repeat(6)}https://quiet.example/2026/11/waiting.html`,
  'not an address',
])('%s leads nowhere here', (href) => {
  expect(index.entryAt(href)).toBeUndefined();
  expect(index.membersAt(href)).toEqual([]);
});

test('a proxy tells nothing where two entries end in the same words', () => {
  const other = inventArchived({
    ...waiting,
    key: '00000000000000ad',
    url: 'https://quiet.example/2025/01/waiting.html',
  });
  const href = 'http://feedproxy.google.com/~r/QuietRooms/~3/X6WkBUoKXIs/waiting.html';

  expect(indexAddresses([waiting, other], members).entryAt(href)).toBeUndefined();
});

test('an id on somebody else’s site names no entry', () => {
  const blogged = { ...pretty, id: 'https://harbor.example/2026/kettle' };

  expect(indexAddresses([blogged], members).entryAt(blogged.id)).toBeUndefined();
});

test('ten thousand links in one entry, each with its own detours, stay quick', () => {
  const nested = 'https://l.facebook.com/l.php?u='.repeat(200);
  const links = Array.from({ length: 10_000 }, (_, number) => {
    const target = `https://quiet.example/${number}/amp/?amp=1`;
    const href =
      number % 3 === 0
        ? `https://www.google.com/url?q=${encodeURIComponent(target)}`
        : number % 3 === 1
          ? target
          : nested;
    return { href, text: '', sentence: '' };
  });
  const deep = { href: `https://quiet.example${'/a'.repeat(200_000)}`, text: '', sentence: '' };
  const entry = inventArchived({ key: '00000000000000bb', links: [...links, deep] });
  const worked = workTimer();

  const found = findCrossLinks([waiting, entry], members);

  expect(found).toHaveLength(1);
  expect(worked()).toBeLessThan(3000);
});
