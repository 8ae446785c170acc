// Bundles the page of the browser test of the Office host; the output folder comes by --output-path.
const path = require('node:path');

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'development',
  devtool: false,
  entry: path.join(__dirname, 'host-page.ts'),
  output: { filename: 'host-page.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  stats: 'errors-warnings',
};
