import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type RunningServer, startServer } from './startServer.ts'

/**
 * A new folder with the demonstration's data, as the first server of a run filled its own: to make two dozen people and
 * to play the story takes three times as long as the start. The others begin with copies of what that one left when it stopped.
 *
 * @returns undefined where no run of tests keeps them: the server fills its folder itself.
 */
export const copyDemonstration = async (): Promise<string | undefined> => {
  const run = process.env.READY_PEOPLE_DIR
  if (!run) return undefined
  const kept = path.join(run, 'demonstration')
  if (!existsSync(kept)) await fill(run, kept)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-'))
  await cp(kept, dataDir, { recursive: true })
  return dataDir
}

/** The demonstration in a process of its own, on a copy of what the first one of the run has made. */
export const startDemonstration = async (): Promise<RunningServer> => {
  const dataDir = await copyDemonstration()
  const server = await startServer({ script: 'demo.ts', dataDir })
  return {
    ...server,
    stop: async () => {
      const code = await server.stop()
      if (dataDir) await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

const fill = async (run: string, kept: string): Promise<void> => {
  const dataDir = path.join(run, randomUUID())
  await mkdir(dataDir)
  const server = await startServer({ script: 'demo.ts', dataDir })
  const code = await server.stop()
  if (code !== 0) throw new Error(`The demonstration ended with ${code}:\n${server.errors()}`)
  await rename(dataDir, kept)
}
