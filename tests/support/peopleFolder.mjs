import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

let own

/**
 * Where the tests of one run keep what is made once for all of them (readyPeople.ts, readyDemonstration.ts): in a folder
 * of this process alone, unless whoever started several has named one.
 */
export default () => {
  if (process.env.READY_PEOPLE_DIR) return
  own = mkdtempSync(path.join(tmpdir(), 'communique-people-'))
  process.env.READY_PEOPLE_DIR = own
}

export const removePeopleFolder = () => own && rmSync(own, { recursive: true, force: true })
