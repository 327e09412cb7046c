import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createKeptActs, readKeptFile } from '../../src/keptActs.ts'
import type { LogEvent } from '../../src/domain/clearance/events.ts'
import { nameless } from '../../src/domain/keptActs.ts'

describe('the file of kept acts', () => {
  let folder: string
  const file = () => path.join(folder, 'deep', 'kept-acts.jsonl')
  const open = (at = file(), errors: unknown[] = []) =>
    createKeptActs({ file: at, now: () => new Date(0), report: (error) => void errors.push(error) })
  const hold = (hash: string): LogEvent =>
    ({
      entry: 'e',
      seq: 1,
      type: 'hold',
      organisation: 'ilo',
      at: new Date(0).toISOString(),
      hash,
    }) as LogEvent
  const hashes = () => readKeptFile(file()).acts.flatMap((act) => (act.kind === 'event' ? [act.hash] : []))

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kept-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('has each act once, whoever says it again, and the owner alone reads it', async () => {
    const acts = open()
    await Promise.all([acts.noteLog([hold('a')]), acts.noteLog([hold('a'), hold('b')])])
    await open().noteLog([hold('b'), hold('c')])
    expect(hashes()).toEqual(['a', 'b', 'c'])
    expect((await stat(file())).mode & 0o777).toBe(0o600)
  })

  it('hashes erased people with a key that its next servers go on with', async () => {
    await open().noteErased('one')
    await open().noteErased('two')
    const { key, acts } = readKeptFile(file())
    const erased = acts.flatMap((act) => (act.kind === 'erased' ? [act.who] : []))
    expect(erased).toEqual([nameless(key, 'one'), nameless(key, 'two')])
    expect(await readFile(file(), 'utf8')).not.toMatch(/"(one|two)"/)
  })

  it('begins a new line behind one that a crash has cut', async () => {
    await open().noteLog([hold('a')])
    await appendFile(file(), '{"kind":"eve')
    await open().noteLog([hold('b')])
    expect(hashes()).toEqual(['a', 'b'])
  })

  it('stops nobody where the disk takes nothing, reports it, and writes it with the next one', async () => {
    const blocked = path.join(folder, 'file')
    await writeFile(blocked, '')
    const errors: unknown[] = []
    const at = path.join(blocked, 'kept-acts.jsonl')
    const acts = open(at, errors)
    await acts.noteLog([hold('a')])
    expect(errors).toHaveLength(1)
    await rm(blocked)
    await acts.noteLog([hold('b')])
    expect(readKeptFile(at).acts.flatMap((act) => (act.kind === 'event' ? [act.hash] : []))).toEqual([
      'a',
      'b',
    ])
  })
})
