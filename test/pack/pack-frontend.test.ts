import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar-stream';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { describeNeed, requireServing } from '../../src/pack/pack-frontend.ts';
import { RegistryError } from '../../src/registry/registry-error.ts';
import { bytesOf, engine, jsonOf, pack, project } from './support.ts';

const steps = readFileSync(join(import.meta.dirname, '../../examples/frontend/steps.ts'), 'utf8');

interface Manifest {
  readonly config: { readonly digest: string };
  readonly layers: readonly { readonly digest: string; readonly mediaType: string; readonly size: number }[];
}

interface Index {
  readonly manifests: readonly { readonly digest: string; readonly platform: object }[];
}

async function filesOf(layer: Buffer): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const archive = extract();
  archive.end(layer);
  for await (const entry of archive) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    files[entry.header.name] = Buffer.concat(chunks).toString();
  }
  return files;
}

test('puts a program on the small engine, for both architectures', async () => {
  const packed = await pack(project({ 'frontend.ts': steps }));
  expect(packed).toMatchObject({ runtime: 'small', needs: [] });
  const { manifests } = jsonOf<Index>(packed, packed.image.root.digest);
  expect(manifests.map(({ platform }) => platform)).toEqual([
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
  ]);
  const programs = new Set<string>();
  for (const [i, { digest }] of manifests.entries()) {
    const { config, layers } = jsonOf<Manifest>(packed, digest);
    expect(layers[0]).toEqual(engine.layers[i]?.layer.descriptor);
    programs.add(layers[1]?.digest ?? '');
    expect(jsonOf(packed, config.digest)).toMatchObject({
      os: 'linux',
      architecture: ['amd64', 'arm64'][i],
      config: {
        Entrypoint: ['/frontend', '/program.js'],
        Labels: { 'moby.buildkit.frontend.network.none': 'true' },
      },
      rootfs: { type: 'layers', diff_ids: [engine.layers[i]?.layer.diffId, layers[1]?.digest] },
    });
  }
  expect(programs.size).toBe(1);
  const files = await filesOf(bytesOf(packed, [...programs][0] ?? ''));
  expect(Object.keys(files)).toEqual(['program.js']);
  // The engine parses up to the zero byte, and has the kit already.
  expect(files['program.js']).toMatch(/^[^\0]{500,1500}\0$/);
});

test('all parts of the image have the digest and size that they are named by', async () => {
  const packed = await pack(project({ 'frontend.ts': steps }));
  expect(packed.image.parts.size).toBe(8);
  for (const [digest, { descriptor }] of packed.image.parts) {
    const bytes = bytesOf(packed, digest);
    expect([sha256(bytes), bytes.length]).toEqual([digest, descriptor.size]);
  }
});

test('the image depends on nothing but the program: not on the directory, the environment or the time', async () => {
  const secret = 'hunter2-in-the-environment';
  const [one, other] = [project({ 'frontend.ts': steps }), project({ 'frontend.ts': steps })];
  const first = await pack(one);
  process.env['SECRET_FOR_PACK'] = secret;
  const second = await pack(other).finally(() => delete process.env['SECRET_FOR_PACK']);
  expect(second.image.root.digest).toBe(first.image.root.digest);
  const words = [
    secret,
    one,
    other,
    process.env['HOME'] ?? '/root',
    process.cwd(),
    process.env['PATH'] ?? '/bin',
  ];
  for (const digest of second.image.parts.keys())
    for (const word of words) expect(bytesOf(second, digest).includes(word), word).toBe(false);
});

