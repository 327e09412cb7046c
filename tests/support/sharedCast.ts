import { assemble } from './cast.ts'
import { shared } from './shared.ts'

/**
 * The demonstration's server for all files of a process that reserve it: each makes what it looks at, and takes nothing for
 * its own that others make.
 */
export const casts = shared(
  () => assemble(),
  (cast) => cast.stop(),
)
