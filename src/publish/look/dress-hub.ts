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
 * Gives a community's hub its look: a stylesheet with its colours, its logo, and the cards for other sites. `root` is the hub folder. One that
 * has its look already stays as it is. What it gives is frozen, since Eleventy would else hand each template a copy.
 *
 * @throws {HubError} when a file of it cannot be used, with what to do.
 */
export async function dressHub(community: Community, root: string, theme?: Theme): Promise<Community> {
  const { hub } = community;
  if (hub.look !== undefined) return community;
  const colors = colorRules(hub.colors);
  const styles = await readStyles(root);
  const isOwn = colors !== undefined || styles.added !== undefined || styles.replaced !== undefined;
  const look: Look = {
    ...(isOwn && { style: styleOf({ ...styles, ...(colors !== undefined && { colors }) }) }),
    ...(hub.logo !== undefined && (await readLogo(root, hub.logo))),
    cards: await makeCards(community, root, theme?.cardWords),
  };
  return Object.freeze({ ...community, hub: { ...hub, look } });
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
