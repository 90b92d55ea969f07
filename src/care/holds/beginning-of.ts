import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** Gives what a match begins with, by how many characters of it are looked at. */
export type BeginningOf = (characters: number) => RegExp;

/**
 * Patterns that match wherever `pattern` could, and are far quicker to try: they look at no more than the first characters of
 * a match and the one character before them. They need no more text than that, and what is missing at the end of the text
 * counts as fitting. With the flag `y`.
 */
export function beginningOf(pattern: RegExp): BeginningOf {
  const { alternatives } = treeOf(pattern);
  return (characters) => {
    const beginnings = alternatives.map(
      ({ elements }) => askedBefore(elements) + beginningOfSequence(elements, characters).source,
    );
    return new RegExp(beginnings.join('|'), stickyFlags(pattern));
  };
}

/** The flags with which a pattern is tried at one place. */
export function stickyFlags({ flags }: RegExp): string {
  return `${flags.replace(/[gy]/gu, '')}y`;
}

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** A pattern is looked at for its beginning and for its characters, by more than one finder: its tree is made once. */
const trees = new WeakMap<RegExp, AST.Pattern>();

function treeOf(pattern: RegExp): AST.Pattern {
  const { source, unicode, unicodeSets } = pattern;
  const tree = trees.get(pattern) ?? parser.parsePattern(source, 0, source.length, { unicode, unicodeSets });
  trees.set(pattern, tree);
  return tree;
}

/**
 * What patterns can tell of a character that none of them names: one text for all characters that are the same to them, and
 * nothing for those that are named.
 */
export function lookAlikes(patterns: readonly RegExp[]): (character: string) => string | undefined {
  const named: [number, number][] = [];
  const sets = new Set<string>();
  for (const pattern of patterns)
    visitRegExpAST(treeOf(pattern), {
      onCharacterEnter: ({ value }) => named.push([value, value]),
      onCharacterClassRangeEnter: ({ min, max }) => named.push([min.value, max.value]),
      onCharacterSetEnter: ({ raw }) => sets.add(raw),
    });
  const kinds = [...sets].map((raw) => new RegExp(raw, 'u'));
  return (character) => {
    const capital = character.toUpperCase();
    // `ſ` is a small letter whose capital is `S`, and so one of `s`.
    const forms = [character, character.toLowerCase(), capital, capital.toLowerCase()];
    const isNamed = forms.some((form) =>
      [...form].some((one) => {
        const point = one.codePointAt(0) ?? 0;
        return named.some(([first, last]) => first <= point && point <= last);
      }),
    );
    return isNamed ? undefined : kinds.map((kind) => Number(kind.test(character))).join('');
  };
}

/** A beginning, and how many characters a text has at least that fits it. */
interface Beginning {
  readonly source: string;
  readonly fewest: number;
}

function beginningOfSequence(elements: readonly AST.Element[], characters: number): Beginning {
  let source = '';
  let fewest = 0;
  for (const element of elements) {
    if (fewest >= characters) break;
    const next = beginningOfElement(element, characters);
    source += next.source;
    fewest += next.fewest;
  }
  return { source, fewest };
}

function beginningOfElement(element: AST.Element, characters: number): Beginning {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return { source: `(?:${element.raw}|$)`, fewest: 1 };
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives, characters);
    case 'Quantifier': {
      const { source, fewest } = beginningOfElement(element.element, characters);
      const least = Math.min(element.min, characters);
      const most = Math.min(element.max, characters);
      return { source: `(?:${source}){${least},${most}}`, fewest: fewest * least };
    }
    case 'Assertion':
      return { source: '', fewest: 0 };
    default:
      return { source: '[^]*', fewest: characters };
  }
}

function oneOf(alternatives: readonly AST.Alternative[], characters: number): Beginning {
  const beginnings = alternatives.map(({ elements }) => beginningOfSequence(elements, characters));
  return {
    source: `(?:${beginnings.map(({ source }) => source).join('|')})`,
    fewest: Math.min(...beginnings.map(({ fewest }) => fewest)),
  };
}

/** What a pattern asks of the one character before it, when that is what it begins with. */
function askedBefore([first]: readonly AST.Element[]): string {
  if (first?.type !== 'Assertion' || first.kind !== 'lookbehind') return '';
  const isOneCharacter = first.alternatives.every(
    ({ elements: [only, ...others] }) =>
      others.length === 0 && only !== undefined && ONE_CHARACTER.has(only.type),
  );
  return isOneCharacter ? first.raw : '';
}

const ONE_CHARACTER: ReadonlySet<AST.Element['type']> = new Set([
  'Character',
  'CharacterSet',
  'CharacterClass',
]);
