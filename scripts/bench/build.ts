// Builds what benchmarks and other scripts run in a browser.
import { runProgram } from '../run-program';

/** @param config A webpack configuration, from the project's folder. Rejects with what webpack has said. */
export async function build(config: string, options: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const args = ['--config', config, '--stats', 'errors-warnings', ...options];
  const { exitCode, output } = await runProgram({ program: 'webpack/bin/webpack.js', args, environment });
  if (exitCode !== 0) throw new Error(output);
}

/** The shipped add-in, and the page that stands in for Excel. */
export async function buildAddInAndWorkbench(): Promise<void> {
  await build('webpack.config.js', ['--mode', 'production']);
  await build('src/workbench/webpack.workbench.js');
}
