import { paths } from '../addresses.ts';
import { joinText } from '../templates/join.ts';
import { layout } from '../templates/layout.ts';
import { single } from './route.ts';

/** What joining means: what will appear, who sees it, and how to leave again. */
export const join = single('join', paths.join, ({ hub }) =>
  layout(
    hub,
    { title: 'Join', description: `What it means to join ${hub.name}.`, path: paths.join },
    joinText(hub),
  ),
);