test.each([
  [
    'a module of Node',
    "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync);",
    ['frontend.ts:1 imports node:fs'],
  ],
  [
    'a module without its prefix',
    "console.log(1);\nimport fs from 'fs/promises';\nconsole.log(fs);",
    ['frontend.ts:2 imports fs/promises'],
  ],
  ['a module that is loaded later', "const os = await import('node:os');\nconsole.log(os);", []],
  [
    'the client of this package',
    "import { build } from 'dockerfile-llb';\nconsole.log(build);",
    ['frontend.ts:1 imports dockerfile-llb'],
  ],
  ['a global', 'console.log(1);\nconsole.log(process.argv, process.pid);', ['frontend.ts:2 uses process']],
  [
    'several',
    "import 'node:fs';\nfetch(new URL('x:'));",
    ['frontend.ts:1 imports node:fs', 'frontend.ts:2 uses fetch', 'frontend.ts:2 uses URL'],
  ],
  [
    'a property or a variable of that name',
    'const fetch = (o) => o.process;\nconsole.log(fetch({ process: 1 }));',
    [],
  ],
  ['a global that the program can do without', "if (typeof fetch === 'function') fetch('x');", []],
  [
    'a type',
    "import type { Stats } from 'node:fs';\nexport const size = (stats: Stats) => stats.size;\nconsole.log(size);",
    [],
  ],
  ['what the bundler answers', 'console.log(process.env.NODE_ENV, global.x);', []],
] as const)('finds what only Node has: %s', async (name, text, needs) => {
  const file = name === 'a module that is loaded later' ? `(async () => {\n${text}\n})();` : text;
  const installed = {
    'node_modules/dockerfile-llb/package.json': '{"main":"index.js"}',
    'node_modules/dockerfile-llb/index.js': 'exports.build = 1;\n',
  };
  const packed = await pack(project({ 'frontend.ts': file, ...installed }));
  const expected = name === 'a module that is loaded later' ? ['frontend.ts:2 imports node:os'] : needs;
  expect(packed.needs.map(describeNeed)).toEqual(expected);
  expect(packed.runtime).toBe(expected.length > 0 ? 'node' : 'small');
});

test('a package that stands for a module of Node is bundled', async () => {
  const dir = project({
    'frontend.ts': "import { once } from 'events';\nconsole.log(once);\n",
    'node_modules/events/package.json': '{"name":"events","main":"index.js"}',
    'node_modules/events/index.js': "exports.once = 'polyfill';\n",
  });
  const packed = await pack(dir);
  expect(packed).toMatchObject({ runtime: 'small', needs: [] });
  expect(Object.keys(packed.metafile.inputs)).toContain('node_modules/events/index.js');
});

test('says which way a module of Node comes into the program', async () => {
  const dir = project({
    'frontend.ts': "import './lib/first.ts';\n",
    'lib/first.ts': "import 'helper';\n",
    'node_modules/helper/package.json': '{"name":"helper","main":"index.js"}',
    'node_modules/helper/index.js': "module.exports = require('child_process').spawn;\n",
  });
  const { needs } = await pack(dir);
  expect(needs.map(describeNeed)).toEqual([
    'node_modules/helper/index.js:1 imports child_process (imported by lib/first.ts, by frontend.ts)',
  ]);
  await expect(pack(dir, { runtime: 'small' })).rejects.toThrow(
    /^the program does not run on the small engine\n {2}node_modules\/helper\/index\.js:1 imports child_process/,
  );
});

test('a program for Node keeps the command and the environment of its base', async () => {
  const dir = project({ 'frontend.ts': "import 'node:fs';\nconsole.log('hello');\n" });
  const [{ platform, layer }] = engine.layers as [Engine0];
  const images = [{ platform, layers: [layer], node: ['/nodejs/bin/node'], env: ['PATH=/nodejs/bin'] }];
  const packed = await pack(dir, { nodeBase: async () => ({ reference: 'node@sha256:0', images }) });
  const [manifest] = jsonOf<Index>(packed, packed.image.root.digest).manifests;
  const { config, layers } = jsonOf<Manifest>(packed, manifest?.digest ?? '');
  expect(jsonOf(packed, config.digest)).toMatchObject({
    config: { Env: ['PATH=/nodejs/bin'], Entrypoint: ['/nodejs/bin/node', '/frontend.mjs'] },
  });
  const files = await filesOf(bytesOf(packed, layers[1]?.digest ?? ''));
  expect(files['frontend.mjs']).toMatch(/hello/);
});

type Engine0 = (typeof engine.layers)[number];

const dockerfile =
  "import { dockerfileFrontend, serveFrontend } from 'dockerfile-llb/frontend';\nserveFrontend(dockerfileFrontend());";
const caps = (...names: string[]) => names.map((name) => `moby.buildkit.frontend.${name}`).join(',');

