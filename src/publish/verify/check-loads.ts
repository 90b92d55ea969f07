import type { Boundaries, KnownText } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { readHtml } from './read-html.ts';
import type { FilePieces } from './read-output.ts';
import { isMarkup } from './segment.ts';

/**
 * Finds what a reader's program would fetch from elsewhere: pictures, frames, styles. The hub serves all that it shows itself. A feed's
 * title is text, but some readers take it for markup: there, markup that an author *writes about* passes, of a member who allows pictures.
 */
export function loadChecker({ config, texts }: Boundaries): (file: FilePieces) => readonly Breach[] {
  const home = new URL(config.hub.url).host;
  const shown = texts.filter(({ isShown }) => isShown);
  let written: ReadonlySet<string> | undefined;
  const isWrittenAbout = (address: string) => {
    written ??= new Set(shown.filter(({ member }) => member.consent.images).flatMap(loadsWrittenAbout));
    return written.has(address);
  };
  return (file) => {
    const isPage = /\.html?$/u.test(file.path);
    return file.segments
      .filter(
        ({ kind, text }) => kind === 'load' && isElsewhere(text, home) && (isPage || !isWrittenAbout(text)),
      )
      .map(({ text, place }) => ({
        rule: 'loaded',
        file: file.path,
        place,
        message: 'a picture or another thing that is fetched from a foreign server.',
        entries: shown.filter(({ said }) => said.includes(text)).map(({ key }) => key),
      }));
  };
}

/** What a title or an excerpt, which are plain text, would fetch if it were markup. */
function loadsWrittenAbout({ title, pieces }: KnownText): readonly string[] {
  return [title, ...pieces]
    .filter(isMarkup)
    .flatMap((text) => readHtml(text, () => ''))
    .flatMap(({ kind, text }) => (kind === 'load' ? [text] : []));
}

function isElsewhere(address: string, home: string): boolean {
  if (!/^(?:[a-z][a-z0-9+.-]*:)?\/\//iu.test(address.trim())) return false;
  const base = 'http://hub.invalid/';
  return !URL.canParse(address, base) || new URL(address, base).host !== home;
}
