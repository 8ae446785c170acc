// Reads an Office add-in manifest (XML, task pane add-in for Excel) into the facts a host needs.
// Takes the text, gives an AddInManifest with every resource resolved to its URL or string.
// Must never know a particular add-in, and never guess: what is missing is named in a ManifestError.

import {
  attribute, child, children, httpsUrl, localizedValue, ManifestError, parseWithBrowser, required, requiredChild, requiredText, Resources, text,
} from './manifest-xml';

export interface AddInManifest {
  readonly id: string;
  readonly version: string;
  readonly providerName: string;
  readonly displayName: string;
  readonly description: string;
  readonly iconUrl?: string;
  readonly supportUrl?: string;
  /** The page of DefaultSettings: what opens where no runtime or button names another. */
  readonly sourceLocation: string;
  /** Sets the host must have, or the add-in cannot be loaded. */
  readonly requirements: readonly RequirementSet[];
  /** Origins the pane may navigate to, as written. */
  readonly appDomains: readonly string[];
  readonly runtimes: readonly AddInRuntime[];
  readonly customFunctions?: CustomFunctionsPart;
  readonly ribbon: readonly RibbonGroup[];
  readonly functionFileUrl?: string;
  /** Where ExtendedOverrides has the keyboard shortcuts. */
  readonly shortcutsUrl?: string;
  readonly getStarted?: { readonly title: string; readonly description: string; readonly learnMoreUrl?: string };
}

export interface RequirementSet {
  readonly name: string;
  readonly minVersion: string;
}

export interface AddInRuntime {
  readonly url: string;
  /** 'long' is the shared runtime: pane, commands and functions live in one page. */
  readonly lifetime: 'long' | 'short';
}

export interface CustomFunctionsPart {
  readonly scriptUrl: string;
  readonly pageUrl: string;
  readonly metadataUrl: string;
  /** Stands before every function name in a formula: "IMPORT8". Empty where the manifest gives none. */
  readonly namespace: string;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  /** The built-in tab's id ("TabHome"), or the label of the add-in's own tab. */
  readonly tab: string;
  /** Buttons in order. The items of a menu stand here one by one. */
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** Smallest first. */
  readonly icons: readonly { readonly size: number; readonly url: string }[];
  readonly supertip?: { readonly title: string; readonly description: string };
  readonly action: RibbonAction;
  /** State at start; Office.ribbon.requestUpdate changes it later. */
  readonly enabled: boolean;
}

export type RibbonAction =
  | { readonly kind: 'showTaskpane'; readonly url: string; readonly taskpaneId?: string }
  | { readonly kind: 'executeFunction'; readonly name: string };

export interface ManifestOptions {
  /** Chooses bt:Override texts and URLs. Without it, or without a match, the default values count. */
  readonly locale?: string;
  /** Replaces the browser's XML parser. */
  readonly parseXml?: (xml: string) => Document;
}

/** Throws a ManifestError where the text is no manifest of a task pane add-in for Excel. */
export function parseManifest(xml: string, { locale, parseXml = parseWithBrowser }: ManifestOptions = {}): AddInManifest {
  const root = parseXml(xml).documentElement;
  if (root.localName !== 'OfficeApp') {
    throw new ManifestError(`Expected an <OfficeApp> manifest, got <${root.localName}>. Give the address of an add-in's XML manifest.`);
  }
  const type = attribute(root, 'type');
  if (type !== 'TaskPaneApp') {
    throw new ManifestError(`Expected xsi:type="TaskPaneApp", got "${type ?? 'nothing'}". Only task pane add-ins can be loaded.`);
  }
  const hosts = children(child(root, 'Hosts'), 'Host').map((host) => attribute(host, 'Name'));
  if (!hosts.includes('Workbook')) {
    throw new ManifestError(`Expected <Host Name="Workbook"> among the hosts, got ${hosts.join(', ') || 'none'}. This add-in is not made for Excel.`);
  }

  const localized = (parent: Element | undefined, name: string) => localizedValue(child(parent, name), locale);
  const iconUrl = localized(root, 'IconUrl');
  const supportUrl = localized(root, 'SupportUrl');
  const shortcutsUrl = attribute(child(root, 'ExtendedOverrides'), 'Url');
  return {
    id: requiredText(root, 'Id').toLowerCase(),
    version: requiredText(root, 'Version'),
    providerName: requiredText(root, 'ProviderName'),
    displayName: required(localized(root, 'DisplayName'), 'DisplayName DefaultValue'),
    description: localized(root, 'Description') ?? '',
    ...(iconUrl !== undefined && { iconUrl }),
    ...(supportUrl !== undefined && { supportUrl }),
    ...(shortcutsUrl !== undefined && { shortcutsUrl: httpsUrl(shortcutsUrl, 'ExtendedOverrides Url') }),
    sourceLocation: httpsUrl(
      required(localized(child(root, 'DefaultSettings'), 'SourceLocation'), 'DefaultSettings/SourceLocation DefaultValue'),
      'DefaultSettings/SourceLocation',
    ),
    requirements: requirementSets(child(root, 'Requirements')),
    appDomains: children(child(root, 'AppDomains'), 'AppDomain').map((domain) => text(domain)),
    ...excelOverrides(child(root, 'VersionOverrides'), locale),
  };
}

type Overrides = Pick<AddInManifest, 'runtimes' | 'ribbon' | 'customFunctions' | 'functionFileUrl' | 'getStarted'>;

