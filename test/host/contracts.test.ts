import { expectTypeOf, it } from 'vitest';
import type { HostBytes } from '../../src/host/bytes.ts';
import type { HostProcess } from '../../src/host/process.ts';

// The type checker is what holds this. The modules for the C host cannot be loaded here.
it('each host has what the contracts ask for', () => {
  expectTypeOf<typeof import('../../src/host/node/bytes.ts')>().toExtend<HostBytes>();
  expectTypeOf<typeof import('../../src/host/browser/bytes.ts')>().toExtend<HostBytes>();
  expectTypeOf<typeof import('../../src/host/quickjs/bytes.ts')>().toExtend<HostBytes>();
  expectTypeOf<typeof import('../../src/host/node/process.ts')>().toExtend<HostProcess>();
  expectTypeOf<typeof import('../../src/host/quickjs/process.ts')>().toExtend<HostProcess>();
});
