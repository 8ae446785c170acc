// Builds the workbench's page into build/workbench:
//   node_modules/.bin/webpack --config src/workbench/webpack.workbench.js
// Cached on disk, so that only the first build takes its time.
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const projectRoot = path.resolve(__dirname, '../..');

/** @type {import('webpack').Configuration} */
module.exports = {
  name: 'workbench',
  mode: 'production',
  context: projectRoot,
  entry: { workbench: path.join(__dirname, 'page/index.ts') },
  output: {
    path: path.join(projectRoot, 'build/workbench'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: '',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'ts-loader', exclude: /node_modules/, options: { transpileOnly: true } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: path.join(__dirname, 'page/index.html'), inject: 'head', scriptLoading: 'defer' }),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css', chunkFilename: '[name].[contenthash:8].css' }),
  ],
  // The page comes from this machine: minifying it costs more time than it saves.
  optimization: { minimize: false, splitChunks: { chunks: 'async' } },
  performance: false,
  devtool: false,
  stats: 'errors-warnings',
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(projectRoot, '.cache/webpack-workbench'),
    buildDependencies: { config: [__filename] },
  },
};
