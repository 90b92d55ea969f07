/** A hub's own file, by its name. */
export type HubFileName =
  | 'feeds'
  | 'hub'
  | 'topics'
  | 'reshares'
  | 'introductions'
  | 'decisions'
  | 'candidates';

/** Where a hub's own file lies, relative to the hub folder. */
export function pathOfFile(name: HubFileName): string {
  return name === 'feeds' ? 'feeds.yaml' : `_data/${name}.yaml`;
}
