import { expect, expectTypeOf, test } from 'vitest';
import { Health, ServingStatus } from '../../src/proto/session-codec.ts';
import { handlersOf } from '../../src/rpc/handlers.ts';

test('handlers are named by the path of their method', () => {
  const handlers = handlersOf(Health, { check: async () => ({ status: ServingStatus.SERVING }) });
  expect([...handlers.keys()]).toEqual(['/grpc.health.v1.Health/Check']);
});

test('the type checker knows the methods of a service and their messages', () => {
  // Checked by tsc, not run.
  const check = (): unknown[] => [
    // @ts-expect-error the method is called check
    handlersOf(Health, { chek: async () => ({}) }),
    // @ts-expect-error the status is a number
    handlersOf(Health, { check: async () => ({ status: 'SERVING' }) }),
    // @ts-expect-error the field is called service
    handlersOf(Health, { check: async ({ name }) => ({ status: Number(name) }) }),
  ];
  expectTypeOf(check).toBeFunction();
  expectTypeOf(Health.check.request.decode).returns.toHaveProperty('service').toBeString();
});
