import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { findOnPath } from './findOnPath.ts'

/** As veraPDF names them: PDF/A-3a and PDF/UA-1. */
export const STANDARDS = ['3a', 'ua1'] as const
type Standard = (typeof STANDARDS)[number]

/** What it says of each file, a line of its own, with the rules that are broken. */
export type Judge = (files: Readonly<Record<string, Uint8Array>>, standard: Standard) => Promise<string[]>

export const VERAPDF_ADVICE = 'no veraPDF: run scripts/fetchVeraPdf.sh (needs Java and Maven)'

const LONGEST_MS = 240_000
const PROGRAM = 'org.verapdf.apps.GreenfieldCliWrapper'

/** Null where it, or Java, is not there. Nothing is fetched here. */
export const findVeraPdf = (): Judge | null => {
  const jars = process.env.VERAPDF_DIR ?? path.join(os.homedir(), '.cache/communique/verapdf')
  const isThere = existsSync(jars) && readdirSync(jars).some((file) => file.startsWith('greenfield-apps-'))
  return isThere && findOnPath('java') ? (files, standard) => judge(jars, files, standard) : null
}

const judge = async (jars: string, files: Readonly<Record<string, Uint8Array>>, standard: Standard) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verapdf-'))
  try {
    const names = Object.keys(files).map((name) => path.join(folder, name))
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(path.join(folder, name), bytes)))
    const asked = ['-cp', path.join(jars, '*'), PROGRAM, '-f', standard, '--format', 'text', '-v', ...names]
    return linesOf(await run(asked)).map((line) => line.replaceAll(`${folder}${path.sep}`, ''))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** It ends with 1 where a file is not what it is asked about, and says which. */
const run = async (asked: string[]): Promise<string> => {
  const java = spawn('java', asked, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST_MS })
  const closed = once(java, 'close') as Promise<[number | null]>
  const [said, trouble, [code]] = await Promise.all([text(java.stdout), text(java.stderr), closed])
  if (code !== 0 && code !== 1) throw new Error(`veraPDF ended with ${String(code)}: ${trouble}`)
  return said
}

const linesOf = (said: string): string[] => said.split('\n').filter((line) => line.trim() !== '')
