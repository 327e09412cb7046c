import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A line with a file's name in a document, and the file below it. */
const FILE = /^`([\w./[\]-]+)`:\n\n```\w+\n([^]*?)^```$/gm

/** The files that stand in a document, as somebody would copy them into a folder. @throws Error where there is none. */
export const filesOf = async (document: string): Promise<Map<string, string>> => {
  const found = [...(await readFile(document, 'utf8')).matchAll(FILE)]
  if (found.length === 0) throw new Error(`${document} has no file.`)
  return new Map(found.map(([, name = '', content = '']) => [name, content]))
}

export const writeFiles = async (folder: string, files: ReadonlyMap<string, string>): Promise<void> => {
  for (const [name, content] of files) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}
