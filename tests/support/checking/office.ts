import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const CANDIDATES = [process.env.SOFFICE_PATH, '/usr/bin/soffice', '/usr/bin/libreoffice']
const LONGEST_MS = 120_000

/** A Word file as LibreOffice saves it, or prints it. */
export type SaveAgain = (docx: Uint8Array, as: 'docx' | 'pdf') => Promise<Buffer>

/** Null where there is no LibreOffice. */
export const findOffice = (): SaveAgain | null => {
  const program = CANDIDATES.find((file) => file && existsSync(file))
  return program === undefined ? null : (docx, as) => convert(program, { docx, as })
}

const convert = async (
  program: string,
  { docx, as }: { docx: Uint8Array; as: 'docx' | 'pdf' },
): Promise<Buffer> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'office-'))
  try {
    const given = path.join(folder, 'given.docx')
    const made = path.join(folder, 'made')
    await writeFile(given, docx)
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    const options = ['--headless', '--norestore', profile, '--convert-to', as, '--outdir', made, given]
    await promisify(execFile)(program, options, { timeout: LONGEST_MS })
    return await readFile(path.join(made, `given.${as}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
