// What a daemon is, holds and remembers: node client.ts [ADDRESS]
import { BuildkitClient } from 'dockerfile-llb';

const [, , address] = process.argv;
const client = await BuildkitClient.connect(address);
try {
  for (const { id, platforms } of await client.workers())
    console.log(
      `worker ${id} builds for ${platforms.map(({ os, architecture }) => `${os}/${architecture}`)}`,
    );

  const records = await client.du({ filters: ['type==regular'], signal: AbortSignal.timeout(30_000) });
  const bytes = records.reduce((sum, { size }) => sum + size, 0);
  console.log(`${records.length} cache records of ${bytes} bytes`);

  for (const record of await client.history({ limit: 5 })) {
    const error = await client.historyError(record);
    console.log(`build ${record.ref} ${record.state}${error ? `: ${error.message}` : ''}`);
  }
} finally {
  client.close();
}
