import { createRequire } from 'node:module';
import { resolve } from 'node:path';

interface Configuration {
  readonly devtool: string;
  readonly plugins: readonly { readonly definitions?: Readonly<Record<string, string>>; readonly userOptions?: { readonly contentSecurityPolicy?: string } }[];
}

const configure = createRequire(__filename)(resolve(__dirname, '../../webpack.config.js')) as (
  env: unknown,
  argv: { mode: 'production' | 'development' },
) => Configuration;

const VARIABLES = ['ADDIN_URL', 'IMPORT8_API_URL', 'SANDBOX_SPEED', 'START_IN_SANDBOX'] as const;
type Environment = Partial<Record<(typeof VARIABLES)[number], string>>;

function build(mode: 'production' | 'development', environment: Environment = {}): Configuration {
  for (const variable of VARIABLES) Reflect.deleteProperty(process.env, variable);
  Object.assign(process.env, environment);
  return configure({}, { mode });
}

function definitions(configuration: Configuration): Readonly<Record<string, string>> {
  return Object.assign({}, ...configuration.plugins.map((plugin) => plugin.definitions ?? {})) as Record<string, string>;
}

const before = { ...process.env };
afterAll(() => Object.assign(process.env, before));

describe('a build for production', () => {
  test('never begins in the sandbox, whatever the environment says', () => {
    const environment = { START_IN_SANDBOX: 'true', SANDBOX_SPEED: '10' };
    expect(definitions(build('production', environment))).toMatchObject({ BUILD_START_IN_SANDBOX: 'false', BUILD_SANDBOX_SPEED: '1' });
    expect(definitions(build('development', environment))).toMatchObject({ BUILD_START_IN_SANDBOX: 'true', BUILD_SANDBOX_SPEED: '10' });
  });

  test('speaks to Import8 unless told otherwise', () => {
    expect(definitions(build('production'))).toMatchObject({ BUILD_API_URL: '"https://import8.nl/api"' });
  });

  test('lets the pane reach the API it was told of, and nothing beside it', () => {
    const { plugins } = build('production', { IMPORT8_API_URL: 'https://relay.example/import8/' });
    const policies = plugins.flatMap(({ userOptions }) => userOptions?.contentSecurityPolicy ?? []);
    expect(policies).toEqual([expect.stringContaining("connect-src 'self' https://relay.example/import8/;")]);
  });
});

test.each(['production', 'development'] as const)('%s code runs under a policy without eval', (mode) => {
  expect(build(mode).devtool).not.toContain('eval');
});

test.each([
  ['ADDIN_URL', 'http://example.com/'],
  ['ADDIN_URL', 'example.com'],
  ['IMPORT8_API_URL', 'http://import8.nl/api'],
  ['IMPORT8_API_URL', 'https://import8.nl/api?x=1'],
])('%s=%s is refused with a sentence', (variable, address) => {
  expect(() => build('production', { [variable]: address })).toThrow(`${variable} must be an https address such as`);
});
