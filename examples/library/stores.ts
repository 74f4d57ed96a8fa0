// Builds an archived context on a base image from an OCI layout, keeps the cache in a directory, and writes the image as a
// layout: node stores.ts CONTEXT.tar LAYOUT CACHE DEST
import { createReadStream } from 'node:fs';
import {
  BuildkitClient,
  build,
  createUploads,
  openOciLayout,
  parseOciLayout,
  parseOutput,
} from 'dockerfile-llb';

const [, , archive = 'context.tar', layout = 'base', cache = 'cache', dest = 'image'] = process.argv;
const uploads = createUploads();
const reference = parseOciLayout(`oci-layout://${layout}`)!;
const base = await openOciLayout(reference, reference.path);
const client = await BuildkitClient.connect();
try {
  await build(client, {
    options: { context: uploads.add(createReadStream(archive)), 'context:base': base.value },
    services: [uploads.service],
    contentStores: new Map([[base.storeId, base.store]]),
    cacheImports: [{ type: 'local', attrs: { src: cache } }],
    cacheExports: [{ type: 'local', attrs: { dest: cache, mode: 'max' } }],
    exports: [parseOutput(`type=oci,tar=false,dest=${dest}`)],
    onWarning: (text) => console.error(text),
    onStatus: ({ vertexes }) => {
      for (const { name, completed, cached } of vertexes)
        if (completed) console.log(`${cached ? 'cached' : 'done  '} ${name}`);
    },
  });
} finally {
  client.close();
}
