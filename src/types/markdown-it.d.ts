/** The part of `markdown-it` that `templates/markdown.ts` calls; the package ships no types. */
declare module 'markdown-it' {
  export interface Token {
    readonly type: string;
    /** The element's name, `''` for text. */
    readonly tag: string;
    /** 1 opens, -1 closes, 0 does neither. */
    readonly nesting: 1 | 0 | -1;
    readonly content: string;
    /** True for a paragraph of a tight list, which has no element. */
    readonly hidden: boolean;
    readonly children: readonly Token[] | null;
    attrGet(name: string): string | null;
  }
  export default class MarkdownIt {
    constructor(preset: 'commonmark', options: { readonly html: boolean });
    /** Turns rules off; throws when there is no rule of a name. */
    disable(rules: readonly string[]): this;
    parse(text: string, environment: object): readonly Token[];
  }
}
