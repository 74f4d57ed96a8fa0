import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // The examples import the package by its name.
        resolve: {
          alias: {
            'dockerfile-llb/frontend': new URL('src/kit/index.ts', import.meta.url).pathname,
            'dockerfile-llb/testing': new URL('src/testing/index.ts', import.meta.url).pathname,
          },
        },
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/engine/**', 'test/browser/**', 'test/native/**'],
          setupFiles: ['test/fixed-seed.ts'],
          // No test changes what another one sees: one load of the modules serves all files of a thread.
          pool: 'threads',
          isolate: false,
          // For a hang only: no result depends on how fast the machine is.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engine',
          include: ['test/engine/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          // Real daemons and real processes: the order of what they say is not ours. The log tells which test needed it.
          retry: process.env['CI'] ? 1 : 0,
        },
      },
      {
        // scripts/native.mjs builds what it runs.
        test: { name: 'native', include: ['test/native/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
