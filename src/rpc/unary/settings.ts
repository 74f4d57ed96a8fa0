import { readUint32 } from '../../base/bytes.ts';
import { ErrorCode, ProtocolError } from './frames.ts';

/** Largest flow-control window (RFC 9113, section 6.9.1). */
export const maxWindow = 2 ** 31 - 1;

/** Identifiers of settings that we send or read (RFC 9113, section 6.5.2). */
export const Setting = { push: 2, maxCalls: 3, initialWindow: 4, maxFrame: 5, maxHeaders: 6 } as const;
const minMaxFrame = 2 ** 14;
const maxMaxFrame = 2 ** 24 - 1;

/** The identifiers and values in a SETTINGS frame. Throws a {@link ProtocolError} for a value that is not allowed. */
export function readSettings(payload: Uint8Array): readonly (readonly [id: number, value: number])[] {
  const settings: [number, number][] = [];
  for (let at = 0; at + 6 <= payload.length; at += 6) {
    const id = readUint32(payload, at) >>> 16;
    const value = readUint32(payload, at + 2);
    checkSetting(id, value);
    settings.push([id, value]);
  }
  return settings;
}

function checkSetting(id: number, value: number): void {
  // Only a server pushes, so it cannot enable push.
  if (id === Setting.push && value !== 0) throw new ProtocolError(`HTTP/2 setting ENABLE_PUSH ${value}`);
  if (id === Setting.initialWindow && value > maxWindow)
    throw new ProtocolError(`HTTP/2 setting INITIAL_WINDOW_SIZE ${value}`, ErrorCode.flowControl);
  if (id === Setting.maxFrame && (value < minMaxFrame || value > maxMaxFrame))
    throw new ProtocolError(`HTTP/2 setting MAX_FRAME_SIZE ${value}`);
}
