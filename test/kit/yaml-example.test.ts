import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { app } from '../../examples/frontend/yaml.ts';
import {
  assertGraph,
  copyStep,
  imageStep,
  memoryGateway,
  runFrontend,
  runStep,
} from '../../src/testing/index.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/first-frontend.md'), 'utf8');

function build(text: string) {
  const context = { Dockerfile: text, 'hello.txt': 'hello' };
  const images = { 'alpine:3': { config: { env: ['PATH=/bin'] } } };
  return runFrontend(app, memoryGateway({ locals: { context }, images }));
}

test('builds what the page shows', async () => {
  const file = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { graph, image } = await build(file);
  const copied = copyStep('/hello.txt', '/app/', { on: imageStep('alpine:3') });
  assertGraph(graph, runStep('wc -c hello.txt > size.txt', { on: copied, dir: '/app' }));
  expect(image?.config).toMatchObject({
    workingDir: '/app',
    cmd: ['sh', '-c', 'cat size.txt'],
    env: ['PATH=/bin'],
  });
});

test.each(['', 'run: [date]', 'base: 1'])('needs a base image: %j', async (text) => {
  await expect(build(text)).rejects.toThrow('the file needs a base image, such as: base: alpine:3');
});

test('points at the line of a syntax error', async () => {
  const text = 'base: alpine:3\nrun: [date\nstart: x\n';
  await expect(build(text)).rejects.toMatchObject({ line: 3, file: 'Dockerfile' });
});

test.each(['yaml.ts', 'yaml-program.ts'])('the page shows the example %s', (file) => {
  expect(page).toContain(`\`\`\`ts\n${readFileSync(join(root, 'examples/frontend', file), 'utf8')}\`\`\``);
});
