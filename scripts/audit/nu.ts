import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const output = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      message: z.string(),
      lastLine: z.number().optional(),
      extract: z.string().optional(),
    }),
  ),
})

/** Errors of the Nu HTML checker in each file; a page without any is not named. */
export const readErrors = (printed: string): Map<string, string[]> => {
  const { messages } = output.parse(JSON.parse(printed))
  const errors = new Map<string, string[]>()
  for (const { type, url = '', message, extract } of messages) {
    if (type === 'info') continue
    const said = [message, extract?.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' ')
    errors.set(url, [...(errors.get(url) ?? []), said])
  }
  return errors
}

type Ran = { code: number | null; complaint: string }

const java = async (args: readonly string[], signal?: AbortSignal): Promise<Ran> => {
  const child = spawn('java', args, { stdio: ['ignore', 'ignore', 'pipe'], signal })
  // Where there is none it has no output either.
  child.once('error', () => undefined)
  const closed = once(child, 'close')
  const complaint = await text(child.stderr)
  await closed
  return { code: child.exitCode, complaint }
}

export const hasJava = async (): Promise<boolean> => (await java(['-version'])).code === 0

type Asked = { jar: string; signal: AbortSignal }

/** All pages in one go, since it takes longer to start than to read. @returns the errors of each page, in their order. */
export const checkWithNu = async (pages: readonly string[], { jar, signal }: Asked): Promise<string[][]> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'audit-nu-'))
  try {
    const files = pages.map((_, index) => path.join(folder, `${index}.html`))
    await Promise.all(pages.map((page, index) => writeFile(files[index] ?? '', page)))
    const { complaint } = await java(['-jar', jar, '--format', 'json', ...files], signal)
    signal.throwIfAborted()
    const errors = readErrors(complaint)
    return files.map((file) => errors.get(pathToFileURL(file).href.replace('file:///', 'file:/')) ?? [])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
