import { Health, ServingStatus } from '../../proto/session-codec.ts';
import { handlersOf } from '../../rpc/handlers.ts';
import type { ServerCall } from '../../rpc/server-call.ts';
import type { SessionService } from '../session-service.ts';

/** `grpc.health.v1.Health`: the daemon ends a session that does not respond to it every few seconds. */
export function healthService(): SessionService {
  return {
    handlers: handlersOf(Health, { check: async () => serving, watch }),
  };
}

async function watch(call: ServerCall): Promise<void> {
  await call.send(Health.watch.response.encode(serving));
  await new Promise<void>((resolve) => {
    if (call.signal.aborted) resolve();
    call.signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

const serving = { status: ServingStatus.SERVING };
