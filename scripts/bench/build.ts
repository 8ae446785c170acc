// Builds what a benchmark runs in a browser.
import { runProgram } from '../run-program';

/** @param config A webpack configuration, from the project's folder. Rejects with what webpack has said. */
export async function build(config: string, ...options: readonly string[]): Promise<void> {
  const { exitCode, output } = await runProgram({ program: 'webpack/bin/webpack.js', args: ['--config', config, '--stats', 'errors-warnings', ...options] });
  if (exitCode !== 0) throw new Error(output);
}

/** The shipped add-in, and the page that stands in for Excel. */
export async function buildAddInAndWorkbench(): Promise<void> {
  await build('webpack.config.js', '--mode', 'production');
  await build('src/workbench/webpack.workbench.js');
}
