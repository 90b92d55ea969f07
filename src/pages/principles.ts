import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { principlesText } from '../templates/principles.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** How the people of this hub want to act online, since when, and what changed. */
export const principles = single('principles', paths.principles, (community) =>
  layout(
    community.hub,
    {
      title: stringsOf(community.hub).principles.title,
      description: stringsOf(community.hub).principles.description(community.hub.name),
      path: paths.principles,
    },
    principlesText(community),
  ),
);
