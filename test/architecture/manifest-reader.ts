// Reads of manifest.xml what the checks are about. For manifests written as ours is, not for any manifest.

export interface ManifestFacts {
  /** Resource id to its default value. */
  readonly resources: ReadonlyMap<string, string>;
  /** Every resid attribute, as often as it is there. */
  readonly references: readonly string[];
  /** Every https address, in attributes and texts; XML namespaces are http. */
  readonly addresses: readonly string[];
  /** The resource ids of runtime, custom functions page and function file: all must be one. */
  readonly runtimePages: readonly string[];
  readonly runtimeLifetime: string | undefined;
  readonly namespace: string | undefined;
  /** Named requirement sets. */
  readonly requirementSets: readonly string[];
  /** What the buttons of the ribbon run, by the ids of Office.actions.associate. */
  readonly commands: readonly string[];
  /** Address of the file with the keyboard shortcuts. */
  readonly shortcutsUrl: string | undefined;
}

export function readManifest(xml: string): ManifestFacts {
  const resources = new Map([...xml.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)" DefaultValue="([^"]*)"/g)].map(([, id = '', value = '']) => [id, value]));
  const namespaceId = first(xml, /<Namespace resid="([^"]+)"/);
  return {
    resources,
    references: all(xml, /resid="([^"]+)"/g),
    addresses: all(xml, /["'>](https:\/\/[^"'<]+)/g),
    runtimePages: [
      ...all(xml, /<Runtime resid="([^"]+)"/g),
      ...all(xml, /<Page>\s*<SourceLocation resid="([^"]+)"/g),
      ...all(xml, /<FunctionFile resid="([^"]+)"/g),
      ...all(xml, /<Action xsi:type="ShowTaskpane">[\s\S]*?<SourceLocation resid="([^"]+)"/g),
    ],
    runtimeLifetime: first(xml, /<Runtime [^>]*lifetime="([^"]+)"/),
    namespace: namespaceId === undefined ? undefined : resources.get(namespaceId),
    requirementSets: all(xml, /<Set Name="([^"]+)"/g),
    commands: all(xml, /<FunctionName>([^<]+)<\/FunctionName>/g),
    shortcutsUrl: first(xml, /<ExtendedOverrides Url="([^"]+)"/),
  };
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function first(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1];
}
