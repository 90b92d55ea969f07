/**
 * Sends a corpus of hostile HTML through feeds to a built hub and looks at what comes out as a browser reads it, and in a
 * browser: `npm run payloads -- DIR`, where DIR holds `html-payloads.ndjson.gz`.
 */
import { sanitise } from '../../src/read/sanitise.ts';
import { whatActs } from '../helpers/acts.ts';
import { startChromium } from '../helpers/chromium.ts';
import { faultsOfFragment, faultsOfPage } from '../helpers/harmless.ts';
import { buildHostileHub } from '../helpers/hostile-hub.ts';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';
import { readLines } from './corpus.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the corpus: npm run payloads -- DIR');
const payloads: readonly { readonly id: string; readonly src: string; readonly input: string }[] = readLines(
  folder,
  'html-payloads',
).map((line) => JSON.parse(line));

const troubles: string[] = [];
for (const { src, id, input } of payloads) {
  const once = sanitise(input, 'https://blog.example/');
  if (sanitise(once, 'https://blog.example/') !== once)
    troubles.push(`${src} ${id}: a second time changes it`);
}

const hub = await buildHostileHub(payloads.map(({ input }) => input));
try {
  hub.bodies.forEach((body, number) => {
    const { src, id } = payloads[number] ?? { src: '', id: '' };
    const faults = body === undefined ? ['its entry is missing'] : faultsOfFragment(body);
    troubles.push(...faults.map((fault) => `${src} ${id}: ${fault}`));
  });
  const pages = htmlPages(hub.site);
  for (const path of pages)
    troubles.push(...faultsOfPage(readSiteFile(hub.site, path)).map((fault) => `${path}: ${fault}`));
  console.log(`${payloads.length} fragments through feeds to ${pages.length} pages and their output feeds.`);

  const browser = await startChromium();
  try {
    const acts = await whatActs(
      browser,
      hub.site,
      hub.bodies.map((body) => body ?? ''),
    );
    troubles.push(...acts.map((act) => `in the browser, ${act}`));
  } finally {
    await browser.close();
  }
} finally {
  await hub.remove();
}
for (const trouble of troubles) console.log(`FAILED: ${trouble}`);
console.log(troubles.length === 0 ? 'All harmless.' : `${troubles.length} troubles.`);
process.exitCode = troubles.length === 0 ? 0 : 1;
