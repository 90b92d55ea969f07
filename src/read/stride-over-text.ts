import { type ParserOptions, Tokenizer } from 'htmlparser2';

/**
 * Options with which htmlparser2 reads the same as without, sooner: it looks at each letter of running text to find the next tag or
 * reference, which the engine finds in a fraction of the time.
 */
export function stridingParser(): ParserOptions {
  return { Tokenizer: StridingTokenizer as unknown as typeof Tokenizer };
}

/** What is used of the inside of htmlparser2's tokenizer, whose version is given to its last digit, as its types keep it to themselves. */
interface Inside {
  /** What is read, and where in all that was ever written it begins. */
  readonly buffer: string;
  readonly offset: number;
  /** The letter that is looked at, counted from the first that was ever written; the next one is looked at after it. */
  index: number;
  /** Called with a letter of running text, of which only `<` and `&` mean anything. */
  stateText(letter: number): void;
}

const Inner = Tokenizer as unknown as new (...words: ConstructorParameters<typeof Tokenizer>) => Inside;

const LESS_THAN = 60;
const AMPERSAND = 38;

class StridingTokenizer extends Inner {
  /** Where the next tag and the next reference may begin, or what was written ends. Both are kept, so that no text is searched twice. */
  private tag = -1;
  private reference = -1;

  override stateText(letter: number): void {
    if (letter === LESS_THAN || letter === AMPERSAND) {
      super.stateText(letter);
      return;
    }
    if (this.tag <= this.index) this.tag = this.next('<');
    if (this.reference <= this.index) this.reference = this.next('&');
    this.index = Math.min(this.tag, this.reference) - 1;
  }

  private next(mark: string): number {
    const { buffer, offset, index } = this;
    const at = buffer.indexOf(mark, index - offset);
    return offset + (at === -1 ? buffer.length : at);
  }
}
