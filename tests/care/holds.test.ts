import { expect, test } from 'vitest';
import { findReasons, findReasonsIn } from '../../src/care/holds/find-reasons.ts';
import { sanitise } from '../../src/read/sanitise.ts';

function signals(text: string): readonly string[] {
  return findReasonsIn(text).map(({ signal }) => signal);
}

test.each([
  ['telephone', 'If you see her, ring me or try her mum on 01632 960 274 tonight.'],
  ['telephone', 'Llámenla al +56 9 5555 0147, que ella no tiene a nadie.'],
  ['email', 'He would like letters: dale.pruitt88@example.org is where he reads them.'],
  ['address', 'She lives at 16 Tanyard Close and does not open the door to him.'],
  ['record-number', 'We are back in court with 24-JV-00871 on Monday.'],
  ['initials-age', 'What I remember of R.T., sixteen, is the coat.'],
  ['initials-age', 'A L.G., de 16, le dieron la razón.'],
  ['client-detail', 'My client Tamsin, who is 19 and lives in Bodmin, rang me after she was arrested.'],
  ['case-notes', 'The file says: "Mother presents as tearful and guarded; unable to make up a feed."'],
  ['self-harm', 'She showed me the blades and told me where she keeps them.'],
])('finds %s, with the sentence, in: %s', (signal, text) => {
  const found = findReasonsIn(text).find((reason) => reason.signal === signal);

  expect(found?.sentences).toEqual([text]);
  expect(found?.reason).toMatch(/^It .*\.$/);
});

test.each([
  'The intake desk opens at nine; call 617-555-0123 and ask at reception.',
  'The crisis line is 1-800-555-0199, day and night.',
  'ISBN 978-84-0555-012-3, and the preprint is at doi 10.5555/osf.9k2vq.',
  'Gillick v West Norfolk and Wisbech AHA [1986] AC 112 was about a circular.',
  'Councillor Adrian Pugh says he has found the money.',
  'Of 1,284 contacts in the quarter 377 went to assessment.',
  'Write to info@center.example to put your name down.',
  'Los resúmenes se reciben hasta el 30 de junio de 2025.',
])('lets pass: %s', (text) => {
  expect(signals(text)).toEqual([]);
});

test('knows numbers in a language whose words it does not know', () => {
  expect(signals('Ruft sie bitte an: 0176 5550 0147, nach sechs.')).toEqual(['telephone']);
});

test('sees the title, the summary, what stands for a picture, and whom a link calls', () => {
  const entry = { title: '', summary: '', contentText: 'Words.', contentHtml: sanitise('<p>Words.</p>') };
  const telling = 'Try her mum on 226-555-0119.';

  expect(findReasons(entry)).toEqual([]);
  expect(findReasons({ ...entry, title: telling })).toHaveLength(1);
  expect(findReasons({ ...entry, summary: telling })).toHaveLength(1);
  expect(
    findReasons({ ...entry, contentHtml: sanitise(`<img src="https://a.example/x" alt="${telling}">`) }),
  ).toHaveLength(1);
});

const UNITS = {
  digits: '1',
  'digits and spaces': '1 ',
  'digits and lines': '12-',
  brackets: '(',
  words: 'a',
  'words and spaces': 'she and I ',
  capitals: 'A. ',
  names: 'Alder ',
  quotes: '"he said ',
  'case and digits': 'case 1',
  'number words': 'one ',
  points: 'a.b@',
  newlines: '\n',
  spanish: 'la niña de la calle ',
};

test.each(Object.entries(UNITS))('takes time in proportion to a long text of %s', (_, unit) => {
  const timeOf = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const start = performance.now();
    findReasonsIn(text);
    return performance.now() - start;
  };
  timeOf(10_000);

  const short = timeOf(125_000);
  const long = timeOf(1_000_000);

  // Eight times the text; a quadratic search would take sixty-four times as long.
  expect(long).toBeLessThan(Math.max(2000, short * 24));
});
