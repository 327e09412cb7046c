import { readEnv } from '../../../src/env.ts'
import { serveReader } from '../../../src/server/reader/serveReader.ts'
import { serveTogether } from './serveTogether.ts'

/** As many readers as the first argument says. */
await serveTogether(Number(process.argv[2]), async () => {
  const reader = await serveReader(readEnv(process.env, { hasSecret: false }))
  await reader.opened
  return reader.url
})
