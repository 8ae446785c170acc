// From the bytes of a file to workbook content, by its name. The .xlsx reader is loaded only when one is opened.
import { readCsvWorkbook } from '../grid/csv-workbook';
import type { WorkbookContent } from '../grid/workbook-content';

/** Throws an Error for people where the file cannot be read. */
export async function readDocument(name: string, bytes: ArrayBuffer, functionNames: readonly string[]): Promise<WorkbookContent> {
  const [, title = name, extension = ''] = /^(.*?)(?:\.([^.]*))?$/s.exec(name) ?? [];
  switch (extension.toLowerCase()) {
    case 'csv':
      return readCsvWorkbook(new TextDecoder().decode(bytes), sheetNameFrom(title), new Date().getFullYear());
    case 'xlsx':
    case 'xlsm': {
      const { readXlsxWorkbook } = await import('../grid/xlsx-workbook');
      return readXlsxWorkbook(bytes, functionNames);
    }
    default:
      throw new Error('Expected a file whose name ends in .xlsx or .csv.');
  }
}

/** Excel's rules for sheet names: 31 characters, none of them \ / ? * [ ] : */
function sheetNameFrom(title: string): string {
  const name = title.replaceAll(/[\\/?*[\]:]/g, ' ').trim().slice(0, 31);
  return name === '' ? 'Sheet1' : name.charAt(0).toUpperCase() + name.slice(1);
}
