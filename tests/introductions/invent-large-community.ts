import type { ArchivedEntry, Member } from '../../src/model.ts';
import { FIELD_WORDS } from '../../src/relate/suggest/field-words.ts';
import { dice, inventArchived, inventMember } from '../care/invent.ts';

/** Words of an excerpt at its default length. */
const WORDS = 60;
/** Different words in use. */
const VOCABULARY = 60_000;
/** Subjects of one member, which come up again and again. */
const SUBJECTS = 30;
const SYLLABLES = 'ba lo ter mi san dre ko ul ven ri cha pe nos gi fa'.split(' ');
const SMALL_WORDS = {
  en: 'the and to of a in is that it was for on with as he be at by this had not are but from have they',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya',
};

/** One member in so many wants no introductions. */
const ONE_SAYS_NO = 12;
/** One member in so many named another's work as a gift on joining: an entry, or every other time a page that is none. */
const ONE_GIVES = 10;

/**
 * Invents members, one in five of them writing Spanish, some of them without introductions and some with gifts, with
 * entries whose words are spread as in natural text.
 */
export function inventLargeCommunity(
  memberCount: number,
  entriesEach: number,
  seed: number,
): { readonly members: readonly Member[]; readonly entries: readonly ArchivedEntry[] } {
  const roll = dice(seed);
  const below = (limit: number) => Math.floor(roll() * limit);
  const invented = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join(''),
  );
  const words = { en: vocabulary('en', invented), es: vocabulary('es', invented) };
  const giftOf = (at: number) =>
    `https://m${(7 * at + 1) % memberCount}.example/${at % (2 * ONE_GIVES) === 0 ? at % entriesEach : 'about'}`;
  const members = Array.from({ length: memberCount }, (_, at) =>
    inventMember(
      {
        id: `member-${at}`,
        name: `Member ${at}`,
        site: `https://m${at}.example/`,
        language: at % 5 === 0 ? 'es' : 'en',
        feeds: [{ url: `https://m${at}.example/feed`, lane: { only: [], not: [] } }],
        gifts: at % ONE_GIVES === 0 ? [giftOf(at)] : [],
      },
      { introductions: at % ONE_SAYS_NO === 1 ? 'no' : 'ask' },
    ),
  );
  const entries = members.flatMap((member, at) => {
    const list = member.language === 'es' ? words.es : words.en;
    const subjects = Array.from({ length: SUBJECTS }, () => list[100 + below(20_000)] ?? '');
    // A rank drawn so comes about one over its number as often as the first.
    const word = () =>
      (roll() < 0.15 ? subjects[below(SUBJECTS)] : list[Math.floor(VOCABULARY ** roll()) - 1]) ?? '';
    const text = (count: number) => Array.from({ length: count }, word).join(' ');
    return Array.from({ length: entriesEach }, (_, place) => {
      const url = `https://m${at}.example/${place}`;
      const isToMember = roll() < 0.3;
      const href = isToMember
        ? `https://m${below(memberCount)}.example/${place}`
        : `https://pages.example/${below(6 * memberCount)}`;
      return inventArchived({
        key: url,
        id: url,
        url,
        member: member.id,
        feed: `https://m${at}.example/feed`,
        title: text(6),
        excerpt: text(WORDS),
        tags: [text(1), text(1)],
        date: `2026-${10 + (place % 3)}-${10 + (at % 18)}T09:00:00.000Z`,
        links: [{ href, text: '', sentence: '' }],
      });
    });
  });
  return { members, entries };
}

/** The commonest words are the small ones of the language, then those of the field, then invented ones. */
function vocabulary(language: 'en' | 'es', invented: readonly string[]): readonly string[] {
  const field = FIELD_WORDS.flatMap((meaning) => meaning[language]);
  return [...SMALL_WORDS[language].split(' '), ...field, ...invented];
}
