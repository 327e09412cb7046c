import type { ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What servers need that are programs of others: they are told a port, and do not say when they are ready. */
export type Program = { url: string; stop: () => Promise<void> }

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const BETWEEN_TRIES_MS = 100

/** Asked ten times a second, until it answers well. @throws when it is given up meanwhile. */
export const isUp = async (url: string, seconds: number, signal?: AbortSignal): Promise<boolean> => {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return true
    await pause(BETWEEN_TRIES_MS, undefined, { signal })
  }
  return false
}

export const stopProgram = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
