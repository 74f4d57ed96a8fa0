import { statusResponseCodec } from '../../proto/control-codec.ts';
import type { StatusUpdate } from '../../record/status.ts';
import { toUpdate } from '../status.ts';

/**
 * Reads the log of a recorded build: status messages, each after its length in four bytes, the lowest first. Throws for
 * bytes that are not one. (moby/buildkit v0.32.2 solver/llbsolver/history/buildhistory.go `ImportStatus`)
 */
export function readStatusLog(bytes: Uint8Array): readonly StatusUpdate[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const updates: StatusUpdate[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at + lengthBytes;
    const end = start + (start <= bytes.length ? view.getUint32(at, true) : 0);
    if (start > bytes.length || end > bytes.length) throw new Error('the log of the build is cut off');
    updates.push(toUpdate(statusResponseCodec.decode(bytes.subarray(start, end))));
    at = end;
  }
  return updates;
}

const lengthBytes = 4;
