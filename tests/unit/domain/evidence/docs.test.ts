import { readFileSync } from 'node:fs'
import path from 'node:path'
import { tableOfForgeries, tableOfProofForgeries } from '../../../support/forgeries/table.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

describe('what is said of evidence', () => {
  it('has the table of the forgeries that the tests make', () => {
    expect(read('docs/evidence.md')).toContain(tableOfForgeries())
    expect(read('docs/evidence.md')).toContain(tableOfProofForgeries())
  })

  it('stands in the README, which leads there', () => {
    expect(read('README.md')).toContain('(docs/evidence.md)')
  })
})
