// Where a person makes keys and buys credits. The key is never sent there: calls go to the API address of the build.
export const IMPORT8_SITE = 'https://import8.nl/';
