// npm run engines: one short set of steps through the workbench in every browser engine that is installed.
// Takes names of engines (all without one), --json for one JSON object a line, --port N for other
// ports, and --built where nothing has changed since the last time.
// Ends with exit code 1 when a step fails, or when none of the engines is there.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from './engines/chromium';
import { firefox } from './engines/firefox';
import { runSteps, type StepResult } from './engines/run-steps';
import { buildForStage, openStage } from './engines/stage';
import { webkit } from './engines/webkit';
import { exitOnSignal, exitWithSentence } from './exit';
import { portsFrom } from './ports';
import { PROJECT_FOLDER } from './run-program';

const ENGINES = [chromium, firefox, webkit];
/** Of four in a row; not those of npm start, which may be running. */
const FIRST_PORT = '3150';
const PICTURES_FOLDER = join(PROJECT_FOLDER, 'build/engines');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      port: { type: 'string', default: FIRST_PORT },
      built: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const chosen = positionals.length === 0 ? ENGINES : positionals.map(engineNamed);
  const installed = chosen.filter((engine) => engine.missing() === undefined);
  for (const engine of chosen) {
    const sentence = engine.missing();
    if (sentence !== undefined) console.error(sentence);
  }
  if (installed.length === 0) return 1;

  const ports = portsFrom(values.port);
  if (!values.built) await buildForStage(ports);
  const stage = await openStage(ports);
  const results: StepResult[] = [];
  if (!values.json) console.log(tableLine('engine', 'step', 'credits', 's', 'what happened'));
  for (const engine of installed) {
    await runSteps(engine, stage, PICTURES_FOLDER, (result) => {
      results.push(result);
      console.log(values.json ? JSON.stringify(result) : rowOf(result));
    });
  }
  stage.close();
  if (!values.json) console.log(`Pictures are in ${PICTURES_FOLDER}.`);
  return results.every(({ isRight }) => isRight) ? 0 : 1;
}

function engineNamed(wanted: string) {
  const engine = ENGINES.find(({ name }) => name === wanted);
  if (engine === undefined) throw new Error(`There is no engine "${wanted}". There are ${ENGINES.map(({ name }) => name).join(', ')}.`);
  return engine;
}

function rowOf({ engine, step, isRight, told, creditsSpent, seconds }: StepResult): string {
  return tableLine(engine, step, String(creditsSpent), String(seconds), `${isRight ? 'ok' : 'FAILED'}${told === '' ? '' : `: ${told}`}`);
}

function tableLine(engine: string, step: string, credits: string, seconds: string, told: string): string {
  return `${engine.padEnd(26)} ${step.padEnd(32)} ${credits.padStart(7)} ${seconds.padStart(4)}  ${told}`;
}

exitOnSignal();
main().then((exitCode) => process.exit(exitCode), exitWithSentence);
