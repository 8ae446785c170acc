// Runs the set in one engine: each step is timed, its credits are counted by the service, its pictures are kept.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from './engine-window';
import { EngineWorkbook } from './engine-workbook';
import { newSandbox, type Stage } from './stage';
import { STEPS } from './steps';

export interface StepResult {
  /** With its version. */
  readonly engine: string;
  readonly step: string;
  readonly isRight: boolean;
  readonly told: string;
  /** By the service's own count. */
  readonly creditsSpent: number;
  readonly seconds: number;
}

/** Rejects only where the browser does not start or end. */
export async function runSteps(engine: Engine, stage: Stage, picturesFolder: string, onResult: (result: StepResult) => void): Promise<void> {
  const sandbox = newSandbox();
  stage.api.sandbox = sandbox;
  stage.api.speak('HTTP/2');
  const window = await engine.start(stage.proxyPort);
  const workbook = new EngineWorkbook(window, stage.address);
  await mkdir(picturesFolder, { recursive: true });
  const photograph = async (name: string): Promise<void> => writeFile(join(picturesFolder, `${engine.name}-${name}.png`), await window.picture());
  try {
    for (const { name, run, isNeededByAll } of STEPS) {
      const [startedAt, spentBefore] = [Date.now(), sandbox.statistics().creditsSpent];
      const outcome = await run({ workbook, sandbox, api: stage.api, photograph }).then(
        (told) => ({ isRight: true, told }),
        (reason: unknown) => ({ isRight: false, told: reason instanceof Error ? reason.message : String(reason) }),
      );
      if (!outcome.isRight) await photograph(`failed-${name.replace(/\W+/g, '-')}`).catch(() => undefined);
      onResult({
        engine: window.version,
        step: name,
        ...outcome,
        creditsSpent: sandbox.statistics().creditsSpent - spentBefore,
        seconds: Math.round((Date.now() - startedAt) / 1000),
      });
      if (!outcome.isRight && isNeededByAll === true) break;
    }
  } finally {
    await window.close();
  }
}
