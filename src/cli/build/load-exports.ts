import { loadIntoEngine } from '../../client/build/docker-load.ts';
import type { ImageStore } from '../../client/build/plan-exports.ts';
import { type EngineAddress, findEngine } from '../../client/connect/docker-engine.ts';
import type { ExportEntry } from '../../client/specs/export.ts';
import type { CliIo } from '../io.ts';

/** Adds the outputs that load an image into Docker Engine. This process passes on the images of other daemons. */
export async function withLoads(
  exports: readonly ExportEntry[],
  stores: readonly ImageStore[],
  io: CliIo,
): Promise<readonly ExportEntry[]> {
  if (stores.every(({ isDocker }) => isDocker)) return exports;
  return Promise.all(
    exports.map((entry) =>
      entry.type === 'docker' && !entry.target
        ? loadIntoEngine(entry, engineFor(entry, io), io.signal)
        : entry,
    ),
  );
}

/** The Engine of the Docker context that the output names, or else of the current context. */
function engineFor({ attrs }: ExportEntry, { env }: CliIo): EngineAddress {
  const name = attrs['context'];
  return findEngine(env, name ? { name, from: '--output context=' } : undefined);
}