/** What VersionOverrides adds for Excel; a manifest without it has a task pane and nothing else. */
function excelOverrides(overrides: Element | undefined, locale: string | undefined): Overrides {
  const host = children(child(overrides, 'Hosts'), 'Host').find((candidate) => attribute(candidate, 'type') === 'Workbook');
  if (overrides === undefined || host === undefined) return { runtimes: [], ribbon: [] };

  const resources = new Resources(child(overrides, 'Resources'), locale);
  const desktop = child(host, 'DesktopFormFactor');
  const functions = children(child(host, 'AllFormFactors'), 'ExtensionPoint')
    .find((point) => attribute(point, 'type') === 'CustomFunctions');
  const functionFile = child(desktop, 'FunctionFile');
  const getStarted = child(desktop, 'GetStarted');
  return {
    runtimes: children(child(host, 'Runtimes'), 'Runtime').map((runtime) => ({
      url: resources.url(runtime),
      lifetime: attribute(runtime, 'lifetime') === 'long' ? 'long' : 'short',
    })),
    ribbon: children(desktop, 'ExtensionPoint')
      .filter((point) => attribute(point, 'type') === 'PrimaryCommandSurface')
      .flatMap((point) => ribbonGroups(point, resources)),
    ...(functions !== undefined && { customFunctions: customFunctionsPart(functions, resources) }),
    ...(functionFile !== undefined && { functionFileUrl: resources.url(functionFile) }),
    ...(getStarted !== undefined && { getStarted: getStartedCallout(getStarted, resources) }),
  };
}

function customFunctionsPart(point: Element, resources: Resources): CustomFunctionsPart {
  const sourceOf = (name: string) => resources.url(requiredChild(requiredChild(point, name), 'SourceLocation'));
  const namespace = child(point, 'Namespace');
  return {
    scriptUrl: sourceOf('Script'),
    pageUrl: sourceOf('Page'),
    metadataUrl: sourceOf('Metadata'),
    namespace: namespace === undefined ? '' : resources.shortString(namespace),
  };
}

function getStartedCallout(callout: Element, resources: Resources): NonNullable<AddInManifest['getStarted']> {
  const learnMore = child(callout, 'LearnMoreUrl');
  return {
    title: resources.shortString(requiredChild(callout, 'Title')),
    description: resources.longString(requiredChild(callout, 'Description')),
    ...(learnMore !== undefined && { learnMoreUrl: resources.url(learnMore) }),
  };
}

function ribbonGroups(surface: Element, resources: Resources): RibbonGroup[] {
  const tabs = [
    ...children(surface, 'OfficeTab').map((element) => ({ element, tab: required(attribute(element, 'id'), 'OfficeTab id') })),
    ...children(surface, 'CustomTab').map((element) => ({ element, tab: resources.shortString(requiredChild(element, 'Label')) })),
  ];
  return tabs.flatMap(({ element, tab }) => children(element, 'Group').map((group) => ({
    id: required(attribute(group, 'id'), 'Group id'),
    label: resources.shortString(requiredChild(group, 'Label')),
    tab,
    buttons: children(group, 'Control').flatMap((control) => ribbonButtons(control, resources)),
  })));
}

function ribbonButtons(control: Element, resources: Resources): RibbonButton[] {
  if (attribute(control, 'type') === 'Menu') {
    return children(child(control, 'Items'), 'Item').map((item) => ribbonButton(item, resources));
  }
  return [ribbonButton(control, resources)];
}

function ribbonButton(control: Element, resources: Resources): RibbonButton {
  const supertip = child(control, 'Supertip');
  return {
    id: required(attribute(control, 'id'), 'Control id'),
    label: resources.shortString(requiredChild(control, 'Label')),
    icons: children(child(control, 'Icon'), 'Image')
      .map((image) => ({ size: Number(attribute(image, 'size')), url: resources.image(image) }))
      .sort((a, b) => a.size - b.size),
    ...(supertip !== undefined && {
      supertip: {
        title: resources.shortString(requiredChild(supertip, 'Title')),
        description: resources.longString(requiredChild(supertip, 'Description')),
      },
    }),
    action: ribbonAction(requiredChild(control, 'Action'), resources),
    enabled: text(child(control, 'Enabled')) !== 'false',
  };
}

function ribbonAction(action: Element, resources: Resources): RibbonAction {
  const type = attribute(action, 'type');
  if (type === 'ExecuteFunction') return { kind: 'executeFunction', name: requiredText(action, 'FunctionName') };
  if (type === 'ShowTaskpane') {
    const taskpaneId = text(child(action, 'TaskpaneId'));
    return {
      kind: 'showTaskpane',
      url: resources.url(requiredChild(action, 'SourceLocation')),
      ...(taskpaneId !== '' && { taskpaneId }),
    };
  }
  throw new ManifestError(`Expected an Action of xsi:type ShowTaskpane or ExecuteFunction, got "${type ?? 'nothing'}".`);
}

function requirementSets(requirements: Element | undefined): RequirementSet[] {
  const sets = child(requirements, 'Sets');
  const defaultVersion = attribute(sets, 'DefaultMinVersion') ?? '1.1';
  return children(sets, 'Set').map((set) => ({
    name: required(attribute(set, 'Name'), 'Set Name'),
    minVersion: attribute(set, 'MinVersion') ?? defaultVersion,
  }));
}
