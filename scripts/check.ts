import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * The checks of `npm run check` that run no test: lint beside the others, since each keeps one core busy. What each
 * says is shown whole. Lint remembers files that have not changed, though what it says of one can hang on another: CI
 * begins without that memory.
 */
const ROWS = [['check:types', 'check:format', 'house', 'words'], ['check:lint']]

const run = async (script: string): Promise<boolean> => {
  const started = Date.now()
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`${said}── ${script}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s`)
  return code === 0
}

const passed = await Promise.all(
  ROWS.map(async (scripts) => {
    let allPassed = true
    for (const script of scripts) allPassed = (await run(script)) && allPassed
    return allPassed
  }),
)
process.exit(passed.every(Boolean) ? 0 : 1)
