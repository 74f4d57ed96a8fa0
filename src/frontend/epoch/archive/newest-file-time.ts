import { readPaxTime } from '../../../go/pax-records.ts';
import { type TarEntry, TarScanner } from './tar-scanner.ts';

const perSecond = 1_000_000_000n;
const noTime = -62_135_596_800n * perSecond;
const specialTypes: ReadonlySet<string> = new Set(['2', '3', '4', '5', '6']);
/** Directory, pipe, symlink, devices and socket, as old archives have them in the mode. */
const specialModes: ReadonlySet<number> = new Set([0o40000, 0o10000, 0o120000, 0o20000, 0o60000, 0o140000]);

/**
 * The latest modification time of the regular files in a tar archive that arrives in chunks, in nanoseconds since
 * 1970; undefined if it has none. As in Go's archive/tar, hard links and global headers count as files, and the empty
 * blocks at the end may be missing. Rejects with a `TarError` if the bytes are not a tar archive.
 */
export async function newestFileTime(
  tar: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<bigint | undefined> {
  let newest: bigint | undefined;
  const scanner = new TarScanner((entry) => {
    const time = modTimeOf(entry);
    if (isRegular(entry) && (newest === undefined || time > newest)) newest = time;
  });
  for await (const chunk of tar) {
    scanner.push(chunk);
    if (scanner.done) break;
  }
  scanner.end();
  return newest;
}

function isRegular({ type, header }: TarEntry): boolean {
  return !specialTypes.has(type) && !specialModes.has(header.mode & ~0o7777);
}

function modTimeOf({ type, header, pax }: TarEntry): bigint {
  // Go knows no time of it, and no time is the first day of the year 1.
  if (type === 'g') return noTime;
  const precise = pax.get('mtime');
  return precise ? readPaxTime(precise) : header.modTime * perSecond;
}
