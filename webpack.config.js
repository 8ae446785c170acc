// Gives dist/, the add-in as it is hosted. Takes ADDIN_URL and IMPORT8_API_URL; both are fixed in the result.
// Must never let a page talk to another address than its own origin and the API.
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { Compilation, DefinePlugin, sources, WebpackError } = require('webpack');

/** The address that manifest.xml and the help addresses in the sources are written with. */
const ADDRESS_IN_SOURCES = 'https://localhost:3000/';
const DEFAULT_API_URL = 'https://import8.nl/api';
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

module.exports = (_env, { mode = 'production' }) => {
  const isProduction = mode === 'production';
  const addinUrl = webAddress('ADDIN_URL', ADDRESS_IN_SOURCES).replace(/\/*$/, '/');
  const apiUrl = webAddress('IMPORT8_API_URL', DEFAULT_API_URL).replace(/\/+$/, '');

  return {
    mode,
    // Never one of the eval kinds: the Content-Security-Policy forbids eval.
    devtool: isProduction ? 'source-map' : 'cheap-module-source-map',
    entry: {
      functions: './src/functions/functions.ts',
      // Both run in one page: dependOn gives them one instance of every shared module, the runtime above all.
      // The commands first: they are associated while the page loads, whatever becomes of the pane.
      taskpane: { import: ['./src/commands/commands.ts', './src/taskpane/index.tsx'], dependOn: 'functions' },
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    plugins: [
      new DefinePlugin({
        BUILD_API_URL: JSON.stringify(apiUrl),
        BUILD_SANDBOX_SPEED: JSON.stringify(isProduction ? 1 : Number(process.env.SANDBOX_SPEED ?? 1)),
        BUILD_START_IN_SANDBOX: JSON.stringify(!isProduction && process.env.START_IN_SANDBOX === 'true'),
      }),
      new CustomFunctionsMetadataPlugin({ input: './src/functions/functions.ts', output: 'functions.json' }),
      new PassErrors(),
      taskpane(apiUrl),
      new HelpPages(),
      new CopyPlugin({
        patterns: [
          // By its exact name: a glob makes the dev server watch this whole folder and rebuild for ever.
          { from: 'manifest.xml', to: 'manifest.xml' },
          { from: 'src/commands/shortcuts.json', to: 'shortcuts.json' },
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
        ],
      }),
      new MoveAddresses(['manifest.xml', 'functions.json'], addinUrl),
    ],
    infrastructureLogging: { level: 'warn' },
    // The budgets are a test (test/architecture), which knows what a page loads before anything is opened.
    performance: false,
    cache: isProduction
      ? false
      : {
          type: 'filesystem',
          cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
          buildDependencies: { config: [__filename, path.resolve(__dirname, 'tsconfig.json')] },
        },
    devServer: process.env.WEBPACK_SERVE === 'true' ? devServer(addinUrl) : undefined,
  };
};

function webAddress(variable, fallback) {
  const text = process.env[variable] || fallback;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`${variable} must be an https address such as ${fallback}, without ? and #. It is "${text}".`);
  }
  return url.href;
}

function taskpane(apiUrl) {
  return new HtmlPlugin({
    filename: 'taskpane.html',
    template: './src/taskpane/taskpane.html',
    chunks: ['functions', 'taskpane'],
    // In the order of the document and before it ends, so that the functions are associated while the page loads.
    inject: 'body',
    scriptLoading: 'blocking',
    hash: true,
    contentSecurityPolicy: contentSecurityPolicy(apiUrl),
  });
}

function contentSecurityPolicy(apiUrl) {
  return [
    "default-src 'none'",
    `script-src 'self' ${OFFICE_CDN}`,
    // A path with a trailing slash covers everything below it, and nothing beside it.
    `connect-src 'self' ${apiUrl}/`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Has Excel pass errors among arguments to the functions: otherwise one of them in a range is the result of the whole call
 * (Office documentation, metadata allowErrorForDataTypeAny). The generator of the metadata has no word for it.
 */
class PassErrors {
  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
    // thisCompilation: as for MoveAddresses.
    compiler.hooks.thisCompilation.tap('PassErrors', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'PassErrors', stage }, () => {
        const metadata = compilation.getAsset('functions.json');
        // Where the sources of the functions have a fault, that is what the build tells.
        if (metadata === undefined) return;
        const passing = { allowErrorForDataTypeAny: true, ...JSON.parse(metadata.source.source().toString()) };
        compilation.updateAsset('functions.json', new sources.RawSource(JSON.stringify(passing, undefined, 4)));
      });
    });
  }
}

/** Makes help.html and a page for each function from functions.json. New texts take a restart of the dev server. */
class HelpPages {
  apply(compiler) {
    // After source maps are made, so that the style sheet gets none.
    const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
    // thisCompilation: as for MoveAddresses. Whether addresses were moved before makes no difference: pages link relatively.
    compiler.hooks.thisCompilation.tap('HelpPages', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'HelpPages', stage }, () => {
        const metadata = compilation.getAsset('functions.json');
        // Where the sources of the functions have a fault, that is what the build tells.
        if (metadata === undefined) return;
        try {
          for (const [fileName, text] of requireTypeScript('./scripts/help/help-files.ts').helpFiles(metadata.source.source().toString())) {
            // Left as they are written: whoever looks into a page sees what the tests have seen.
            compilation.emitAsset(fileName, new sources.RawSource(text), { minimized: true });
          }
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
      });
    });
  }
}

function requireTypeScript(file) {
  // Not at the top: only a build needs it. Not tsx.require, whose names of modules the file cache cannot follow.
  const unregister = require('tsx/cjs/api').register();
  try {
    return require(file);
  } finally {
    unregister();
  }
}

/** Replaces the address the sources are written with by the address the add-in will be hosted at. */
class MoveAddresses {
  constructor(fileNames, addinUrl) {
    this.fileNames = fileNames;
    this.addinUrl = addinUrl;
  }

  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
    // thisCompilation: the compilations inside html-webpack-plugin hand their functions.json up, as it was.
    compiler.hooks.thisCompilation.tap('MoveAddresses', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'MoveAddresses', stage }, () => {
        for (const fileName of this.fileNames.filter((name) => compilation.getAsset(name))) {
          const text = compilation.getAsset(fileName).source.source().toString();
          const moved = text.replaceAll(ADDRESS_IN_SOURCES, this.addinUrl);
          compilation.updateAsset(fileName, new sources.RawSource(moved));
        }
      });
    });
  }
}

function devServer(addinUrl) {
  const certificate = (name) => fs.readFileSync(path.resolve(__dirname, process.env.CERTIFICATES_FOLDER, name));
  return {
    host: '127.0.0.1',
    port: Number(new URL(addinUrl).port || 443),
    server: { type: 'https', options: { key: certificate('localhost.key'), cert: certificate('localhost.crt') } },
    // Excel on the web reads functions.json from its own origin.
    headers: { 'Access-Control-Allow-Origin': '*' },
    // No client in the pages: a reload on its own would leave the host in a conversation with a page that is gone.
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    static: false,
    proxy: process.env.SANDBOX_URL ? [{ context: ['/api'], target: process.env.SANDBOX_URL }] : [],
  };
}
