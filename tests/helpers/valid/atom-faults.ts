import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, XmlLibError } from 'libxml2-wasm';
import { childrenOf, parseXml, rootOf, textsOf } from './xml.ts';

const RULES = XmlDocument.fromBuffer(readFileSync(join(import.meta.dirname, 'atom.rng')));
const VALIDATOR = RelaxNGValidator.fromDoc(RULES);

/** What is wrong with an Atom feed: by its RELAX NG schema, and by the rules of RFC 4287 that no grammar can tell. */
export function atomFaults(text: string): readonly string[] {
  const faults = [...grammarFaults(text)];
  if (faults.length > 0) return faults;
  const feed = rootOf(parseXml(text));
  const entries = childrenOf(feed, 'entry');
  const links = childrenOf(feed, 'link').map(({ attribs }) => attribs);
  if (links.filter(({ rel }) => rel === 'self').length !== 1)
    faults.push('The feed has not one `self` (4.1.1).');
  // RFC 5005, sections 2 and 4: what is complete has no archives, and an archived feed leads to the current one.
  const isArchived = childrenOf(feed, 'fh:archive').length > 0;
  const isComplete = childrenOf(feed, 'fh:complete').length > 0;
  const rels = links.map(({ rel }) => rel);
  if (isComplete && (isArchived || rels.includes('prev-archive')))
    faults.push('It is complete and has archives.');
  if (isArchived !== rels.includes('current'))
    faults.push('It is archived without `current`, or the other way round.');
  for (const holder of [feed, ...entries]) {
    const alternates = childrenOf(holder, 'link')
      .filter(({ attribs }) => attribs.rel === 'alternate')
      .map(({ attribs }) => attribs.type);
    if (alternates.length === 0) faults.push('There is no `alternate`.');
    if (new Set(alternates).size !== alternates.length)
      faults.push('Two `alternate`s of one type (4.1.1, 4.1.2).');
  }
  const ids = entries.flatMap((entry) => textsOf(entry, 'id'));
  if (new Set(ids).size !== ids.length) faults.push('Two entries have one id (4.1.1).');
  return faults;
}

function grammarFaults(text: string): readonly string[] {
  try {
    const document = XmlDocument.fromString(text);
    try {
      VALIDATOR.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  }
}
