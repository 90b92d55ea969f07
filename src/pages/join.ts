import { paths } from '../addresses.ts';
import { joinText } from '../templates/join.ts';
import { layout } from '../templates/layout.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** What joining means: what will appear, who sees it, and how to leave again. */
export const join = single('join', paths.join, ({ hub }) =>
  layout(
    hub,
    {
      title: stringsOf(hub).join.title,
      description: stringsOf(hub).join.description(hub.name),
      path: paths.join,
      hasForm: true,
    },
    joinText(hub),
  ),
);
