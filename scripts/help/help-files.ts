// All help files of the add-in. Takes the text of functions.json, gives the content of each file by its name.
// Throws where a function has no texts: a page that says half is worse than a build that fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTION_HELP, TOPICS, type FunctionHelp } from './function-help';
import { functionPage } from './function-page';
import { indexPage } from './index-page';
import { fileOf, readMetadata } from './metadata';

export function helpFiles(functionsJson: string): ReadonlyMap<string, string> {
  const metadata = readMetadata(functionsJson);
  const texts: Readonly<Partial<Record<string, FunctionHelp>>> = FUNCTION_HELP;
  const pages = metadata.functions.map((described): [file: string, content: string] => {
    const { id } = described;
    const help = texts[id];
    const topic = TOPICS.find((each) => id in each.texts);
    if (help === undefined || topic === undefined) throw new Error(`The function ${id} has no help. Write it in scripts/help/texts.`);
    return [fileOf(id), functionPage({ described, metadata, help, topic: { title: topic.title, ids: Object.keys(topic.texts) } })];
  });
  return new Map([...pages, ['help.html', indexPage(metadata)], ['help/help.css', readFileSync(join(__dirname, 'help.css'), 'utf8')]]);
}
