import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { packPluginSet } from '../support/packages/pack.ts'

type Manifest = { exports: Record<string, string | { types: string; default: string }> }

const ROOT = path.resolve(import.meta.dirname, '../..')
const MAX_BYTES = 2_500_000
const MAX_FILES = 1_100

describe('the plugin set, packed', () => {
  let folder: string
  let packed: Awaited<ReturnType<typeof packPluginSet>>
  let names: string[]

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plugin-set-'))
    packed = await packPluginSet(folder)
    names = packed.files.map((file) => file.path)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('holds whatever its exports name', () => {
    const { exports } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Manifest
    const targets = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.types, entry.default],
    )
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !names.includes(path.posix.normalize(target)))).toEqual([])
  })

  it('is small, and leaves out tests, the demonstration, pictures and the migrations of the application', () => {
    expect(packed.size).toBeLessThan(MAX_BYTES)
    expect(names.length).toBeLessThan(MAX_FILES)
    expect(names.filter((name) => !/^(dist|locales|docs)\/|^[^/]+$/.test(name))).toEqual([])
    expect(names.filter((name) => /test|demo|migrations|screens/i.test(name))).toEqual([])
  })
})
