/** The part of `@11ty/eleventy-fetch` that `gather/keep-records.ts` and `gather/incoming-mentions.ts` call; the package ships no types. */
declare module '@11ty/eleventy-fetch' {
  export class AssetCache {
    constructor(
      source: string,
      cacheDirectory?: string,
      options?: { filenameFormat?: (key: string, hash: string) => string },
    );
    /** Where the metadata lie; the contents lie beside them, under the same name with the type added. */
    readonly cachePath: string;
    /** The stored metadata; throws when they are not JSON. */
    readonly cachedObject: { readonly cachedAt?: number; readonly type?: string } | undefined;
    /** Whether there are contents that were saved no longer ago than a duration. */
    isCacheValid(duration: string): boolean;
    save(contents: object, type: 'json'): Promise<void>;
    /** The stored contents; throws when they are not JSON. */
    getCachedContents(): unknown;
    /** Milliseconds of a duration such as `4h` or `1d`. */
    getDurationMs(duration: string): number;
  }
}
