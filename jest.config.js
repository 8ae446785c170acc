// The test tiers, one project each, by folder. Types are checked by tsc, so swc only strips them here.
const tier = (displayName, folders, options = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  ...options,
});

module.exports = {
  // No test measures time: a limit is only for one that hangs. Jest's 5 s are too few on a machine that does something else as well.
  testTimeout: 60_000,
  projects: [
    tier('architecture', ['architecture'], { testPathIgnorePatterns: ['/test/architecture/build/'] }),
    // What holds of dist/, so after `npm run build`.
    tier('build', ['architecture/build']),
    tier('unit', ['unit', 'taskpane', 'workbench', 'scripts']),
    tier('contract', ['contract']),
    tier('engine', ['engine']),
    tier('simulation', ['simulation']),
    tier('browser', ['browser'], {
      setupFilesAfterEnv: ['<rootDir>/test/browser/time-limit.ts'],
      globalSetup: '<rootDir>/test/browser/prepare.ts',
    }),
  ],
};
