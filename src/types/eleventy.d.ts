/** Only what Kith calls of Eleventy 3, which ships no declarations. */
declare module '@11ty/eleventy' {
  /** What the plugin asks of it stands where whoever adds the plugin finds it. */
  type AskedByPlugin = import('../plugin.ts').EleventyConfig;

  export interface UserConfig extends AskedByPlugin {
    readonly directories: { readonly output: string; readonly input: string; readonly data: string };
    readonly ignores: Set<string>;
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setDataDirectory(directory: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(isUsed: boolean): void;
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
    write(): Promise<readonly (readonly { readonly inputPath: string; readonly outputPath: string }[])[]>;
  }
}
