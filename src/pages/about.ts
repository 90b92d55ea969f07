import { paths } from '../addresses.ts';
import { aboutText } from '../templates/about.ts';
import { layout } from '../templates/layout.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** Who keeps this hub and how it behaves; the page that the hub's User-Agent points to. */
export const about = single('about', paths.about, (community) =>
  layout(
    community.hub,
    { title: stringsOf(community.hub).about.title, path: paths.about },
    aboutText(community),
  ),
);
