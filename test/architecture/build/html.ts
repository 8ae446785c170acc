// Reads of our own pages what the checks are about. For HTML written as ours is, not for any HTML.

/** Directives of the page's Content-Security-Policy to their sources. */
export function policyOf(html: string): Map<string, string[]> {
  const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1] ?? '';
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

export function beforePolicy(html: string): string {
  return html.split('Content-Security-Policy')[0] ?? '';
}

export function attributes(html: string, tag: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}(?=\\s)[^>]* ${attribute}="?([^" >]+)`, 'g'))].map(([, value = '']) => value);
}

/** What a reader sees of it. */
export function textOf(html: string): string {
  return decode(html.replace(/<wbr>/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
}

/** The inside of a section, by the id of its heading. */
export function sectionOf(html: string, id: string): string {
  return new RegExp(`<section aria-labelledby="${id}">(.*?)</section>`, 's').exec(html)?.[1] ?? '';
}

export function decode(html: string): string {
  const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html.replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => named[entity] ?? entity);
}
