import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { principlesText } from '../templates/principles.ts';
import { single } from './route.ts';

/** How the people of this hub want to act online, since when, and what changed. */
export const principles = single('principles', paths.principles, (community) =>
  layout(
    community.hub,
    {
      title: 'Our principles',
      description: `How the people of ${community.hub.name} want to act online.`,
      path: paths.principles,
    },
    principlesText(community),
  ),
);
