import { join } from 'node:path';
import { run } from '../lib/run.mjs';

/**
 * What `npm pack` makes here, its own build included.
 *
 * @param {string} directory where the file goes
 * @returns {Promise<{ file: string, paths: string[], bytes: number, unpackedBytes: number, summary: string }>}
 */
export async function packTarball(directory) {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', directory]);
  // The build says on the same stream what it did.
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m)));
  const summary = `${packed.files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`;
  return {
    file: join(directory, packed.filename),
    paths: packed.files.map(({ path }) => path),
    bytes: packed.size,
    unpackedBytes: packed.unpackedSize,
    summary,
  };
}
