import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import sharp from 'sharp'
import type { Env } from '../../../src/env.ts'
import { getServices } from '../../../src/services.ts'
import { backUp } from '../../../src/server/backup/backUp.ts'
import { checkBackup, restore } from '../../../src/server/backup/restore.ts'
import { isClosedCopy, refuseRestored, TAKE_OVER } from '../../../src/server/backup/restored.ts'
import { toPage } from '../../../src/server/backup/toPage.ts'
import { beginWork, closePayload, openOtherStore } from '../../../src/server/openPayload.ts'
import { emptyMachine, environmentOf, unattended } from '../../support/backups.ts'
import { openNewsroom } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

describe('a backup', () => {
  let press: Press
  let env: Env
  let folder: string
  let published: string

  const upload = async (): Promise<string> => {
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'green' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a field.png')
    form.set('_payload', JSON.stringify({ alt: 'A green field' }))
    const { body } = await press.newsroom.ask('POST', '/api/media', form, press.tokens['editor@unodc'])
    return (body.doc as { id: string }).id
  }
  const make = (recipients: string[] = []) => backUp(env, { ...unattended(), to: folder, recipients })
  const asked = (from: string, identities: string[] = []) => ({
    ...unattended(),
    from,
    identities,
    kept: [],
    keptActs: [],
  })

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    env = environmentOf(press.newsroom)
    folder = await mkdtemp(path.join(tmpdir(), 'communique-backups-'))
    published = await press.write({ title: 'Kept words', media: [await upload()] })
    await press.invite(published, 'ilo', 'co-signatory')
    await press.publish(published, 'reviewer@ilo')
    await getServices(press.newsroom.payload).register.headsLook()
    await getServices(press.newsroom.payload).register.headsDone()
  })
  afterAll(async () => {
    await press.newsroom.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('is made while others write, and gives back on an empty machine what the world and the desk had', async () => {
    let hasEnded = false
    const writing = (async () => {
      let count = 0
      for (; !hasEnded; count += 1) await press.write({ title: `Beside it ${count}` })
      return count
    })()
    const { file, bytes } = await make().finally(() => {
      hasEnded = true
    })
    expect(await writing).toBeGreaterThan(0)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(file)).size).toBe(bytes)
    expect(await readdir(folder)).toEqual([path.basename(file)])
    expect((await readdir(env.dataDir)).filter((name) => name.startsWith('.backup'))).toEqual([])

    const machine = await emptyMachine(env)
    const { report } = await restore(machine, asked(file))
    expect(report).toMatchObject({ faults: [], files: 1 })
    // One or, where the newsroom has looked once more meanwhile, two; each was checked.
    expect(Object.keys(report.heads).sort()).toEqual(['ilo', 'unodc'])
    expect(report.entries).toBeGreaterThan(0)
    const copy = await openNewsroom({
      ...{ dataDir: machine.dataDir, databaseUri: machine.databaseUri },
      env: { REGISTER_KEY_FILE: machine.registerKeyFile },
    })
    const read = async (newsroom: typeof copy) => {
      const { wireSlug } = await getServices(newsroom.payload).register.stateOf({
        ...{ collection: 'statements', id: published },
      })
      const answer = await getServices(newsroom.payload).wire.handle({
        ...{ method: 'GET', path: `/v1/statements/${wireSlug}`, query: new URLSearchParams(), headers: {} },
      })
      return String(answer?.body)
    }
    expect(await read(copy)).toBe(await read(press.newsroom))
    expect(await read(copy)).toContain('Kept words')
    await copy.close()
    await machine.clean()
  })

  it('holds neither the key of the register nor the secret', async () => {
    const { file } = await make()
    const bytes = await readFile(file)
    const { privateKey } = JSON.parse(await readFile(env.registerKeyFile, 'utf8')) as { privateKey: string }
    for (const secret of [privateKey.split('\n')[1] ?? '', env.secret])
      expect(bytes.includes(secret)).toBe(false)
  })

  it('64: is no newsroom before all of it is put back, for a server and for a reader', async () => {
    const { file } = await make()
    const machine = await emptyMachine(env)
    // The files of the backup find no room.
    await writeFile(path.join(machine.dataDir, 'files'), 'in their place')
    await expect(restore(machine, asked(file))).rejects.toThrow()
    for (const given of [[], [TAKE_OVER]]) {
      const payload = await openOtherStore(machine)
      expect(await isClosedCopy(payload)).toBe(true)
      await expect(beginWork(payload, given)).rejects.toThrow('has not ended')
    }
    await machine.clean()
  })

  it('64: shows a reader nothing of it before what was stopped since is stopped again', async () => {
    const { file } = await make()
    const machine = await emptyMachine(env)
    await restore(machine, asked(file))
    const payload = await openOtherStore(machine)
    expect(await isClosedCopy(payload)).toBe(true)
    await refuseRestored(payload, { now: new Date(), given: [TAKE_OVER] })
    expect(await isClosedCopy(payload)).toBe(true)
    await beginWork(payload, [])
    expect(await isClosedCopy(payload)).toBe(false)
    await closePayload(payload)
    await machine.clean()
  })

  it('says which picture somebody deleted while it was made, and lacks nothing by that', async () => {
    const picture = await upload()
    const { body } = await press.newsroom.ask(
      'GET',
      `/api/media/${picture}`,
      undefined,
      press.tokens['editor@unodc'],
    )
    const bytes = path.join(env.dataDir, 'files', 'media', String(body.filename))
    const { signal } = new AbortController()
    // It is asked between any two steps.
    signal.throwIfAborted = () => rmSync(bytes, { force: true })
    const { file } = await backUp(env, { ...unattended(), signal, to: folder, recipients: [] })
    const checked = await checkBackup(env, asked(file))
    expect(checked.report.faults).toEqual([])
    expect(toPage(checked, true)).toContain(
      `The file of media/${picture} was deleted while the backup was made.`,
    )
    await press.newsroom.payload.delete({ collection: 'media', id: picture })
  })

  it('writes over nothing', async () => {
    const { file } = await make()
    await expect(restore(env, asked(file))).rejects.toThrow('There is a newsroom already')
  })

  it('is not put beside what is left of another file of SQLite', async () => {
    const { file } = await make()
    const machine = await emptyMachine(env)
    if (!machine.databaseUri.startsWith('file:')) return machine.clean()
    const left = `${machine.databaseUri.replace('file:', '')}-wal`
    await writeFile(left, 'of another one')
    await expect(restore(machine, asked(file))).rejects.toThrow('-wal')
    expect(await readFile(left, 'utf8')).toBe('of another one')
    await machine.clean()
  })

  it('looks at what was kept of acts before it puts anything anywhere, and says where there is nothing', async () => {
    const { file } = await make()
    const machine = await emptyMachine(env)
    const [missing, other] = [path.join(folder, 'none.jsonl'), path.join(folder, 'other.jsonl')]
    await writeFile(other, '{"kind":"other"}\n')
    const bare = { ...machine, keptActsFile: path.join(machine.dataDir, 'kept-acts.jsonl') }
    const restoreWith = (...keptActs: string[]) => restore(bare, { ...asked(file), keptActs })
    await expect(restoreWith(missing)).rejects.toThrow('is not there')
    await expect(restoreWith(other)).rejects.toThrow('is no file of kept acts')
    const left = (await readdir(machine.dataDir)).filter((name) => name !== 'secret')
    expect(left).toEqual([])
    expect(toPage(await restoreWith(), false)).toContain('No file of kept acts was there')
    await machine.clean()
  })

  it('says what is left where it is stopped when the database is in its place', async () => {
    const { file } = await make()
    const machine = await emptyMachine(env)
    const stop = new AbortController()
    // What is asked first behind it.
    const blobs = new Proxy(
      { ...machine },
      {
        get: (of, name) => {
          if (name === 's3') stop.abort()
          return of[name as keyof typeof of]
        },
      },
    )
    const attempt = restore(blobs, { ...asked(file), signal: stop.signal })
    await expect(attempt).rejects.toThrow(/^Stopped while .+ keep the secret/)
    await machine.clean()
  })

  it('is refused where a byte is another, where its end is missing, and where it is none', async () => {
    const { file } = await make()
    const bytes = await readFile(file)
    const changed = Buffer.from(bytes)
    // Behind the head of the first part.
    changed.writeUInt8(255 - changed.readUInt8(3_000), 3_000)
    const damaged = async (name: string, content: Buffer) => {
      const other = path.join(folder, name)
      await writeFile(other, content)
      const machine = await emptyMachine(env)
      const attempt = restore(machine, asked(other))
      await expect(attempt).rejects.toThrow()
      expect((await readdir(machine.dataDir)).filter((each) => each !== 'secret')).toEqual([])
      await machine.clean()
      return attempt.catch(({ message }: Error) => message.replace(other, 'THE FILE'))
    }
    expect(await damaged('changed.tar', changed)).toMatch(
      /^The backup is damaged\. database\/[\w.-]+ is damaged in the backup\.$/,
    )
    expect(await damaged('short.tar', bytes.subarray(0, bytes.length - 20_000))).toMatch(/^THE FILE /)
    expect(await damaged('none.tar', Buffer.from('no backup'))).toMatch(/^THE FILE /)
  })

  it('is read by whom it was encrypted for, and by nobody else', async () => {
    const [own, other] = [await generateIdentity(), await generateIdentity()]
    const { file } = await make([await identityToRecipient(own)])
    expect(file).toMatch(/\.tar\.age$/)
    expect((await readFile(file)).includes('Kept words')).toBe(false)
    const { report } = await checkBackup(env, asked(file, [own]))
    expect(report.faults).toEqual([])
    await expect(checkBackup(env, asked(file, [other]))).rejects.toThrow('another identity')
    await expect(checkBackup(env, asked(file))).rejects.toThrow('--identity')
  })

  it('says on one page what was found, and leaves nothing of a check behind', async () => {
    const { file } = await make()
    const page = toPage(await checkBackup(env, asked(file)), true)
    expect(page).toMatch(/^The backup of .+: \d+ parts, each as it was put in\.$/m)
    expect(page).toMatch(/^Nothing is missing, and nothing is damaged\.$/m)
    expect(page).not.toContain('Kept words')
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('.restore'))).toEqual([])
    expect(await readdir(env.dataDir)).toContain('last-backup-check')
  })

  it('removes the copy that one which was killed has left, and not that of one which may run', async () => {
    const [left, running] = ['.backup-left', '.backup-runs'].map((name) => path.join(env.dataDir, name))
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    for (const scratch of [left!, running!]) {
      await mkdir(scratch)
      await writeFile(path.join(scratch, 'communique.db'), 'a copy')
    }
    await utimes(left!, twoDaysAgo, twoDaysAgo)
    await make()
    const there = (await readdir(env.dataDir)).filter((name) => name.startsWith('.backup-'))
    await rm(running!, { recursive: true })
    expect(there).toEqual(['.backup-runs'])
  })

  it('ends where it is stopped, and leaves nothing', async () => {
    const before = await readdir(folder)
    const stop = new AbortController()
    const work = backUp(env, {
      ...{ to: folder, recipients: [], now: new Date(), signal: stop.signal },
      progress: () => undefined,
    })
    stop.abort()
    await expect(work).rejects.toThrow()
    expect(await readdir(folder)).toEqual(before)
    expect((await readdir(env.dataDir)).filter((name) => name.startsWith('.backup'))).toEqual([])
  })
})
