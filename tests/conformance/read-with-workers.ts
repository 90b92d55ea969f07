/**
 * Run as a process of its own, as a build is, and with the program as it is published, which each thread loads: reads so many invented feeds with so many worker threads, and prints the seconds by the
 * clock. Whoever reads in a process that has read before measures threads that are warm beside threads that are not.
 */
import pLimit from 'p-limit';
import { inventCommunity } from '../bench/invent-feeds.ts';
import { measured } from '../bench/run-measured.ts';

const compiled = new URL('../../dist/open-readers.js', import.meta.url).href;
const { openReaders }: typeof import('../../src/open-readers.ts') = await import(compiled);
const [workers, count, seed] = process.argv.slice(2).map(Number);
const { blogs } = inventCommunity(count ?? 0, seed ?? 0, 80);
const feeds = blogs.map((blog) => new Uint8Array(Buffer.from(blog.feed(0))));

const { wall } = await measured(async () => {
  const readers = openReaders({ workers: workers ?? 0, sure: feeds.length });
  const fewAtATime = pLimit(readers.atOnce);
  const address = 'https://blog.example/feed';
  await Promise.all(feeds.map((feed) => fewAtATime(() => readers.read(feed, { address }))));
  await readers.close();
});
console.log(wall);
