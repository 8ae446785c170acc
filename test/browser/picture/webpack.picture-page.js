// Bundles the page of the browser test of pictures; the output folder comes by --output-path.
const path = require('node:path');

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'development',
  devtool: false,
  entry: path.join(__dirname, 'picture-page.ts'),
  output: { filename: 'picture-page.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  stats: 'errors-warnings',
};
