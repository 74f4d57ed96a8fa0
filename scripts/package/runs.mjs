import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';

/** Entries that a program imports, by the names in `exports`. */
export const entryNames = [
  'dockerfile-llb',
  'dockerfile-llb/dockerfile',
  'dockerfile-llb/editor',
  'dockerfile-llb/llb',
  'dockerfile-llb/frontend',
  'dockerfile-llb/testing',
];

/** The output of the probe in Node, for comparing it with that of other places. */
export async function probeInNode(project, env = process.env) {
  copyFileSync(new URL('probe.mjs', import.meta.url), join(project.directory, 'probe.mjs'));
  const program = "import { probe } from './probe.mjs';\nconsole.log(await probe());\n";
  return runQuietly(project, 'run-probe.mjs', program, env);
}

/** Uses the installed package in Node, by `import` and by `require`, without a word on standard error. */
export async function checkRuns({ env }, project) {
  const output = JSON.parse(await probeInNode(project, env));
  const expected = ['build', ''];
  if (!output.same || JSON.stringify(output.stages) !== JSON.stringify(expected) || output.mistake[2] !== 2)
    throw new Error(`the probe returned a different result: ${JSON.stringify(output)}`);
  const requires = `const names = ${JSON.stringify(entryNames)};
for (const name of names)
  if (Object.keys(require(name)).length === 0) throw new Error(name + ' exports nothing');
const { compile } = require('dockerfile-llb');
compile({ dockerfile: 'FROM scratch' }).then(({ image }) => console.log(image.os));
require('dockerfile-llb/package.json');
`;
  await runQuietly(project, 'run-require.cjs', requires, env);
  await checkDirectories(project, env);
}

/** Contexts that are directories, named as people name them. */
async function checkDirectories(project, env) {
  const context = join(project.directory, 'context');
  mkdirSync(context, { recursive: true });
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  const program = `import { compile } from 'dockerfile-llb';
const contexts = ['.', './', '../context', ${JSON.stringify(context)}, ${JSON.stringify(`${context}/../context/`)}];
for (const context of contexts) await compile({ locals: { context } });
`;
  await runQuietly(project, 'context/run.mjs', program, env);
}

/** The command as it is installed: it runs, and compiles without a daemon. */
export async function checkProgram({ env }, { directory }) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const program = join(directory, 'bin/dockerfile-llb');
  const shown = await run(program, ['--version'], { env });
  if (!shown.stdout.includes(version)) throw new Error(`--version prints ${shown.stdout}, not ${version}`);
  for (const rule of ['UnusedStage', 'JSONArgsRecommended', 'BuildError']) {
    const page = await run(program, ['check', '--explain', rule], { env });
    if (!page.stdout.startsWith(`${rule}\n`)) throw new Error(`--explain ${rule} prints ${page.stdout}`);
  }
  const context = join(directory, 'context');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  const compiled = await run(program, ['compile', '--offline', context], { env });
  if (!compiled.stdout.includes('COPY Dockerfile /')) throw new Error(`compile prints ${compiled.stdout}`);
}

async function runQuietly({ directory }, name, program, env) {
  const file = join(directory, name);
  writeFileSync(file, program);
  const { stdout, stderr } = await run(process.execPath, [file], { cwd: join(file, '..'), env });
  if (stderr !== '') throw new Error(`node ${name} says:\n${stderr}`);
  return stdout.trim();
}