test.each([
  ['a frontend', steps, {}, { none: 'true', caps: caps('inputs', 'gitquerystring') }],
  [
    'the Dockerfile language',
    dockerfile,
    {},
    { none: 'true', caps: caps('inputs', 'subrequests', 'contexts', 'gitquerystring') },
  ],
  ['network', steps, { network: true }, { none: undefined, caps: caps('inputs', 'gitquerystring') }],
  ['capabilities', steps, { capabilities: ['my.cap'] }, { none: 'true', caps: 'my.cap' }],
] as const)('labels the image: %s', async (_, text, settings, { none, caps: capabilities }) => {
  const manifest = JSON.stringify({ 'dockerfile-llb': { ...settings, labels: { a: 'b' } } });
  const { images } = await pack(project({ 'frontend.ts': text, 'package.json': manifest }));
  for (const { labels } of images)
    expect(labels).toEqual({
      a: 'b',
      ...(none && { 'moby.buildkit.frontend.network.none': none }),
      'moby.buildkit.frontend.caps': capabilities,
    });
  expect(images.length).toBe(2);
});

test.each([
  ['a missing file', {}, /frontend\.ts: no such file or directory$/],
  [
    'a module that is not installed',
    { 'frontend.ts': "import 'no-such-package';" },
    /frontend\.ts:1:8: Could not resolve "no-such-package"\n {2}1 \| import 'no-such-package';$/,
  ],
  [
    'a mistake in the syntax',
    { 'frontend.ts': 'let = = 1' },
    /^the program cannot be bundled\nfrontend\.ts:1:\d+: /,
  ],
  [
    'a name that the kit does not have',
    { 'frontend.ts': "import { serve } from 'dockerfile-llb/frontend';\nserve();" },
    /frontend\.ts:1:10: No matching export in "engine:dockerfile-llb\/frontend" for import "serve"/,
  ],
  [
    'wrong settings',
    { 'frontend.ts': '', 'package.json': '{"dockerfile-llb":{"network":"yes"}}' },
    /^package\.json: dockerfile-llb\.network is not true or false$/,
  ],
] as const)('has a clear error for %s', async (_, files, message) => {
  await expect(pack(project(files))).rejects.toThrow(message);
});

test.each([
  [
    'serves',
    "import { serveFrontend } from 'dockerfile-llb/frontend';\nserveFrontend(async () => null);",
    true,
  ],
  [
    'serves with the namespace of the kit',
    "import * as kit from 'dockerfile-llb/frontend';\nkit.serveFrontend(async () => null);",
    true,
  ],
  [
    'is only imported',
    "import { imageResult } from 'dockerfile-llb/frontend';\nexport const app = () => imageResult([]);",
    false,
  ],
  ['throws', "throw new Error('x');", false],
])('tells whether a program serves a frontend: one that %s', async (_, program, serves) => {
  const packed = await pack(project({ 'frontend.ts': program }));
  expect(packed.servesFrontend).toBe(serves);
  if (serves) requireServing(packed, 'app.ts');
  else
    expect(() => requireServing(packed, 'app.ts')).toThrow(
      'app.ts does not call serveFrontend, so its image would not answer BuildKit',
    );
});

test.each([
  [
    undefined,
    /^the program runs on Node, because\n {2}frontend.ts:1 imports node:fs\nThe manifests of its image with Node cannot be read: offline$/,
  ],
  ['node' as const, /imports node:fs\nThe manifests/],
])('says why it asks a registry for Node (runtime %s)', async (runtime, message) => {
  const nodeBase = async () =>
    Promise.reject(new RegistryError('offline', 'registry-unreachable', { registry: 'docker.io' }));
  const packing = pack(project({ 'frontend.ts': "import 'node:fs';" }), { runtime, nodeBase });
  await expect(packing).rejects.toThrow(message);
  await expect(packing).rejects.toMatchObject({ code: 'node-image-unavailable' });
});

test('counts the size of the program in bytes', async () => {
  const program = (notice: string) => pack(project({ 'frontend.ts': `/*! ${notice} */ console.log(1);` }));
  const [ascii, accented] = [await program('ee'), await program('éé')];
  expect(accented.programSize - ascii.programSize).toBe(2);
});
