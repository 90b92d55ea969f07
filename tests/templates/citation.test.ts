import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Hub, Original } from '../../src/model.ts';
import { citeBlog, citeEntry, citeOriginal } from '../../src/templates/citation.ts';
import { citedName } from '../../src/templates/cited-name.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';
import { inventHub } from '../relate/invent-hub.ts';

const hub = inventHub();
const spanish: Hub = { ...hub, language: 'es' };

/** A reference as one reads it: markup for italics as asterisks, the rest gone. */
function read(markup: { readonly text: string }): string {
  return markup.text
    .replaceAll(/<\/?i>/g, '*')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');
}

function cited(changes: Partial<ArchivedEntry>, member: Parameters<typeof resident>[1] = {}, at: Hub = hub) {
  const entry = writing('ada', [], {
    title: 'On tea',
    url: 'https://ada.example/tea',
    date: '2026-11-14T09:00:00.000Z',
    authors: [],
    ...changes,
  });
  const [related] = inventCommunity({ members: [resident('ada', member)] }, [entry]).entries;
  if (!related) throw new Error('The entry was not related.');
  return read(citeEntry(at, related));
}

describe('an entry as a reference', () => {
  test('has author, day, title and address; a blog of its author’s name is not said again', () => {
    expect(cited({}, { name: 'Harbor Notes' })).toBe(
      'Harbor Notes. (2026, November 14). *On tea.* https://ada.example/tea',
    );
  });

  test('names an author of a group blog, and the blog in italics', () => {
    const center = { name: 'Ellery Center', kind: 'center' } as const;

    expect(cited({ authors: [{ name: 'Imogen Sartaine' }] }, center)).toBe(
      'Sartaine, I. (2026, November 14). On tea. *Ellery Center.* https://ada.example/tea',
    );
  });

  test('takes the name as its bearer wrote it for references', () => {
    const member = { name: 'Maricarmen Ibarrondo Téllez', citeAs: 'Ibarrondo Téllez, M.' };

    expect(cited({}, member)).toMatch(/^Ibarrondo Téllez, M\. \(2026, November 14\)/);
  });

  test('joins authors, and names nineteen and the last of very many', () => {
    const center = { name: 'Ellery Center', kind: 'center' } as const;
    const names = Array.from({ length: 25 }, (_, place) => ({ name: `Author${place}` }));

    expect(cited({ authors: [{ name: 'Imogen Sartaine' }, { name: 'Jean-Paul Roy' }] }, center)).toMatch(
      /^Sartaine, I\., & Roy, J\.-P\. \(/,
    );
    expect(cited({ authors: names }, center)).toMatch(/Author18, … Author24\. \(/);
  });

  test('says where no day is known, and where there is no title', () => {
    expect(cited({ isDated: false })).toContain('(n.d.)');
    expect(cited({ title: '' })).toContain('[Blog post].');
  });

  test('ends a title that asks with its own mark', () => {
    expect(cited({ title: 'Whose tea?' })).toContain('*Whose tea?* https');
  });

  test('tells the day of the hub’s time zone', () => {
    const west = { ...hub, timeZone: 'America/Chicago' };

    expect(cited({ date: '2026-11-14T03:00:00.000Z' }, {}, west)).toContain('(2026, November 13)');
  });

  test('speaks Spanish on a hub in Spanish', () => {
    const center = { name: 'Centro Ellery', kind: 'center' } as const;
    const authors = [{ name: 'Imogen Sartaine' }, { name: 'Ana López' }];

    expect(cited({ authors }, center, spanish)).toBe(
      'Sartaine, I. y López, A. (2026, 14 de noviembre). On tea. *Centro Ellery.* https://ada.example/tea',
    );
    expect(cited({ isDated: false }, {}, spanish)).toContain('(s.f.)');
  });

  test('cannot be turned into markup', () => {
    expect(cited({ title: '<b>Bold</b>' })).toContain('&lt;b&gt;Bold&lt;/b&gt;');
  });
});

test('an original of somebody who is no member is named as the curator named it', () => {
  const original: Original = {
    url: 'https://far.example/2024/a',
    title: 'From afar',
    author: { name: 'Urban Field Institute' },
    publication: 'far.example',
    published: '2024-02-01T00:00:00.000Z',
  };

  expect(read(citeOriginal(hub, original))).toBe(
    'Urban Field Institute. (2024, February 1). From afar. *far.example.* https://far.example/2024/a',
  );
});

test('a blog as a whole has no day, and its site stands for its name', () => {
  expect(read(citeBlog(hub, resident('ada', { name: 'Harbor Notes' })))).toBe(
    'Harbor Notes. (n.d.). *ada.example* [Blog]. https://ada.example/',
  );
});

describe('a name in a list of references', () => {
  const byline = (name: string, language?: string) => citedName({ name, isByline: true }, language);

  test.each([
    ['Imogen Sartaine', 'Sartaine, I.'],
    ['Philippa Engstrand-Rowe', 'Engstrand-Rowe, P.'],
    ['Jean-Paul Roy', 'Roy, J.-P.'],
    ['Ángel Núñez', 'Núñez, Á.'],
    ['Siobhan O’Neill', 'O’Neill, S.'],
    ['J. R. Ackerley', 'Ackerley, J. R.'],
  ])('%s is turned round where it is a byline', (name, reference) => {
    expect(byline(name)).toBe(reference);
  });

  test.each([
    'Maricarmen Ibarrondo Téllez',
    'Ana de la Cruz',
    'Ludwig van Houten',
    'Juan Carlos Gómez Ruiz',
    'Guest Author',
    'Communications Team',
    'The Editors',
    'Equipo Editorial',
    'Martin Luther King Jr.',
    'Dana Fields, LCSW',
    'bell hooks',
    'Madonna',
    '',
  ])('%s stays whole, because it may be torn apart wrongly', (name) => {
    expect(byline(name)).toBe(name);
  });

  test('a name whose family comes first stays whole', () => {
    expect(byline('Nguyễn Linh', 'vi')).toBe('Nguyễn Linh');
    expect(byline('Nagy Ilona', 'hu-HU')).toBe('Nagy Ilona');
  });

  test('what a blogger goes by stays whole: it may be a pseudonym or a blog', () => {
    expect(citedName({ name: 'Bell Schedule' })).toBe('Bell Schedule');
    expect(citedName({ name: 'Radical Self-Care' })).toBe('Radical Self-Care');
  });
});
