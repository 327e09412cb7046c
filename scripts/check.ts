import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * The checks of `npm run check` that run no test: the format, on one core, beside types and lint, which take what is left. What
 * each says is shown whole.
 */
const ROWS = [
  ['check:format', 'words'],
  ['check:types', 'check:lint', 'house'],
]

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
