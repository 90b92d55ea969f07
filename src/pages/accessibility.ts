import { paths } from '../addresses.ts';
import { accessibilityText } from '../templates/accessibility.ts';
import { layout } from '../templates/layout.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** What was tested for readers of all kinds, what was not, and how to say that something is in the way. */
export const accessibility = single('accessibility', paths.accessibility, ({ hub }) =>
  layout(
    hub,
    {
      title: stringsOf(hub).accessibility.title,
      description: stringsOf(hub).accessibility.description(hub.name),
      path: paths.accessibility,
    },
    accessibilityText(hub),
  ),
);
