// Reads elements, texts and resources of a manifest's XML. Every failure is a ManifestError that names the place.

/** The manifest cannot be used. The message says what was expected, what came and where. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/** The Resources of VersionOverrides: what the resid of an element stands for. */
export class Resources {
  readonly #resources: Element | undefined;
  readonly #locale: string | undefined;

  constructor(resources: Element | undefined, locale: string | undefined) {
    this.#resources = resources;
    this.#locale = locale;
  }

  url(element: Element): string {
    return httpsUrl(this.#resolve(element, 'Urls', 'Url'), `the resource of <${element.localName}>`);
  }

  image(element: Element): string {
    return httpsUrl(this.#resolve(element, 'Images', 'Image'), `the resource of <${element.localName}>`);
  }

  shortString(element: Element): string {
    return this.#resolve(element, 'ShortStrings', 'String');
  }

  longString(element: Element): string {
    return this.#resolve(element, 'LongStrings', 'String');
  }

  #resolve(element: Element, section: string, kind: string): string {
    const resid = attribute(element, 'resid');
    if (resid === undefined) throw new ManifestError(`Expected a resid on <${element.localName}>. Add one that names a ${kind} in Resources/${section}.`);
    const resource = children(child(this.#resources, section), kind).find((candidate) => attribute(candidate, 'id') === resid);
    if (resource === undefined) {
      throw new ManifestError(`<${element.localName} resid="${resid}"> names a resource that is not there. Add <bt:${kind} id="${resid}" DefaultValue="…"/> to Resources/${section}.`);
    }
    return required(localizedValue(resource, this.#locale), `DefaultValue of the resource "${resid}"`);
  }
}

/** Of the locale, or else of its language: Office itself has one for each language, so that "nl-BE" reads "nl-NL". */
export function localizedValue(element: Element | undefined, locale: string | undefined): string | undefined {
  const overrides = children(element, 'Override');
  const localeOf = (override: Element): string => attribute(override, 'Locale')?.toLowerCase() ?? '';
  const wanted = locale?.toLowerCase() ?? '';
  const override = overrides.find((candidate) => localeOf(candidate) === wanted)
    ?? overrides.find((candidate) => wanted !== '' && localeOf(candidate).split('-')[0] === wanted.split('-')[0]);
  return attribute(override, 'Value') ?? attribute(element, 'DefaultValue');
}

export function httpsUrl(url: string, where: string): string {
  if (!URL.canParse(url)) throw new ManifestError(`Expected an absolute https address as ${where}, got "${url}".`);
  if (new URL(url).protocol !== 'https:') throw new ManifestError(`Expected an https address as ${where}, got "${url}". Office loads add-ins over https only.`);
  return url;
}

export function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new ManifestError(`The manifest has no ${what}. Add it.`);
  return value;
}

export function requiredText(parent: Element, name: string): string {
  return required(text(child(parent, name)), `<${name}>`);
}

export function requiredChild(parent: Element, name: string): Element {
  const found = child(parent, name);
  if (found === undefined) throw new ManifestError(`<${parent.localName}> has no <${name}>. Add it.`);
  return found;
}

export function text(element: Element | undefined): string {
  return element?.textContent.trim() ?? '';
}

/** Prefixes differ between manifests (bt:, xsi:, ov:), so elements and attributes are found by local name. */
export function children(parent: Element | undefined, name: string): Element[] {
  return parent === undefined ? [] : [...parent.children].filter((element) => element.localName === name);
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element === undefined ? undefined : [...element.attributes].find((candidate) => candidate.localName === name)?.value;
}

export function parseWithBrowser(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const failure = document.querySelector('parsererror');
  if (failure !== null) throw new ManifestError(`The manifest is not well-formed XML: ${reasonOf(failure)}`);
  return document;
}

/** The place and the reason, out of the page that Chromium makes of them: "This page contains the following errors:
 *  … Below is a rendering of the page up to the first error." (seen in the browser test). */
function reasonOf(failure: Element): string {
  const reason = child(failure, 'div') ?? failure;
  return text(reason).split('\n')[0] ?? '';
}
