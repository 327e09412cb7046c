import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeOnce } from './makeOnce.ts'
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
  await makeOnce(kept, fill)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-'))
  await cp(kept, dataDir, { recursive: true })
  return dataDir
}

/** The demonstration in a process of its own, on a copy of what the first one of the run has made. */
export const startDemonstration = async (
  start: { preload?: string; env?: Record<string, string> } = {},
): Promise<RunningServer> => {
  const dataDir = await copyDemonstration()
  const server = await startServer({ ...start, script: 'demo.ts', dataDir })
  return {
    ...server,
    stop: async () => {
      const code = await server.stop()
      if (dataDir) await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

const fill = async (dataDir: string): Promise<void> => {
  const server = await startServer({ script: 'demo.ts', dataDir })
  const code = await server.stop()
  if (code !== 0) throw new Error(`The demonstration ended with ${code}:\n${server.errors()}`)
}
