/** @type {import('jest').Config} */
const shared = {
  testEnvironment: '<rootDir>/tests/support/environment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/tests/support/emptyModule.ts' },
}

/** Registers the files that TEST_FILES names. */
const ENTRY = '<rootDir>/tests/suites/whole.test.ts'

const project = (displayName, extra = {}) => ({
  ...shared,
  displayName,
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  testMatch: [process.env.TEST_FILES ? ENTRY : `<rootDir>/tests/${displayName}/**/*.test.ts`],
  ...extra,
})

/** Made once for all files of a run. */
const PEOPLE = {
  globalSetup: '<rootDir>/tests/support/peopleFolder.mjs',
  globalTeardown: '<rootDir>/tests/support/removePeopleFolder.mjs',
}

export default {
  projects: [
    project('unit'),
    project('int', PEOPLE),
    project('http', PEOPLE),
    project('properties', { ...PEOPLE, setupFiles: ['<rootDir>/tests/support/seed.ts'] }),
    project('e2e', { ...PEOPLE, testEnvironment: '<rootDir>/tests/support/browserEnvironment.mjs' }),
  ],
  // A server that starts beside another suite takes its time on two cores, and the first file of a run starts two.
  testTimeout: 300_000,
}
