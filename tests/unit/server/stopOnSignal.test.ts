import { spawn } from 'node:child_process'
import { once } from 'node:events'

const SERVER = `
import { stopOnSignal } from './src/server/stopOnSignal.ts'
setInterval(() => undefined, 1_000)
stopOnSignal({ stop: async () => undefined }, { isNpmScript: true })
console.log('ready')
`

describe('a server that npm has started', () => {
  it('says why it stops when its shell is gone', async () => {
    const shell = spawn('sh', ['-c', '"$NODE" --import tsx --input-type=module -e "$SERVER" & wait'], {
      env: { ...process.env, NODE: process.execPath, SERVER, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let told = ''
    shell.stderr.on('data', (part: Buffer) => (told += part.toString()))
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')
    await once(shell, 'close')
    expect(told).toBe('The program that has started this server is gone, so the server stops.\n')
  })
})
