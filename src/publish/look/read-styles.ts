import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STYLE_PARTS, type StyleChanges } from '../../assets.ts';
import { didYouMean } from '../../config/suggest.ts';
import { HubError } from '../../hub-error.ts';

/**
 * Reads the styles of a hub's `theme/` folder: `style.css` stands behind ours, and `style/NAME.css` in the place of the part of ours
 * that has this name.
 *
 * @throws {HubError} when a file has the name of no part.
 */
export async function readStyles(root: string): Promise<Pick<StyleChanges, 'added' | 'replaced'>> {
  const folder = join(root, 'theme');
  const added = await readFile(join(folder, 'style.css'), 'utf8').catch(() => undefined);
  const names = await readdir(join(folder, 'style')).catch(() => []);
  const replaced = new Map<string, string>();
  for (const name of names.filter((each) => each.endsWith('.css')).sort()) {
    const part = name.slice(0, -'.css'.length);
    if (!STYLE_PARTS.some((known) => known === part)) {
      throw new HubError(
        `theme/style/${name} replaces no part of the stylesheet${didYouMean(part, STYLE_PARTS) || '.'}\n` +
          `  next: give it one of these names: ${STYLE_PARTS.join(', ')}; or put your rules into theme/style.css, which is added to ours.`,
      );
    }
    replaced.set(part, await readFile(join(folder, 'style', name), 'utf8'));
  }
  return { ...(added !== undefined && { added }), ...(replaced.size > 0 && { replaced }) };
}
