// What every source file must keep to, beyond its types. The layers themselves are checked by test/architecture.
const js = require('@eslint/js');
const officeAddins = require('eslint-plugin-office-addins');
const tseslint = require('typescript-eslint');

const HOST_GLOBALS = [
  { name: 'fetch', message: 'Only src/api speaks to the network.' },
  { name: 'XMLHttpRequest', message: 'Only src/api speaks to the network.' },
  { name: 'indexedDB', message: 'Only src/store opens databases.' },
  { name: 'Excel', message: 'Only src/workbook speaks to the workbook.' },
  { name: 'CustomFunctions', message: 'Only src/functions knows how Excel calls formulas.' },
];

const UNPREDICTABLE_GLOBALS = [
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'performance', 'crypto'],
  ...['window', 'self', 'globalThis', 'document', 'navigator', 'localStorage', 'sessionStorage'],
].map((name) => ({ name, message: 'The engine gets clock, random and storage through engine/ports.ts.' }));

const without = (...names) => ['error', ...HOST_GLOBALS.filter(({ name }) => !names.includes(name))];

module.exports = tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', '.cache/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: readonlyGlobals('require', 'module', 'process', '__dirname', '__filename', 'URL') },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { 'office-addins': officeAddins },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: __dirname,
      },
    },
    rules: {
      'no-undef': 'off',
      // Replaced by the rule of ESLint itself: the one here fails to load without explicit options (ESLint 9.39).
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-unused-expressions': 'error',
      // What was caught is passed on as it is; that it is an Error is known only to whoever threw it.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // "() => undefined" and "return done()" of a void function are how callbacks are written here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // "void | Promise<void>" is what a callback may return when it may or may not have to be waited for.
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-console': 'error',
      'no-eval': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbench/**'],
    rules: {
      'no-restricted-globals': without(),
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/workbench/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name=/^(max|min|push|unshift|fromCharCode|fromCodePoint)$/] > SpreadElement",
          message: 'Each element becomes an argument, and a workbook has more of them than the stack takes. Use largest(), or a loop.',
        },
      ],
    },
  },
  // The sandbox's server delivers webhooks, as the real service does.
  { files: ['src/sandbox/server.ts'], rules: { 'no-restricted-globals': without('fetch') } },
  { files: ['src/api/**'], rules: { 'no-restricted-globals': without('fetch') } },
  { files: ['src/store/**'], rules: { 'no-restricted-globals': without('indexedDB') } },
  { files: ['src/workbook/**'], rules: { 'no-restricted-globals': without('Excel') } },
  {
    files: ['src/functions/**'],
    rules: {
      'no-restricted-globals': without('CustomFunctions'),
      // What Excel reads an error from is a CustomFunctions.Error, which is no Error.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['src/engine/**'],
    rules: {
      'no-restricted-globals': [...without(), ...UNPREDICTABLE_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The engine gets its clock through engine/ports.ts.' },
        { object: 'Math', property: 'random', message: 'The engine gets its random numbers through engine/ports.ts.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The engine gets its clock through engine/ports.ts.' },
      ],
    },
  },
  // Components take their callbacks out of props, which are no objects with a `this`.
  { files: ['src/taskpane/**'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['scripts/**', 'test/**', 'src/sandbox/server.ts', 'src/workbench/server.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Matchers are typed as any; fakes keep promises without waiting; a check may doubt what the types promise.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    // The small add-ins that the workbench is tested with run in a page.
    files: ['test/browser/**/*.js'],
    languageOptions: { globals: readonlyGlobals('window', 'document', 'Office', 'Excel', 'CustomFunctions', 'setTimeout', 'setInterval', 'clearInterval') },
  },
);

function readonlyGlobals(...names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
