// Bundles the page of the growth benchmark; the output folder comes by --output-path.
const path = require('node:path');

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'production',
  devtool: false,
  entry: path.join(__dirname, 'growth-page.ts'),
  output: { filename: 'growth-page.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', exclude: /node_modules/, options: { transpileOnly: true, compilerOptions: { noEmit: false } } }] },
  stats: 'errors-warnings',
};
