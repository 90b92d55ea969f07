/** Only what Kith calls of Eleventy 3, which ships no declarations. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    readonly directories: { readonly output: string; readonly input: string; readonly data: string };
    readonly ignores: Set<string>;
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void;
    addTemplate(virtualPath: string, content: unknown, data: Readonly<Record<string, unknown>>): void;
    addGlobalData(name: string, value: unknown): void;
    addDataExtension(
      extension: string,
      options: { readonly read: boolean; readonly parser: (path: string) => Promise<unknown> },
    ): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setDataDirectory(directory: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(isUsed: boolean): void;
    on(event: string, listener: (event: import('../plugin.ts').EleventyEvent) => unknown): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode?: boolean;
        readonly configPath?: string | false;
        readonly config?: (config: UserConfig) => void;
      },
    );
    disableLogger(): void;
    write(): Promise<readonly unknown[]>;
  }
}
