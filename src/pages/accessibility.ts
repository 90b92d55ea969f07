import { paths } from '../addresses.ts';
import { accessibilityText } from '../templates/accessibility.ts';
import { layout } from '../templates/layout.ts';
import { single } from './route.ts';

/** What was tested for readers of all kinds, what was not, and how to say that something is in the way. */
export const accessibility = single('accessibility', paths.accessibility, ({ hub }) =>
  layout(
    hub,
    {
      title: 'Accessibility',
      description: `How ${hub.name} was made to be read by everyone.`,
      path: paths.accessibility,
    },
    accessibilityText(hub),
  ),
);
