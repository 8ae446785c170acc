// The namespace of an XML text's root element, by the browser's parser.

/** '' where the root has none. Throws an Error where the text is not well-formed. */
export function rootNamespace(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror') !== null) throw new Error('The text is not well-formed XML.');
  return document.documentElement.namespaceURI ?? '';
}
