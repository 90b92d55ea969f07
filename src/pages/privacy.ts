import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { privacyText } from '../templates/privacy.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** What this hub knows of its readers (nothing) and keeps of its members. */
export const privacy = single('privacy', paths.privacy, ({ hub }) =>
  layout(
    hub,
    {
      title: stringsOf(hub).privacy.title,
      description: stringsOf(hub).privacy.description(hub.name),
      path: paths.privacy,
    },
    privacyText(hub),
  ),
);
