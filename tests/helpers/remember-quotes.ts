/**
 * Run as a process of its own: finds a quotation in each of twenty entries of one member, `ada` or `ben`, and remembers
 * each as soon as it is found. Both are known to be quoted.
 */
import { openQuotes } from '../../src/archive/quotes.ts';

const [root = '', own = ''] = process.argv.slice(2);
const quotes = (member: string) =>
  Array.from({ length: 20 }, (_, number) => ({ of: `https://${member}.example/${number}`, quote: 'Words.' }));
const listings = [...quotes('ada'), ...quotes('ben')];
for (const { of, quote } of quotes(own)) {
  const opened = await openQuotes(root, listings);
  opened.see([{ url: of, title: '', summary: '', contentText: quote }]);
  await opened.write('2026-11-01T12:00:00.000Z');
}
