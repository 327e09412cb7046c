import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** Builds the pages. A build needs no secret and no database, and sends nothing to anybody. */
const next = path.resolve('node_modules/next/dist/bin/next')
const { status } = spawnSync(process.execPath, [next, 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', COMMUNIQUE_BUILD: '1', NEXT_TELEMETRY_DISABLED: '1' },
})
process.exit(status ?? 1)
