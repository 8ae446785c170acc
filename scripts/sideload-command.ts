// Reads what the sideload scripts are asked for, and what office-addin-debugging says. Pure.

export type SideloadCommand =
  | { readonly kind: 'desktop' }
  | { readonly kind: 'web'; readonly document: string }
  | { readonly kind: 'stop' };

const WITHOUT_EXCEL = 'Run `npm start` for the workbench, or `npm run start:web -- --document URL` for Excel on the web.';

/** Throws a sentence for people where the command cannot work here. */
export function commandFrom(name: string | undefined, document: string | undefined, platform: NodeJS.Platform): SideloadCommand {
  switch (name) {
    case 'web':
      return { kind: 'web', document: webDocument(document) };
    case 'desktop':
    case 'stop':
      if (platform !== 'win32' && platform !== 'darwin') {
        throw new Error(`Excel for desktop runs on Windows and macOS; this machine is ${platform}. ${WITHOUT_EXCEL}`);
      }
      return { kind: name };
    default:
      throw new Error(`Expected desktop, web or stop. It is ${name === undefined ? 'missing' : `"${name}"`}.`);
  }
}

/** office-addin-debugging adds its parameters with "&", so the address needs a "?" before them. */
function webDocument(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address) || new URL(address).protocol !== 'https:') {
    throw new Error(
      'Excel on the web opens a workbook in OneDrive or SharePoint: npm run start:web -- --document URL, with the https address of one (Share > Copy link).',
    );
  }
  return address.includes('?') ? address : `${address}?`;
}

/** Whether the tool failed: it says so in its output, and exits with 0 nevertheless. */
export function hasFailed(output: string): boolean {
  return /\b(?:Unable to|Error:)/.test(output);
}
