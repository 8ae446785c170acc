// Runs the programs that the scripts are made of, as child processes that end with this one.
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export const PROJECT_FOLDER = resolve(__dirname, '..');

export interface Program {
  /** A package's program: 'webpack/bin/webpack.js', looked for from this project. */
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ProgramResult {
  readonly exitCode: number;
  /** What it wrote, both streams in the order they came. */
  readonly output: string;
}

/** Runs to the end and keeps the output. Never rejects for a failing program: that is in the exit code. */
export function runProgram(program: Program, onOutput?: (chunk: Buffer) => void): Promise<ProgramResult> {
  return new Promise((settle, reject) => {
    const child = start(program, 'pipe');
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer) => {
      chunks.push(chunk);
      onOutput?.(chunk);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (exitCode) => settle({ exitCode: exitCode ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Starts a program that speaks to the user's terminal itself. */
export function startProgram(program: Program): ChildProcess {
  return start(program, 'inherit');
}

function start({ program, args, environment = {} }: Program, stdio: 'pipe' | 'inherit'): ChildProcess {
  const child = spawn(process.execPath, [programFile(program), ...args], {
    cwd: PROJECT_FOLDER,
    env: { ...process.env, ...environment },
    stdio: ['ignore', stdio, stdio],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

function programFile(program: string): string {
  const [packageName = '', ...rest] = program.split('/');
  // Through package.json: a package may not export its program's own path.
  const packageFile = createRequire(join(PROJECT_FOLDER, 'package.json')).resolve(`${packageName}/package.json`);
  return join(dirname(packageFile), ...rest);
}
