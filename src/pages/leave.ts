import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { leaveText } from '../templates/leave.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** How to leave, what goes when, and what nobody can take back. */
export const leave = single('leave', paths.leave, ({ hub }) =>
  layout(
    hub,
    {
      title: stringsOf(hub).leave.title,
      description: stringsOf(hub).leave.description(hub.name),
      path: paths.leave,
      hasForm: true,
    },
    leaveText(hub),
  ),
);
