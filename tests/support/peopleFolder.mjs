import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Where the tests of one run keep the people who are made once for all of them (readyPeople.ts, readyDemonstration.ts). */
export default () => {
  process.env.READY_PEOPLE_DIR = mkdtempSync(path.join(tmpdir(), 'communique-people-'))
}

export const removePeopleFolder = () =>
  rmSync(process.env.READY_PEOPLE_DIR ?? '', { recursive: true, force: true })
