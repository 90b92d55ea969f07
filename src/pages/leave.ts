import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { leaveText } from '../templates/leave.ts';
import { single } from './route.ts';

/** How to leave, what goes when, and what nobody can take back. */
export const leave = single('leave', paths.leave, ({ hub }) =>
  layout(
    hub,
    { title: 'Leave', description: `How to leave ${hub.name}, or show less.`, path: paths.leave },
    leaveText(hub),
  ),
);
