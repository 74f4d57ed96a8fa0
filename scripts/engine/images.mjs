import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';
import { cacheDir, statePaths } from './paths.mjs';

/**
 * Base images, made from Debian's own programs since no public registry need be in reach. Each is pushed as
 * `NAME` and `library/NAME`, so that both `127.0.0.1:<port>/NAME` and plain `NAME` (the registry is the
 * daemon's mirror of Docker Hub) resolve to it.
 */
const recipes = { busybox: writeBusybox, toolchain: writeToolchain };

/**
 * @param {{ stateDir: string, registry: string, env: NodeJS.ProcessEnv }} engine
 * @param {readonly (keyof typeof recipes)[]} names
 */
export async function seedImages(engine, names = ['busybox', 'toolchain']) {
  for (const name of names) {
    const dir = join(statePaths(engine.stateDir).seed, name);
    mkdirSync(dir, { recursive: true });
    await recipes[name](dir, join(cacheDir(), 'root'), engine.registry);
    const tags = [`${engine.registry}/${name}:latest`, `${engine.registry}/library/${name}:latest`];
    const args = [
      'buildx',
      'build',
      '--builder',
      'default',
      '--provenance=false',
      '--push',
      '--progress=plain',
    ];
    await run('docker', [...args, ...tags.flatMap((tag) => ['-t', tag]), dir], { env: engine.env });
    rmSync(dir, { recursive: true, force: true });
  }
}

function writeBusybox(dir, root) {
  mkdirSync(join(dir, 'tree/bin'), { recursive: true });
  writeBusyboxFiles(join(dir, 'tree'), root);
  const lines = ['FROM scratch', 'COPY tree /'];
  lines.push('RUN ["/bin/busybox", "--install", "-s", "/bin"]');
  lines.push('RUN mkdir -p /root /var /usr/bin /usr/local/bin && mkdir -m 1777 /tmp /var/tmp');
  lines.push('ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'CMD ["sh"]', '');
  writeFileSync(join(dir, 'Dockerfile'), lines.join('\n'));
}

/** The program and the accounts; `tree/bin` is there already. */
export function writeBusyboxFiles(tree, root) {
  copyFileSync(join(root, 'bin/busybox'), join(tree, 'bin/busybox'));
  chmodSync(join(tree, 'bin/busybox'), 0o755);
  mkdirSync(join(tree, 'etc'));
  writeFileSync(
    join(tree, 'etc/passwd'),
    'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n',
  );
  writeFileSync(join(tree, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\n');
}

/** busybox with a C compiler. */
async function writeToolchain(dir, root, registry) {
  await writeToolchainFiles(join(dir, 'tree'), root);
  writeFileSync(join(dir, 'Dockerfile'), `FROM ${registry}/library/busybox\nCOPY tree /\n`);
}

/** `cc` is tcc, which links statically against musl. */
export async function writeToolchainFiles(tree, root) {
  const multiarch = readdirSync(join(root, 'usr/include')).find((name) => name.endsWith('-linux-musl'));
  const triplet = multiarch.replace(/musl$/, 'gnu');
  for (const path of [
    'usr/bin/tcc',
    `usr/lib/${triplet}/tcc`,
    `usr/lib/${multiarch}`,
    `usr/include/${multiarch}`,
  ]) {
    cpSync(join(root, path), join(tree, path), { recursive: true, verbatimSymlinks: true });
  }
  const { stdout } = await run('ldd', [join(root, 'usr/bin/tcc')]);
  for (const [library] of stdout.matchAll(/\/\S+(?= \()/g))
    cpSync(library, join(tree, library), { dereference: true });
  writeFileSync(join(tree, 'usr/bin/cc'), ccScript(multiarch), { mode: 0o755 });
}

function ccScript(multiarch) {
  const lib = `/usr/lib/${multiarch}`;
  return `#!/bin/sh
case " $* " in *" -c "*) exec tcc -nostdinc -I/usr/include/${multiarch} "$@" ;; esac
exec tcc -static -nostdlib -I/usr/include/${multiarch} ${lib}/crt1.o ${lib}/crti.o "$@" ${lib}/libc.a ${lib}/crtn.o
`;
}
