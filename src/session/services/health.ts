import type { ServerCall } from '../../rpc/http2-server.ts';
import { unaryHandler } from '../../rpc/http2-server.ts';
import type { SessionService } from '../session.ts';

/** `grpc.health.v1.Health`: the daemon ends a session that does not answer it every few seconds. */
export function healthService(): SessionService {
  return {
    handlers: new Map([
      ['/grpc.health.v1.Health/Check', unaryHandler(async () => SERVING)],
      ['/grpc.health.v1.Health/Watch', watch],
    ]),
  };
}

async function watch(call: ServerCall): Promise<void> {
  await call.send(SERVING);
  await new Promise<void>((resolve) => {
    if (call.signal.aborted) resolve();
    call.signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** `HealthCheckResponse { status: SERVING }`. */
const SERVING = Uint8Array.of(0x08, 0x01);
