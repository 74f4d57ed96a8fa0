import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { entries } from '../build/types.mjs';
import { run } from './run.mjs';
import { undocumentedExports } from './undocumented-exports.mjs';

const typesDirectory = '.cache/api/types';

/**
 * Compares the report of each entry in `api/` with what the entry exports now, and writes it if asked to. A report has
 * every export with its signature, so that a change of the API shows as a change of a file.
 *
 * @param {string} root the repository
 * @param {{ write: boolean }} options
 * @returns {Promise<readonly string[]>} what is wrong: a report that differs, an export without a comment or that a
 *   signature needs and the entry does not export
 */
export async function checkApiReports(root, { write }) {
  await writeDeclarations(root);
  mkdirSync(join(root, 'api'), { recursive: true });
  const configs = Object.keys(entries).map((name) => configOf(root, name));
  const [first, ...others] = configs;
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  return configs.flatMap((config) => checkReport(config, { write, compilerState }));
}

/** Only what has changed since the last time is compiled again. */
async function writeDeclarations(root) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const incremental = ['--incremental', '--tsBuildInfoFile', '.cache/api/tsbuildinfo.json'];
  await run(
    process.execPath,
    [tsc, '-p', 'tsconfig.build.json', '--outDir', typesDirectory, ...incremental],
    {
      cwd: root,
    },
  );
}

function configOf(root, name) {
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const files = Object.values(entries).map(declarationsOf);
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, declarationsOf(entries[name])),
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, files } },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(root, 'api'),
        reportTempFolder: join(root, '.cache/api/reports'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
    },
  });
}

function declarationsOf(module) {
  return `${typesDirectory}/${module.replace(/^src\//, '').replace(/\.ts$/, '.d.ts')}`;
}

function checkReport(config, { write, compilerState }) {
  const problems = [];
  const shown = config.reportFilePath.replace(/^.*\/(?=api\/)/, '');
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: write,
    compilerState,
    messageCallback: (message) => {
      message.logLevel = ExtractorLogLevel.None;
      if (message.messageId === 'ae-forgotten-export') problems.push(`${shown}: ${message.text}`);
    },
  });
  if (apiReportChanged && !write)
    problems.push(`${shown} is not what the entry exports: run npm run api, and commit what it changes`);
  const report = readFileSync(config.reportTempFilePath, 'utf8');
  return [...problems, ...undocumentedExports(report).map((name) => `${shown}: ${name} has no comment`)];
}
