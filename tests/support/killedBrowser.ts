import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from './browser.ts'

const START_TIMEOUT_MS = 60_000

type Opened = { page: Page; kill: () => Promise<void> }

/** A browser on a profile of its own, which outlives it: as a device whose battery is empty, and that is started again. */
export const createDevice = async () => {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'communique-device-'))
  let running: ChildProcess | null = null

  const open = async (baseURL: string): Promise<Opened> => {
    const child = spawn(
      findChromium() ?? '',
      [
        ...['--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-sandbox', '--headless'],
        ...['--no-first-run', '--disable-gpu', 'about:blank'],
      ],
      // A group of its own, so that what it has started ends with it.
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    )
    running = child
    const browser = await chromium.connectOverCDP(await addressOf(child))
    const [context] = browser.contexts()
    if (!context) throw new Error('The browser has no window.')
    const page = await context.newPage()
    await page.goto(`${baseURL}/admin/login`)
    return {
      page,
      kill: async () => {
        await killAll(child)
        running = null
      },
    }
  }

  return {
    open,
    dispose: async () => {
      if (running) await killAll(running)
      // Its children write for a moment after it.
      await rm(profile, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

const killAll = async (child: ChildProcess): Promise<void> => {
  const exited = once(child, 'exit')
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await exited
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = ''
    const late = setTimeout(
      () => reject(new Error(`The browser did not start: ${printed}`)),
      START_TIMEOUT_MS,
    )
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /ws:\/\/\S+/.exec(printed)?.[0]
      if (!address) return
      clearTimeout(late)
      resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The browser ended with ${code}: ${printed}`)))
  })
