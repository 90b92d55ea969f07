import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { privacyText } from '../templates/privacy.ts';
import { single } from './route.ts';

/** What this hub knows of its readers (nothing) and keeps of its members. */
export const privacy = single('privacy', paths.privacy, ({ hub }) =>
  layout(
    hub,
    {
      title: 'Privacy',
      description: `What ${hub.name} knows of readers and keeps of members.`,
      path: paths.privacy,
    },
    privacyText(hub),
  ),
);
