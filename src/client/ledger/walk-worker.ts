import { parentPort, workerData } from 'node:worker_threads';
import type { WalkReport } from './early-walk.ts';
import { FileIndex } from './file-index.ts';
import { walkDirectorySync } from './scan-directory.ts';
import type { WalkHint } from './walk-hint.ts';

/** The program of the thread that `startEarlyWalk` starts. An error ends it. */
const { directory, attrs, index } = workerData as WalkHint;
const before = FileIndex.read(index);
if (before) {
  const { parts, size, started } = walkDirectorySync({ directory, attrs, known: { before } });
  const report: WalkReport = { index: before.id, parts, size, started };
  parentPort?.postMessage(report);
}
