import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Secrets } from './secrets.ts'
import { canariesIn } from './tokens.ts'
import { WORLDS } from './tokens.ts'
import { outboxOf } from './world.ts'
import type { Worlds } from './makeWorlds.ts'

/** Tokens of secrets where they may not be, each with the place: logs, mails and the build. */
export const sweep = async (worlds: Worlds): Promise<string[]> => {
  const found: string[] = []
  for (const world of WORLDS) {
    const server = worlds.servers[world]
    const printed = `${server.output()}\n${server.errors()}`
    found.push(
      ...canariesIn(printed).map((token) => `${token} stands in what the server of world ${world} prints`),
    )
    found.push(...(await sweepMails(worlds.folders[world], worlds.secrets[world])))
  }
  return [...found, ...(await sweepFolder('.next'))]
}

/** A mail may greet its own recipient by name; of texts nobody’s mail says a word. */
const sweepMails = async (dataDir: string, { people }: Secrets): Promise<string[]> =>
  (await filesIn(outboxOf(dataDir))).flatMap(({ file, text }) => {
    const mail = text.replaceAll('=\r\n', '')
    const recipient = /^To: (.+?)\r?$/m.exec(mail)?.[1] ?? ''
    return canariesIn(mail)
      .filter((token) => people.get(recipient) !== token)
      .map((token) => `${token} stands in the mail ${path.basename(file)} to ${recipient}`)
  })

const sweepFolder = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).flatMap(({ file, text }) =>
    canariesIn(text).map((token) => `${token} stands in ${file}`),
  )

const filesIn = async (folder: string): Promise<{ file: string; text: string }[]> => {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
  return Promise.all(files.map(async (file) => ({ file, text: (await readFile(file)).toString('latin1') })))
}
