import type { Community } from '../model.ts';

/** One file of the output: where it stands and how to write it. */
export interface Page {
  /** Path on the hub; one that ends in `/` is written as its `index.html`. */
  readonly path: string;
  /** False where it says `noindex`: the sitemap names every page of HTML but those. */
  readonly isIndexed?: boolean;
  readonly render: () => string;
}

/** One kind of page: from the community to every page of that kind. */
export interface Route {
  readonly name: string;
  readonly pages: (community: Community) => readonly Page[];
}

/** The file that a page is, as on the hub, without a leading slash. */
export function fileOf({ path }: Pick<Page, 'path'>): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** A route of a single page. */
export function single(name: string, path: string, render: (community: Community) => string): Route {
  return { name, pages: (community) => [{ path, render: () => render(community) }] };
}
