import { expect, test } from 'vitest';
import { chooseExcerpt } from '../../src/care/choose-excerpt.ts';
import { words } from './invent.ts';

const text = `${words(40)}.`;

test('prefers the summary that the author wrote', () => {
  const summary = 'What three years of home visits taught me about waiting.';

  expect(chooseExcerpt({ title: 'Visits', summary, contentText: text }, 60)).toEqual({
    excerpt: summary,
    isExcerptCut: false,
  });
});

test.each([
  { says: 'a label', summary: 'Read more' },
  { says: 'the title again', summary: 'What three years of home visits taught me' },
  { says: 'the beginning of the text', summary: words(20) },
  { says: 'a beginning with a mark of the cut', summary: `${words(20)} […]` },
  { says: 'a beginning with a link to the rest', summary: `${words(20)}… Continue reading →` },
  {
    says: 'a beginning with a line of the software',
    summary: `${words(20)} […]\nThe post Visits appeared first on Harbor.`,
  },
])('takes the start of the text when the summary is $says', ({ summary }) => {
  const title = 'What three years of home visits taught me';

  expect(chooseExcerpt({ title, summary, contentText: text }, 30)).toEqual({
    excerpt: words(30),
    isExcerptCut: true,
  });
});

test('falls back to a short summary when there is no text', () => {
  expect(chooseExcerpt({ title: 'Visits', summary: 'Three visits.', contentText: '' }, 60)).toEqual({
    excerpt: 'Three visits.',
    isExcerptCut: false,
  });
});

test('gives nothing for an entry without text', () => {
  expect(chooseExcerpt({ title: 'Visits', summary: '', contentText: ' ' }, 60)).toBeUndefined();
});

test('gives nothing where no word is allowed', () => {
  expect(chooseExcerpt({ title: 'Visits', summary: '', contentText: text }, 0)).toBeUndefined();
});
