import { parsePlatform } from '../../../src/image/platform.ts';
import { Control } from '../../../src/proto/control-codec.ts';
import { platformCodec } from '../../../src/proto/llb-codec.ts';
import { unaryHandler } from '../../../src/rpc/http2-server.ts';
import { serveDaemon } from '../../cli/daemon-socket.ts';

export interface PlatformDaemon {
  /** `unix://…` */
  readonly address: string;
  /** How often it was asked for its workers. */
  readonly asked: () => number;
}

/** A daemon with one worker for these platforms, until the end of the test. */
export async function platformDaemon(...platforms: readonly string[]): Promise<PlatformDaemon> {
  let asked = 0;
  const record = {
    ID: 'w',
    platforms: platforms.map((text) => {
      const { os, architecture, variant = '' } = parsePlatform(text);
      return platformCodec.encode({
        OS: os,
        Architecture: architecture,
        Variant: variant,
        OSVersion: '',
        OSFeatures: [],
      });
    }),
    BuildkitVersion: { version: 'v1.2.3', package: 'p', revision: 'r' },
  };
  const address = await serveDaemon(
    new Map([
      [Control.info.path, unaryHandler(async () => new Uint8Array(0))],
      [
        Control.listWorkers.path,
        unaryHandler(async () => {
          asked += 1;
          return Control.listWorkers.response.encode({ record: [record] });
        }),
      ],
    ]),
  );
  return { address, asked: () => asked };
}
