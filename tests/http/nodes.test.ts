import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleApplicationIfNeeded } from '../../scripts/application.ts'
import { inImage, printed } from '../support/image/runImage.ts'
import { run } from '../support/run.ts'

const DOORS = ['/admin/login', '/en', '/v1/statements', '/v1/openapi.json', '/feeds/all.atom', '/readyz']
/** What `npm start` gives to Node. */
const START = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .slice(1)
const READY = /^ready (http\S+)$/m
const PLATFORM = `${process.platform}-${process.arch}`

/**
 * Whether what `engines` says is so. Each version of Node comes from npm, in which its binary is a package; with each the
 * built server starts, is asked for what people ask for, and stops.
 */
describe('the versions of Node that are promised', () => {
  let folder: string

  beforeAll(bundleApplicationIfNeeded)
  beforeEach(async () => {
    folder = await mkdtemp(path.join(process.env.DISK_TMPDIR ?? tmpdir(), 'communique-node-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  /** @returns the binary. */
  const install = async (version: string): Promise<string> => {
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }')
    const quietly = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error']
    await run('npm', ['install', ...quietly, `node-${PLATFORM}@${version}`], { cwd: folder })
    return path.join(folder, 'node_modules', `node-${PLATFORM}`, 'bin/node')
  }

  it.each(['20.10.0', '20', '22', '24'])('%s runs the built server', async (version) => {
    const server = inImage('.', path.join(folder, 'data'), START, { node: await install(version) })
    const ended = once(server, 'exit') as Promise<[number | null]>
    const said = await printed(server, READY)
    const url = READY.exec(said)?.[1]
    if (!url) throw new Error(`It has ended: ${said}`)
    const answers = []
    for (const door of DOORS) answers.push([door, (await fetch(url + door)).status])
    server.kill('SIGTERM')
    expect(answers).toEqual(DOORS.map((door) => [door, 200]))
    expect(await ended).toEqual([0, null])
  })
})
