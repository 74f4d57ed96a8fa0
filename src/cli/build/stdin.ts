import { lastOf } from '../../base/list.ts';
import { isArchive } from '../../frontend/epoch/archive/is-archive.ts';

/** Standard input with its first bytes already read. */
export interface InputStream {
  /** It starts like a tar, or like something that is compressed. */
  readonly isArchive: boolean;
  /** All of it; call this or {@link InputStream.stream}, once. */
  all(): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
}

/** As many bytes as the daemon examines (moby/buildkit v0.32.2 frontend/dockerui/context.go). */
const headerLength = 1024;

export async function openStdin(stdin: NodeJS.ReadableStream): Promise<InputStream> {
  const chunks = stdin[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let length = 0;
  while (length < headerLength) {
    const next = await chunks.next();
    if (next.done) break;
    head.push(Buffer.from(next.value));
    length += lastOf(head).length;
  }
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next())
      yield Buffer.from(next.value);
  }
  return { isArchive: isArchive(Buffer.concat(head)), stream, all: () => collect(stream()) };
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
