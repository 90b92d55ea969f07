import { defineConfig } from 'vitest/config';

/** Two kinds of tests: of single rooms, and of a whole site that is built once and read back. */
export default defineConfig({
  test: {
    // Most of the time goes to programs that the tests start, not to the tests.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          globalSetup: ['tests/helpers/compile.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/helpers/compile.ts', 'tests/helpers/build-sample.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
