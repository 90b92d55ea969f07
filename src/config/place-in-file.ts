import { resolve } from 'node:path';
import { type HubFileName, pathOfFile } from './edit/hub-file.ts';
import { formatFault } from './fault.ts';
import type { Path } from './place.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readText } from './yaml/read-text.ts';

/**
 * Tells of something in a hub's own file as a fault is told: `_data/reshares.yaml:12:10 3.quote: MESSAGE`. For what only
 * shows when feeds are read.
 */
export async function tellPlace(
  root: string,
  name: HubFileName,
  path: Path,
  message: string,
): Promise<string> {
  const file = pathOfFile(name);
  const outcome = await readText(resolve(root), file);
  const parsed = outcome.kind === 'text' ? parseYaml(file, outcome.text) : undefined;
  const position =
    parsed?.kind === 'values' ? parsed.top.source.positionOf(path, 'value') : { line: 1, column: 1 };
  return formatFault({ file, ...position, path: path.join('.'), message });
}
