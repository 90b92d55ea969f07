import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type BundleOrder, makeBundle } from '../../src/publish/make-bundle.ts';
import { openMaker } from '../../src/publish/open-maker.ts';
import { siteFiles } from '../helpers/site-files.ts';

/** So many records that a worker is asked. */
async function largeOrder(): Promise<BundleOrder> {
  const to = await mkdtemp(join(tmpdir(), 'kith-maker-'));
  onTestFinished(() => rm(to, { recursive: true, force: true }));
  const records = Array.from({ length: 501 }, (_, at) => ({
    url: `https://ada.example/${at}`,
    content: `word${at}`,
    language: 'en',
    meta: {},
    filters: {},
    date: '2026-01-01',
  }));
  return { to, records, settings: { forceLanguage: 'en' }, hasPrograms: false };
}

function bytesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    siteFiles(folder).map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]),
  );
}

const DIES = {
  'as it loads': 'throw new Error("no such module")',
  'of its memory': 'const all = []; for (;;) all.push(new Array(1e5).fill({}))',
  'when a bundle is half written': `
    require('node:worker_threads').parentPort.on('message', ({ to }) => {
      require('node:fs').writeFileSync(to + '/half.pf_meta', 'half');
      process.exit();
    })`,
};

test.each(Object.entries(DIES))(
  'where a worker dies %s, this thread makes its bundles',
  async (_, program) => {
    const [here, beside, next] = [await largeOrder(), await largeOrder(), await largeOrder()];
    const bytes = await makeBundle(here);
    const limits = { resourceLimits: { maxOldGenerationSizeMb: 32 } };
    const maker = openMaker(true, () => [program, { eval: true, ...limits }]);

    const made = [await maker.make(beside), await maker.make(next)];
    await maker.end();

    expect(made).toEqual([bytes, bytes]);
    expect(bytesOf(beside.to)).toEqual(bytesOf(here.to));
  },
);

test('what cannot be sent to a worker is made by this thread, and the worker ends', async () => {
  const here = { ...(await largeOrder()), others: {} };
  // A function, which is left out of what is written.
  const beside = { ...(await largeOrder()), others: { never: () => undefined } };
  const bytes = await makeBundle(here);
  const maker = openMaker(true);

  const made = await maker.make(beside);
  await maker.end();

  expect(made).toBe(bytes);
  expect(bytesOf(beside.to)).toEqual(bytesOf(here.to));
});

/** Says that it cannot make what it is asked for. */
const REFUSES = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (order) => {
    if (order === 'end') parentPort.close();
    else parentPort.postMessage({ fault: 'no index' });
  })`;

test('what a worker was refused is told in the words of the indexer, and not tried again', async () => {
  const order = await largeOrder();
  const maker = openMaker(true, () => [REFUSES, { eval: true }]);

  await expect(maker.make(order)).rejects.toThrow('no index');
  await maker.end();

  expect(bytesOf(order.to).size).toBe(0);
});
