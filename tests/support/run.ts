import { spawn } from 'node:child_process'

/** Plain Node ends without a word where Payload's editor is imported otherwise (docs/payload-traps.md 20). */
const NODE_OPTIONS = '--conditions=production'

type Run = { cwd: string; env?: Record<string, string> }

/** Runs a program to its end. @throws Error with what it printed when it fails. */
export const run = (command: string, args: readonly string[], { cwd, env = {} }: Run): Promise<string> =>
  new Promise((resolve, reject) => {
    const all = {
      ...process.env,
      NODE_OPTIONS,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      ...env,
    } as NodeJS.ProcessEnv
    const child = spawn(command, args, { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0
        ? resolve(printed)
        : reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`)),
    )
  })
