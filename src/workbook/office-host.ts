// What the host program tells about itself before any workbook is touched.

export interface HostFacts {
  /**
   * Prefix for everything kept in browser storage (Office documentation, persisting add-in state): on the web the
   * host separates sites by it, on Windows it is undefined.
   */
  readonly partitionKey: string | undefined;
  /** The address of the open workbook: names it among others. Empty for one that has not been saved yet. */
  readonly workbook: string;
  /** A BCP 47 tag such as "nl-NL"; undefined where nothing is known of it. */
  readonly displayLanguage: string | undefined;
  /**
   * Functions may give entities and formatted numbers (requirement set CustomFunctionsRuntime 1.4). Where they may not, a
   * cell with one shows #VALUE! (Office documentation, Excel data types concepts).
   */
  readonly hasDataTypes: boolean;
}

/** Waits for the host program. Resolves outside Office as well. */
export async function hostFacts(): Promise<HostFacts> {
  // Where office.js could not be loaded there is no host to wait for.
  if (typeof Office === 'undefined') return { partitionKey: undefined, workbook: '', displayLanguage: undefined, hasDataTypes: false };
  await Office.onReady();
  // Outside Office there is no context, whatever the type says: seen in a plain browser tab.
  const context = Office.context as typeof Office.context | undefined;
  // null where the host has no address (Office documentation, Office.Document.url).
  const document = context?.document as { readonly url: string | null } | undefined;
  // Missing in the oldest hosts and outside Office.
  const requirements = context?.requirements as Pick<Office.RequirementSetSupport, 'isSetSupported'> | undefined;
  return {
    partitionKey: context?.partitionKey,
    workbook: document?.url ?? '',
    displayLanguage: context?.displayLanguage,
    hasDataTypes: requirements?.isSetSupported('CustomFunctionsRuntime', '1.4') ?? false,
  };
}
