/** `npm run audit [-- SITE]`: every kind of page that the built hub has, in Chromium, each check named; code 1 below 100. */
import { join } from 'node:path';
import { serveFolder } from '../../src/publish/serve.ts';
import { startChromium } from '../helpers/chromium.ts';
import { kindsOnSite } from '../helpers/kinds-of-pages.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { siteFaults } from './check-site.ts';
import { CATEGORIES, CHECKS, kilobytes, weightOf } from './checks.ts';
import { measurePage, type PageFacts } from './measure-page.ts';

/** Faults of one check that the table tells. */
const SHOWN = 3;

const site = process.argv[2] ?? join(ROOT, '_site');
const { there, missing } = kindsOnSite(site);
const facts = await measureSite();
const rows = [
  ...siteFaults(site),
  ...CHECKS.map(({ category, name, faults }) => ({
    category,
    name,
    found: facts.flatMap((page) => faults(page).map((fault) => `${page.path}: ${fault}`)),
  })),
];

for (const category of CATEGORIES) {
  const own = rows.filter((row) => row.category === category);
  const kept = own.filter(({ found }) => found.length === 0);
  console.log(`\n${category}: ${Math.floor((100 * kept.length) / own.length)}`);
  for (const { name, found } of own) {
    console.log(`  ${found.length === 0 ? 'yes' : 'NO '}  ${name}`);
    for (const fault of found.slice(0, SHOWN)) console.log(`         ${fault}`);
    if (found.length > SHOWN) console.log(`         and ${found.length - SHOWN} more`);
  }
}

const heaviest = [...facts].sort((one, other) => total(other) - total(one)).slice(0, SHOWN);
console.log(`\n${facts.length} pages, on a phone of 390 × 844, compressed with gzip. The heaviest:`);
for (const page of heaviest) console.log(`  ${kilobytes(total(page))}  ${page.path}`);
if (missing.length > 0) console.log(`Not looked at, since the site has none: ${missing.join('; ')}.`);
const [front] = facts;
if (front)
  console.log(
    `The front page: ${kilobytes(weightOf(front, ['document', 'stylesheet']))} of HTML and styles.`,
  );
process.exitCode = rows.some(({ found }) => found.length > 0) ? 1 : 0;

async function measureSite(): Promise<readonly PageFacts[]> {
  const server = await serveFolder(site, 0);
  const browser = await startChromium();
  const found: PageFacts[] = [];
  try {
    for (const path of Object.values(there)) found.push(await measurePage(browser, server.address(), path));
  } finally {
    await browser.close();
    await server.close();
  }
  return found;
}

function total({ files }: PageFacts): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
