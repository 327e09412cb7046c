import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Env, readEnv } from '../../src/env.ts'
import { databaseOn, envOfDatabase } from './storeUnderTest.ts'
import type { Newsroom } from './newsroom.ts'

const SECRET = '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b'

type Place = { databaseUri: string | undefined; dataDir: string; registerKeyFile: string }

const envAt = ({ databaseUri, dataDir, registerKeyFile }: Place): Env =>
  readEnv({
    ...{ DATA_DIR: dataDir, ...envOfDatabase(databaseUri), REGISTER_KEY_FILE: registerKeyFile },
    ...{ PAYLOAD_SECRET: SECRET, COMMUNIQUE_DEMO: '1', LOG_LEVEL: 'silent' },
  })

/** What an operator has in the environment of that newsroom's server. */
export const environmentOf = ({ databaseUri, dataDir }: Pick<Newsroom, 'databaseUri' | 'dataDir'>): Env =>
  envAt({ databaseUri, dataDir, registerKeyFile: path.join(dataDir, 'register-key.json') })

/** The same on an empty machine, to which the key of the register was brought. */
export const emptyMachine = async (of: Env): Promise<Env & { clean: () => Promise<void> }> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'communique-empty-'))
  const databaseUri = of.databaseUri.startsWith('file:')
    ? undefined
    : databaseOn(of.databaseUri, `t${randomUUID().slice(0, 8)}`)
  const env = envAt({ databaseUri, dataDir, registerKeyFile: of.registerKeyFile })
  return { ...env, clean: () => rm(dataDir, { recursive: true, force: true }) }
}

/** A command that nobody stops, and whose progress nobody reads. */
export const unattended = (): { progress: () => void; signal: AbortSignal; now: Date } => ({
  ...{ progress: () => undefined, signal: new AbortController().signal, now: new Date() },
})
