import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import type { OutputFile } from './read-output.ts';

/** Finds what a reader's program would fetch from elsewhere: pictures, frames, styles. The hub serves all that it shows itself. */
export function loadChecker({ config, texts }: Boundaries): (file: OutputFile) => readonly Breach[] {
  const home = new URL(config.hub.url).host;
  const shown = texts.filter(({ isShown }) => isShown);
  return (file) =>
    file.segments
      .filter(({ kind, text }) => kind === 'load' && isElsewhere(text, home))
      .map(({ text, place }) => ({
        rule: 'loaded',
        file: file.path,
        place,
        message: 'a picture or another thing that is fetched from a foreign server.',
        entries: shown.filter(({ said }) => said.includes(text)).map(({ key }) => key),
      }));
}

function isElsewhere(address: string, home: string): boolean {
  if (!/^(?:[a-z][a-z0-9+.-]*:)?\/\//iu.test(address.trim())) return false;
  const base = 'http://hub.invalid/';
  return !URL.canParse(address, base) || new URL(address, base).host !== home;
}
