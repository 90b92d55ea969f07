import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** One step of a pattern through a text. */
export interface Step {
  readonly id: number;
  /** The pattern's index. */
  readonly pattern: number;
  /** The character that it takes, by the index of a pattern of one; none where the whole pattern, its conditions left out, is at its end. */
  readonly takes?: number;
  /** What may come behind that character. */
  readonly next: readonly Step[];
}

/** One way in which a pattern can begin. */
export interface Way {
  /** What it asks of the one character before, by the index of a pattern of one. */
  readonly asks?: number;
  readonly steps: readonly Step[];
}

export interface Ways {
  readonly ways: readonly Way[];
  /** Everything that steps take and ways ask for: patterns of one character. */
  readonly ofOne: readonly RegExp[];
}

const parser = new RegExpParser({ ecmaVersion: 2024 });

/**
 * The ways of patterns through the first `limit` characters of what they match, step by step. Conditions that take no character are
 * left out, but for one before the first: so wherever a pattern stands its steps can be gone, and in a few places more.
 */
export function waysOf(patterns: readonly RegExp[], limit: number): Ways {
  let ids = 0;
  const indices = new Map<string, number>();
  const ofOne: RegExp[] = [];
  const indexOf = (source: string, flags: string): number => {
    const key = `${flags} ${source}`;
    const index = indices.get(key) ?? ofOne.push(new RegExp(source, flags)) - 1;
    indices.set(key, index);
    return index;
  };

  const ways = patterns.flatMap((whole, pattern) => {
    const flags = whole.flags.replace(/[gy]/gu, '');
    const step = (next: readonly Step[], takes?: number): Step => {
      ids += 1;
      return { id: ids, pattern, next, ...(takes !== undefined && { takes }) };
    };
    const end = [step([])];
    const sequence = ({ elements }: AST.Alternative, behind: readonly Step[]): readonly Step[] =>
      elements.reduceRight((next, element) => through(element, next), behind);
    const through = (element: AST.Element, behind: readonly Step[]): readonly Step[] => {
      switch (element.type) {
        case 'Character':
        case 'CharacterSet':
          return [step(behind, indexOf(element.raw, flags))];
        case 'CharacterClass':
          // With the flag `v`, one may hold whole words.
          return element.unicodeSets ? end : [step(behind, indexOf(element.raw, flags))];
        case 'Group':
        case 'CapturingGroup':
          return element.alternatives.flatMap((alternative) => sequence(alternative, behind));
        case 'Quantifier': {
          const [least, most] = [Math.min(element.min, limit), Math.min(element.max, limit)];
          let steps = behind;
          for (let often = least; often < most; often += 1)
            steps = [...new Set([...through(element.element, steps), ...behind])];
          for (let often = 0; often < least; often += 1) steps = through(element.element, steps);
          return steps;
        }
        case 'Assertion':
          return behind;
        default:
          return end;
      }
    };
    return treeOf(whole).alternatives.map((alternative): Way => {
      const asked = askedBefore(alternative.elements);
      const steps = sequence(alternative, end);
      return asked === undefined ? { steps } : { steps, asks: indexOf(`${asked}(?![^])`, flags) };
    });
  });
  return { ways, ofOne };
}

function treeOf({ source, unicode, unicodeSets }: RegExp): AST.Pattern {
  return parser.parsePattern(source, 0, source.length, { unicode, unicodeSets });
}

/** What a pattern asks of the one character before it, when that is what it begins with. */
function askedBefore([first]: readonly AST.Element[]): string | undefined {
  if (first?.type !== 'Assertion' || first.kind !== 'lookbehind') return undefined;
  const isOneCharacter = first.alternatives.every(
    ({ elements: [only, ...others] }) =>
      others.length === 0 && only !== undefined && ONE_CHARACTER.has(only.type),
  );
  return isOneCharacter ? first.raw : undefined;
}

const ONE_CHARACTER: ReadonlySet<AST.Element['type']> = new Set([
  'Character',
  'CharacterSet',
  'CharacterClass',
]);
