const { readdirSync } = require('node:fs');

/** A folder of src/ imports from folders of a lower rank, and from itself. `docs/architecture.md` says why. */
const ranks = {
  base: 0,
  host: 0,
  files: 1,
  go: 1,
  source: 1,
  proto: 1,
  diagnostics: 2,
  image: 2,
  record: 2,
  shell: 3,
  syntax: 3,
  rpc: 3,
  llb: 3,
  registry: 3,
  instructions: 4,
  session: 4,
  compile: 5,
  format: 5,
  lock: 5,
  lint: 6,
  insight: 6,
  fix: 7,
  frontend: 7,
  views: 7,
  client: 8,
  editor: 8,
  gateway: 9,
  pack: 9,
  library: 10,
  kit: 10,
  testing: 10,
  cli: 10,
  debug: 10,
  dap: 10,
};

/** Neighbours of one rank of which one may use the other. */
const allowedNeighbours = {
  base: ['host'],
  cli: ['dap', 'debug'],
  dap: ['debug'],
  image: ['diagnostics'],
  syntax: ['shell'],
};

const pure =
  'base|go|source|diagnostics|image|record|syntax|shell|llb|instructions|compile|format|lock|lint|insight|fix|frontend|views|editor';

/** The packages that `scripts/build` bundles: development dependencies, as far as npm is concerned. */
const bundledPackages = [
  '@noble/hashes',
  'commander',
  '@dagrejs/dagre',
  '@dagrejs/graphlib',
  'diff',
  'jsonc-parser',
  'long',
  'protobufjs',
  'tar-stream',
  'vscode-jsonrpc',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'yaml',
];

/** The packages whose types are used, and nothing else. */
const typePackages = ['@vscode/debugprotocol'];

const folders = readdirSync(`${__dirname}/src`, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const unranked = folders.map((entry) => entry.name).filter((name) => !(name in ranks));
if (unranked.length > 0)
  throw new Error(`give these folders of src/ a rank in .dependency-cruiser.cjs: ${unranked}`);

function rankRules() {
  return Object.entries(ranks).map(([folder, rank]) => {
    const allowed = Object.keys(ranks).filter((other) => ranks[other] < rank);
    const all = [folder, ...allowed, ...(allowedNeighbours[folder] ?? [])];
    return {
      name: `rank-${folder}`,
      severity: 'error',
      comment: `src/${folder} may import from ${allowed.join(', ') || 'no other folder'}`,
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(?:${all.join('|')})/` },
    };
  });
}

module.exports = {
  forbidden: [
    ...rankRules(),
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Two modules that need each other are one, or need a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-imports-index',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'nothing-imports-playground',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^playground/' },
    },
    {
      name: 'playground-model-has-no-page',
      severity: 'error',
      comment: 'What the page shows is tested without a page.',
      from: { path: '^playground/(?:model|simulator|examples)/' },
      to: { path: '^playground/(?:editor|page|panels)/' },
    },
    {
      name: 'pure-has-no-node',
      severity: 'error',
      comment: 'The same compiler runs in a browser page; what differs between hosts is in src/host.',
      from: { path: `^src/(?:${pure})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-has-no-transport',
      severity: 'error',
      from: { path: `^src/(?:${pure})/` },
      to: { path: 'node_modules/(?:commander|tar-stream)' },
    },
    {
      name: 'protobuf-in-proto-only',
      severity: 'error',
      comment: 'One importer of the library that reads and writes messages.',
      from: { path: '^src/', pathNot: '^src/proto/' },
      to: { path: 'node_modules/protobufjs' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'known-packages',
      severity: 'error',
      comment:
        'What ships has these packages inside; nothing is installed with it but the optional one. esbuild is the one of the user.',
      from: { path: '^src/' },
      to: {
        path: 'node_modules/',
        pathNot: `node_modules/(?:${[...bundledPackages, ...typePackages, '@napi-rs/xattr', 'esbuild'].join('|')})/`,
      },
    },
    {
      name: 'types-only',
      severity: 'error',
      comment: 'Packages that consist of types are not bundled.',
      from: { path: '^src/' },
      to: { path: `node_modules/(?:${typePackages.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/proto/gen/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
