import { type Document, Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { SaxesParser } from 'saxes';

/** What a strict XML parser has to complain about. */
export function xmlFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push(error.message));
  parser.write(text).close();
  return faults;
}

export function parseXml(text: string): Document {
  return parseDocument(text, { xmlMode: true });
}

/** The first element. */
export function rootOf(document: Document): Element {
  return document.children.find(isTag) ?? new Element('none', {});
}

/** The children of a name, prefix included; all elements without one. */
export function childrenOf(element: Element, name?: string): readonly Element[] {
  return element.children.filter(isTag).filter((child) => name === undefined || child.name === name);
}

/** The texts of children of a name. */
export function textsOf(element: Element, name: string): readonly string[] {
  return childrenOf(element, name).map((child) => textContent(child).trim());
}

/** Whether a text is an absolute address of the web. */
export function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text);
}
