import { build } from '../src/server/build.ts'
import { toSentence } from '../src/server/startFailure.ts'

/** Builds the pages. A build needs no secret and no database, and sends nothing to anybody. */
try {
  await build()
} catch (error) {
  console.error(toSentence(error))
  process.exit(1)
}
