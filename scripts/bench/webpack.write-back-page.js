// Bundles the page of the write-back benchmark; the output folder comes by --output-path.
const path = require('node:path');

/** @type {import('webpack').Configuration} */
module.exports = {
  ...require('./webpack.growth-page.js'),
  entry: path.join(__dirname, 'write-back-page.ts'),
  output: { filename: 'write-back-page.js' },
};
