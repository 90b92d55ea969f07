import { resolve } from 'node:path';
import type { PlacedNote } from '../model.ts';
import { type HubFileName, pathOfFile } from './edit/hub-file.ts';
import { formatFault } from './fault.ts';
import { at, each, type Path, type Place } from './place.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readText } from './yaml/read-text.ts';

/**
 * Tells of something in a hub's own file as a fault is told: `_data/reshares.yaml:12:10 3.quote: MESSAGE`. For what only
 * shows when feeds are read. With `item`, `path` is that of a list, and its place is the one that holds this text.
 */
export async function tellPlace(
  root: string,
  name: HubFileName,
  path: Path,
  message: string,
  item?: string,
): Promise<string> {
  const file = pathOfFile(name);
  const outcome = await readText(resolve(root), file);
  const parsed = outcome.kind === 'text' ? parseYaml(file, outcome.text) : undefined;
  if (parsed?.kind !== 'values')
    return formatFault({ file, line: 1, column: 1, path: path.join('.'), message });
  const whole = [...path, ...placeOfItem(parsed.top, path, item)];
  return formatFault({
    file,
    ...parsed.top.source.positionOf(whole, 'value'),
    path: whole.join('.'),
    message,
  });
}

/** The same of several, in their order. */
export function tellPlaces(root: string, places: readonly PlacedNote[] = []): Promise<readonly string[]> {
  return Promise.all(
    places.map(({ file, path, message, item }) => tellPlace(root, file, path, message, item)),
  );
}

function placeOfItem(top: Place, path: Path, item: string | undefined): readonly number[] {
  if (item === undefined) return [];
  const list = path.reduce<Place | undefined>(
    (place, step) => place && (typeof step === 'number' ? each(place)[step] : at(place, step)),
    top,
  );
  const found = list ? each(list).findIndex(({ value }) => value === item) : -1;
  return found === -1 ? [] : [found];
}
