// Serves the add-in from its sources over https, rebuilt whenever they change.
import { exitWithSentence } from './exit';
import { startProgram } from './run-program';

export interface AddinServer {
  readonly manifestUrl: string;
}

export interface AddinServerOptions {
  readonly port: number;
  /** Holds localhost.key and localhost.crt. */
  readonly certificatesFolder: string;
  /** What webpack.config.js takes: IMPORT8_API_URL, SANDBOX_URL, SANDBOX_SPEED, START_IN_SANDBOX. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Returns before it answers. Where it cannot go on, the whole process ends. */
export function startAddinServer({ port, certificatesFolder, environment }: AddinServerOptions): AddinServer {
  const addinUrl = `https://localhost:${port}/`;
  const child = startProgram({
    program: 'webpack/bin/webpack.js',
    args: ['serve', '--mode', 'development', '--stats', 'errors-warnings'],
    environment: { ...environment, ADDIN_URL: addinUrl, CERTIFICATES_FOLDER: certificatesFolder },
  });
  child.once('exit', () => exitWithSentence("The add-in's dev server ended. Its reason is above."));
  return { manifestUrl: `${addinUrl}manifest.xml` };
}
