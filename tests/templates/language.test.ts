import { describe, expect, test } from 'vitest';
import { joinedNames } from '../../src/templates/joined.ts';
import { interfaceLanguage, languageOf } from '../../src/templates/language.ts';
import { stringsOf } from '../../src/templates/strings/strings.ts';
import { inventConfig } from '../relate/invent-hub.ts';

function hubIn(language: string) {
  return { ...inventConfig().hub, language };
}

describe('the interface', () => {
  test.each([
    ['en', 'en', 'Members'],
    ['en-GB', 'en-GB', 'Members'],
    ['es', 'es', 'Integrantes'],
    ['es-MX', 'es-MX', 'Integrantes'],
    ['de', 'en', 'Members'],
    ['ar', 'en', 'Members'],
  ])('of a hub in %s says it is in %s, and is', (language, said, members) => {
    const hub = hubIn(language);

    expect(interfaceLanguage(hub)).toBe(said);
    expect(stringsOf(hub).layout.navigation.members).toBe(members);
  });
});

describe('a text on a page in English', () => {
  test.each([
    ['en-GB', ''],
    ['es-MX', ' lang="es-MX" dir="ltr"'],
    ['ar', ' lang="ar" dir="rtl"'],
    ['he-IL', ' lang="he-IL" dir="rtl"'],
    ['fa', ' lang="fa" dir="rtl"'],
    ['ckb', ' lang="ckb" dir="rtl"'],
    ['ku', ' lang="ku" dir="ltr"'],
    ['az-Arab', ' lang="az-Arab" dir="rtl"'],
    [undefined, ' dir="auto"'],
  ])('in %s is marked as “%s”', (language, marks) => {
    expect((languageOf(hubIn('en'), language) || '').toString()).toBe(marks);
  });
});

describe('names are joined', () => {
  test.each([
    ['en', 'Ana, Luis, and Inés'],
    ['en-GB', 'Ana, Luis and Inés'],
    ['es-MX', 'Ana, Luis e Inés'],
    ['de', 'Ana, Luis, and Inés'],
  ])('in a hub in %s as %s', (language, joined) => {
    expect(joinedNames(hubIn(language), ['Ana', 'Luis', 'Inés'])).toBe(joined);
  });
});
