// npm run lists: how the add-in reads labelled lists. Takes --folder, --json, and --only or --leave-out with the last digits of the
// numbers in their names ("38"); prints a table, or one JSON object.
import { parseArgs } from 'node:util';
import { exitOnSignal, exitWithSentence } from './exit';
import { readLists } from './lists/labelled-list';
import { scoreList, type ListScore } from './lists/score-list';

const COUNTS = ['silentlyWrongValues', 'silentlyWrongOrigins', 'notGoodsBought', 'goodsLeftOut', 'headingsWrong'] as const;

function main(): void {
  const { values } = parseArgs({
    options: { folder: { type: 'string' }, json: { type: 'boolean', default: false }, only: { type: 'string' }, 'leave-out': { type: 'string' }, remarks: { type: 'boolean', default: false } },
  });
  if (values.folder === undefined) throw new Error('Say where the lists are: npm run lists -- --folder test/fixtures/lists');
  const lists = readLists(values.folder).filter(({ name }) => isWanted(name, values.only, values['leave-out']));
  const scores = lists.map(({ name, list }) => ({ name, score: scoreList(list) }));
  if (values.json) console.log(JSON.stringify(summary(scores)));
  else print(scores, values.remarks);
}

interface NamedScore {
  readonly name: string;
  readonly score: ListScore;
}

/** "x03-verkooporder" ends in 3. */
function isWanted(name: string, only: string | undefined, leftOut: string | undefined): boolean {
  const digit = /^\D*\d*(\d)/.exec(name)?.[1] ?? '';
  return (only === undefined || only.includes(digit)) && leftOut?.includes(digit) !== true;
}

function summary(scores: readonly NamedScore[]): object {
  const sum = (countOf: (score: ListScore) => number): number => scores.reduce((total, { score }) => total + countOf(score), 0);
  return {
    lists: scores.length,
    roles: { right: sum(({ roles }) => roles.right), asked: sum(({ roles }) => roles.asked), missed: sum(({ roles }) => roles.missed), wrong: sum(({ roles }) => roles.wrong) },
    ...Object.fromEntries(COUNTS.map((count) => [count, sum((score) => score[count])])),
    differences: Object.fromEntries(scores.filter(({ score }) => score.differences.length > 0).map(({ name, score }) => [name, score.differences])),
  };
}

function print(scores: readonly NamedScore[], withRemarks: boolean): void {
  for (const { name, score } of scores) {
    const { right, asked, missed, wrong } = score.roles;
    console.log(`${name.padEnd(34)} right ${right}  asked ${asked}  missed ${missed}  wrong ${wrong}   ${COUNTS.map((count) => `${count} ${score[count]}`).join('  ')}`);
    for (const difference of [...score.differences, ...(withRemarks ? score.remarks.map((remark) => `(${remark})`) : [])]) console.log(`    ${difference}`);
  }
  console.log(JSON.stringify({ ...summary(scores), differences: undefined }));
}

exitOnSignal();
try {
  main();
  process.exit(0);
} catch (error) {
  exitWithSentence(error);
}
