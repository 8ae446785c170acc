// Reads from the text of office.js (excel-web-16.00.debug.js of the npm package) which requirement set each member
// came with. Runs in Node when the workbench starts; its result is served to the page and never committed.

/** "Range.getTables" to "ExcelApi 1.9". Members of the first release of their class are not listed. */
export function readApiSets(officeJsText: string): Record<string, string> {
  // A check names either its set or the default set of the namespace it stands in; the default is declared above it.
  const checkOrDefault =
    /_defaultApiSetName = "(?<defaultSet>\w+)"|_throwIfApiNotSupported\("(?<member>[\w.]+)", (?:_defaultApiSetName|"(?<ownSet>\w+)"), "(?<version>\d+\.\d+)"/g;
  const apiSets: Record<string, string> = {};
  let defaultSet = '';
  for (const { groups = {} } of officeJsText.matchAll(checkOrDefault)) {
    defaultSet = groups['defaultSet'] ?? defaultSet;
    const member = groups['member'];
    if (member !== undefined) apiSets[member] = `${groups['ownSet'] ?? defaultSet} ${groups['version']}`;
  }
  if (apiSets['Range.getTables'] === undefined) {
    throw new Error('Expected the requirement checks of excel-web-16.00.debug.js, found none. Is this the file from the @microsoft/office-js package?');
  }
  return apiSets;
}
