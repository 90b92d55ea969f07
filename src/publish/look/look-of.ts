import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { styleOf } from '../../assets.ts';
import type { Community, Hub, Look } from '../../model.ts';
import { makeCards } from '../cards/make-cards.ts';
import type { Theme } from '../theme/open-theme.ts';
import { colorRules } from './color-rules.ts';
import { readLogo } from './read-logo.ts';
import { readStyles } from './read-styles.ts';

/**
 * Makes the look of a community's hub: a stylesheet with its colours, its logo, and the cards for other sites. `root` is the hub folder.
 *
 * @throws {HubError} when a file of it cannot be used, with what to do.
 */
export async function lookOf(community: Community, root: string, theme?: Theme): Promise<Look> {
  const { hub } = community;
  const colors = colorRules(hub.colors);
  const styles = await readStyles(root);
  const isOwn = colors !== undefined || styles.added !== undefined || styles.replaced !== undefined;
  return {
    ...(isOwn && { style: styleOf({ ...styles, ...(colors !== undefined && { colors }) }) }),
    ...(hub.logo !== undefined && (await readLogo(root, hub.logo))),
    cards: await makeCards(community, root, theme?.cardWords),
  };
}

/** Puts logo and cards beside the pages that name them. */
export async function writeLook({ look }: Hub, output: string): Promise<void> {
  const { logo, icon, cards } = look ?? {};
  for (const file of [logo, icon, cards?.hub, ...(cards?.reshares.values() ?? [])]) {
    if (file === undefined) continue;
    const to = join(output, file.path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, file.bytes);
  }
}
