import fc from 'fast-check'
import { seedOfThisRun } from '../../scripts/testing/seed.ts'

/** What the tests of chances begin with. */
export const SEED = Number(seedOfThisRun())

fc.configureGlobal({ seed: SEED })
process.stderr.write(`TEST_SEED=${SEED}\n`)
