import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Label, score } from '../../../../scripts/import/measure.ts'
import { readFiles } from '../../../../src/desk/import/readers/readFile.ts'
import { propose } from '../../../../src/domain/import/propose.ts'
import { organisations } from '../../domain/import/founding.ts'

const FOLDER = 'tests/fixtures/import'
const labels = JSON.parse(readFileSync(path.join(FOLDER, 'labels.json'), 'utf8')) as Record<
  string,
  Label | { fault: string }
>

const read = async (name: string) => {
  const { files, failed } = await readFiles([
    { name, bytes: new Uint8Array(readFileSync(path.join(FOLDER, name))) },
  ])
  return { failed, proposal: propose(files, { organisations, year: 2026 }) }
}

describe('the corpus of imports', () => {
  const understood = Object.entries(labels).flatMap(([name, label]) =>
    'fault' in label ? [] : [[name, label] as const],
  )
  const refused = Object.entries(labels).flatMap(([name, label]) =>
    'fault' in label ? [[name, label.fault] as const] : [],
  )

  test('has a label for each file but the founding example', () => {
    const files = readdirSync(FOLDER).filter((name) => !/^founding|^labels/.test(name))
    expect(Object.keys(labels).sort()).toEqual(files.sort())
  })

  test.each(understood)(
    'of %s nothing is lost, and nothing wrong is proposed as sure',
    async (name, label) => {
      const { proposal, failed } = await read(name)
      expect(failed).toEqual([])
      const { missing, facts, right, expected } = score(proposal, label)
      expect(missing).toBe(0)
      expect(facts.filter(({ is }) => is === 'wrong')).toEqual([])
      expect(right / Math.max(expected, 1)).toBeGreaterThanOrEqual(expected === 0 ? 0 : 0.75)
      expect(proposal.files.flatMap(({ notes }) => notes)).toEqual(expect.arrayContaining(label.notes))
    },
  )

  test.each(refused)('%s is refused as %s', async (name, fault) => {
    const { failed } = await read(name)
    expect(failed.map((each) => each.fault)).toEqual([fault])
  })

  test('a million lists in one another are refused before a parser sees them', async () => {
    const html = `From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n${'<ul><li>'.repeat(500_000)}`
    const { failed } = await readFiles([{ name: 'nested.eml', bytes: new TextEncoder().encode(html) }])
    expect(failed.map(({ fault }) => fault)).toEqual(['tooLong'])
  })
})
