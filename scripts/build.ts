import { build } from '../src/server/build.ts'
import { toSentence } from '../src/server/startFailure.ts'
import { bundleApplication } from './application.ts'

/** Builds the pages and the server. A build needs no secret and no database, and sends nothing to anybody. */
try {
  await bundleApplication()
  await build()
} catch (error) {
  console.error(toSentence(error))
  process.exit(1)
}
