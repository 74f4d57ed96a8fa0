import { programName } from '../../base/program-name.ts';

/** What differs between projects. */
export interface ProjectFields {
  readonly name: string;
  /** What npm installs as this package. */
  readonly packageSpec: string;
}

/** The files of a project that packs a frontend, by their paths in it. */
export function frontendFiles(fields: ProjectFields): Readonly<Record<string, string>> {
  return {
    'README.md': readme(fields),
    'package.json': manifest(fields),
    'tsconfig.json': tsconfig,
    '.gitignore': 'node_modules\nbuild\n',
    'frontend.ts': program,
    'steps.ts': steps,
    'steps.test.ts': test,
    'example/Dockerfile': example(fields),
    'example/hello.txt': 'Hello from a file of the build context.\n',
  };
}

function manifest({ name, packageSpec }: ProjectFields): string {
  const clean = `node -e "fs.rmSync('build', { recursive: true, force: true })"`;
  const options = '--bundle --platform=node --format=esm --packages=external --log-level=warning';
  const bundle = `esbuild "*.test.ts" ${options} --outdir=build --out-extension:.js=.mjs`;
  const json = {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: {
      // In build, `node --test` finds all tests, with the versions of Node that take no pattern too.
      test: `${clean} && ${bundle} && cd build && node --test`,
      typecheck: 'tsc --noEmit',
      pack: `${programName} pack frontend.ts`,
    },
    devDependencies: {
      '@types/node': '^20.19.0',
      [programName]: packageSpec,
      esbuild: '^0.28.0',
      typescript: '>=5.9',
    },
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

const tsconfig = `{
  "compilerOptions": {
    "target": "es2023",
    "module": "nodenext",
    "strict": true,
    "noEmit": true,
    "allowImportingTsExtensions": true,
    "types": ["node"]
  },
  "include": ["*.ts"]
}
`;

const program = `// The program of the image: BuildKit starts it for a "# syntax=" line.
import { serveFrontend } from 'dockerfile-llb/frontend';
import { steps } from './steps.ts';

serveFrontend(steps);
`;

const steps = `import { type Frontend, imageResult, llb, openBuild } from 'dockerfile-llb/frontend';

/**
 * Builds files with a step on each line:
 *
 *     from IMAGE      starts with this image
 *     copy PATH       copies a path of the build context to /
 *     run COMMAND     runs a command in a shell
 *     start COMMAND   is what a container of the image runs
 */
export const steps: Frontend = async (gateway, signal) => {
  const build = await openBuild(gateway, signal);
  let state = llb.scratch();
  let image: Awaited<ReturnType<typeof build.image>>['image'] | undefined;
  let cmd: string[] | undefined;
  for (const [index, line] of build.file.text.split('\\n').entries()) {
    const [, keyword = '', value = ''] = /^(\\w*) *(.*)$/.exec(line) ?? [];
    if (line === '' || line.startsWith('#')) continue;
    else if (keyword === 'from') ({ state, image } = await build.image(value));
    else if (keyword === 'copy') state = llb.file(state, [llb.copy(await build.context([value]), value, '/')]);
    else if (keyword === 'run') state = llb.run(state, { args: ['sh', '-c', value] });
    else if (keyword === 'start') cmd = ['sh', '-c', value];
    else throw build.error(\`unknown step: \${keyword}\`, { start: index + 1, end: index + 1 });
  }
  return imageResult([{ ref: await build.solve(state), image, config: { ...image?.config, cmd } }]);
};
`;

const test = `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertGraph, copyStep, imageStep, memoryGateway, runFrontend, runStep } from 'dockerfile-llb/testing';
import { steps } from './steps.ts';

/** A build of this text, without a daemon. */
function build(text: string) {
  const locals = { context: { Dockerfile: text, 'app.txt': 'hello' } };
  return runFrontend(steps, memoryGateway({ locals, images: { busybox: { config: { env: ['PATH=/bin'] } } } }));
}

test('runs the steps in order', async () => {
  const { graph, image } = await build('from busybox\\ncopy app.txt\\nrun cat app.txt\\nstart cat app.txt\\n');
  assertGraph(graph, runStep('cat app.txt', { on: copyStep('/app.txt', '/', { on: imageStep('busybox') }) }));
  assert.deepEqual(image?.config.cmd, ['sh', '-c', 'cat app.txt']);
  assert.deepEqual(image?.config.env, ['PATH=/bin']);
});

test('points at a line that it does not know', async () => {
  await assert.rejects(build('from busybox\\njump\\n'), { message: 'unknown step: jump', line: 2 });
});
`;

function example({ name }: ProjectFields): string {
  return `# syntax=localhost:5000/${name}
from busybox
copy hello.txt
run tr a-z A-Z < hello.txt > shout.txt
start cat shout.txt
`;
}

function readme({ name, packageSpec }: ProjectFields): string {
  return `# ${name}

A frontend for BuildKit: \`docker build\` and every other client use it for files whose first line is \`# syntax=\` with the name of its
image.

\`steps.ts\` is the frontend, and \`steps.test.ts\` are its tests, which need no daemon. \`frontend.ts\` is the program of the image.
\`example\` is a directory that it builds.

## Start

    npm install
    npm test
    npm run typecheck
    npm run pack

The last command shows what the image contains. \`package.json\` takes dockerfile-llb from \`${packageSpec}\`. On another machine, install it
from the archive that \`npm pack\` makes of it.

## Use it

With a registry (\`docker run -d -p 5000:5000 registry\` starts one on this machine):

    npm run pack -- -t localhost:5000/${name} --push
    docker build -t hello example
    docker run --rm hello

The first line of \`example/Dockerfile\` names the image. The documentation of dockerfile-llb explains more: your own frontend (kit.md),
tests (testing.md), images (pack.md).
`;
}
