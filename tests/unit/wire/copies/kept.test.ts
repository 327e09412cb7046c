import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createStoredCopies, type StoredCopies } from '../../../../src/wire/copies/stored/storedCopies.ts'

describe('copies that are kept', () => {
  let folder: string
  let kept: StoredCopies
  const reported: unknown[] = []
  const place = (slug: string) => ({ type: 'statement' as const, slug })
  const put = (key: string, ...entries: string[]) =>
    kept.put(key, Buffer.from(key), { place: place(key), entries, since: kept.happenings() })
  const found = async (key: string) => (await kept.get(key))?.toString() ?? null

  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'communique-kept-')), 'copies')
    kept = createStoredCopies({ folder, maxBytes: 40, report: (error) => reported.push(error) })
    await kept.start()
  })
  afterEach(async () => {
    await rm(path.dirname(folder), { recursive: true, force: true })
    expect(reported).toEqual([])
  })

  it('are had until something that they show changes, and then nothing of them is left', async () => {
    await put('one', 'a', 'b')
    await put('two', 'b')
    await put('tri', 'c')
    expect(await found('one')).toBe('one')
    expect(kept.changed(['a', 'x'])).toEqual([place('one')])
    expect([await found('one'), await found('two')]).toEqual([null, 'two'])
    await kept.stop()
    expect((await readdir(folder)).sort()).toEqual(['tri', 'two'])
  })

  it('are not kept where they were overtaken while they were made', async () => {
    const since = kept.happenings()
    kept.changed(['a'])
    await kept.put('old', Buffer.from('old'), { place: place('old'), entries: ['a'], since })
    await kept.put('new', Buffer.from('new'), { place: place('new'), entries: ['b'], since })
    expect([await found('old'), await found('new')]).toEqual([null, 'new'])
  })

  it('take no more room than they may: the least used goes first', async () => {
    for (const key of ['aaaaa', 'bbbbb', 'ccccc', 'ddddd', 'eeeee', 'fffff', 'ggggg', 'hhhhh']) await put(key)
    expect(await found('aaaaa')).toBe('aaaaa')
    await put('iiiii')
    expect([await found('aaaaa'), await found('bbbbb')]).toEqual(['aaaaa', null])
    await put('much too long for it')
    expect(await found('much too long for it')).toBeNull()
  })

  it('of an earlier run are thrown away, and one that is gone is made anew', async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'left'), 'left')
    await put('one', 'a')
    await kept.start()
    expect(await readdir(folder)).toEqual([])
    expect(await found('one')).toBeNull()
  })
})
