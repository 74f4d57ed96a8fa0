// Generates src/proto/gen from proto/. With --check, compares instead of writing and fails when they differ.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'src/proto/gen');
// One module each, so that a bundle holds only what it speaks.
const modules = {
  llb: 'ops.proto',
  gateway: 'gateway.proto',
  control: 'control.proto',
  session: 'session.proto',
};

const flags = [
  ...['-t', 'static-module', '-w', 'esm', '--es6', '--dependency', 'protobufjs/minimal.js'],
  ...[
    '--keep-case',
    '--force-long',
    '--no-create',
    '--no-verify',
    '--no-convert',
    '--no-delimited',
    '--no-typeurl',
  ],
  ...['--no-service', '--dts'],
];

function generate(directory) {
  const pbjs = join(root, 'node_modules/protobufjs-cli/bin/pbjs');
  for (const [name, source] of Object.entries(modules)) {
    const output = join(directory, `${name}.js`);
    const args = [
      pbjs,
      ...flags,
      '--root',
      `dockerfile-llb-${name}`,
      '-p',
      join(root, 'proto'),
      '-o',
      output,
    ];
    execFileSync(process.execPath, [...args, join(root, 'proto', source)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }
}

function differences(directory) {
  const names = new Set([...readdirSync(directory), ...readdirSync(target)]);
  const read = (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  };
  return [...names].filter((name) => read(join(directory, name)) !== read(join(target, name)));
}

if (process.argv.includes('--check')) {
  const scratch = mkdtempSync(join(tmpdir(), 'gen-proto-'));
  try {
    generate(scratch);
    const stale = differences(scratch);
    if (stale.length > 0) {
      console.error(`src/proto/gen is not what proto/ gives: ${stale.join(', ')}. Run npm run proto.`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
} else {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  generate(target);
}
