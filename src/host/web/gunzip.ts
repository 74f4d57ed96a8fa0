/** Unpacks a gzip file in pieces, up to the piece that exceeds `limit` bytes. Throws if it is malformed. */
export async function* gunzip(bytes: Uint8Array, limit: number): AsyncGenerator<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    let size = 0;
    for (let next = await reader.read(); !next.done && size <= limit; next = await reader.read()) {
      size += next.value.length;
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
