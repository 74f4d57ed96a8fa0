import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';
import { codeBlocks } from './code-blocks.mjs';
import { writeExamples } from './examples.mjs';
import { entryNames } from './runs.mjs';
import { unexportedTypes } from './unexported-types.mjs';

/** Who compiles against the package, and how: files, and what their `tsconfig.json` says. */
const consumers = [
  { name: 'nodenext', files: newestNodeFiles, options: { module: 'nodenext', moduleResolution: 'nodenext' } },
  { name: 'node16', files: nodeFiles, options: { module: 'node16', moduleResolution: 'node16' } },
  { name: 'bundler', files: nodeFiles, options: { module: 'esnext', moduleResolution: 'bundler' } },
  {
    name: 'browser',
    files: browserFiles,
    options: {
      module: 'esnext',
      moduleResolution: 'bundler',
      customConditions: ['browser'],
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
    },
  },
];

/**
 * Compiles consumers of the package: all its declarations (no skipLibCheck), the examples, and the code in the
 * documents and in doc comments.
 * Then looks for types that have no name.
 */
export async function checkTypes(project) {
  const modules = join(project.directory, 'node_modules');
  // The last one is what an example uses.
  for (const name of ['@types/node', 'undici-types', 'yaml']) link(name, modules);
  for (const consumer of consumers) await compileConsumer(project, consumer);
  const { exports } = project.manifest;
  const entries = [
    exports['.'].types,
    exports['.'].browser.types,
    exports['./dockerfile'].types,
    exports['./editor'].types,
    exports['./llb'].types,
    exports['./frontend'].types,
    exports['./testing'].types,
  ];
  for (const entry of entries) {
    const missing = unexportedTypes(join(project.package, entry));
    if (missing.length > 0) throw new Error(`${entry} does not export\n${missing.join('\n')}`);
  }
}

function link(name, modules) {
  mkdirSync(join(modules, name, '..'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
}

async function compileConsumer(project, { name, files, options }) {
  const directory = join(project.directory, `types-${name}`);
  mkdirSync(directory);
  await files(directory, project);
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023'],
    types: ['node'],
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    ...options,
  };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  await run(process.execPath, [join(process.cwd(), 'node_modules/typescript/bin/tsc'), '-p', directory]);
}

/** Only here TypeScript knows that `require` loads ES modules, too. */
async function newestNodeFiles(directory, project) {
  nodeFiles(directory);
  await writeExamples(project, directory);
  writeImports(directory, 'imports-of-a-script.cts');
}

function nodeFiles(directory) {
  writeImports(directory, 'imports.mts');
  for (const folder of ['library', 'llb-builder', 'frontend'])
    cpSync(`examples/${folder}`, join(directory, folder), { recursive: true });
  // The examples are ES modules.
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
  for (const { place, code } of codeBlocks()) writeFileSync(join(directory, `${place}.mts`), code);
}

const nodeOnly = ['dockerfile-llb/frontend', 'dockerfile-llb/testing'];

function browserFiles(directory) {
  const inBrowsers = entryNames.filter((name) => !nodeOnly.includes(name));
  writeImports(directory, 'imports.ts', inBrowsers);
  const code = `import { type CompileRequest, compile, llb } from 'dockerfile-llb';
const request: CompileRequest = { dockerfile: 'FROM scratch', locals: { context: { 'app.go': '' } } };
compile(request).then(({ definition }) => console.log(llb.printDefinition(definition)));
// @ts-expect-error what talks to daemons is in Node only
export type { BuildkitClient } from 'dockerfile-llb';
`;
  writeFileSync(join(directory, 'page.ts'), code);
}

function writeImports(directory, name, entries = entryNames) {
  const imports = entries.map((entry, i) => `import * as entry${i} from '${entry}';`);
  const uses = entries.map((_, i) => `...Object.keys(entry${i})`);
  writeFileSync(join(directory, name), `${imports.join('\n')}\nexport const names: string[] = [${uses}];\n`);
}
