import { assetsOf } from '../assets.ts';
import type { Route } from './route.ts';

/** The hub's own stylesheet, script and icon. */
export const assetFiles: Route = {
  name: 'assets',
  pages: ({ hub }) => assetsOf(hub).map(({ path, text }) => ({ path, render: () => text })),
};
