import { expect, inject, test } from 'vitest';
import { outlineFaults } from '../helpers/outline-faults.ts';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';

const site = inject('site');
const pages = htmlPages(site).map((path) => ({ path, html: readSiteFile(site, path) }));

/** A page that sends its reader on at once, as the ring's do, is none to walk through. */
const isSentOn = (html: string) => html.includes('http-equiv="refresh"');

test('every page is walked by its headings and landmarks, each once or with a name of its own', () => {
  const walked = pages.filter(({ html }) => !isSentOn(html));
  const faults = walked.flatMap(({ path, html }) => outlineFaults(html).map((fault) => `${path}: ${fault}`));

  expect(walked.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test('a page that only sends its reader on has one heading, and one link to where it leads', () => {
  const passing = pages.filter(({ html }) => isSentOn(html));
  const faulty = passing.filter(
    ({ html }) => html.match(/<h1>/g)?.length !== 1 || html.match(/<a /g)?.length !== 1,
  );

  expect(passing.length).toBeGreaterThan(0);
  expect(faulty.map(({ path }) => path)).toEqual([]);
});

test('a page that would be hard to walk through is told apart', () => {
  const faults = outlineFaults(`<body><div>beside</div><nav><a href="/">one</a></nav>
<main><h1>First</h1><h3>Third</h3><h2></h2><section aria-labelledby="none">a</section><section aria-labelledby="none">b</section></main>
<main><h1>Second</h1></main></body>`);

  expect(faults).toEqual([
    '2 first headings',
    'a level is skipped before <h3> “Third”',
    'an empty <h2>',
    '2 landmarks are called main',
    '0 landmarks are called banner',
    '0 landmarks are called contentinfo',
    'two are called region “”',
    'two are called main “”',
    'a navigation has no name',
    '<div> stands outside all landmarks',
  ]);
});
