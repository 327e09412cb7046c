import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createImporter, type ImportResult } from '../src/desk/import/createImporter.ts'
import type { KnownOrganisation } from '../src/domain/import/organisations.ts'
import { type Label, score, type Score } from './import/measure.ts'

/**
 * `npm run test:import`: reads the corpus of `tests/fixtures/import` in the thread that the newsroom reads files in, and
 * prints how much of it is understood. `-- --list` names what is not; `-- NAME` reads files with that in their names.
 */
const FOLDER = 'tests/fixtures/import'
const BOUNDS = { conserved: 1, f1: 0.92, facts: 0.9, wrong: 0, p95: 3_000, growthMb: 64 }

const organisation = (acronym: string, name: string, isMember = true): KnownOrganisation => ({
  ...{ id: acronym.toLowerCase(), acronym, names: [name], isMember },
})
const organisations = [
  organisation('UNODC', 'United Nations Office on Drugs and Crime'),
  organisation('ICMPD', 'International Centre for Migration Policy Development'),
  organisation('ILO', 'International Labour Organization'),
  organisation('IOM', 'International Organization for Migration'),
  organisation('SSDO', 'Sustainable Social Development Organization'),
  organisation('FIA', 'Federal Investigation Agency'),
  organisation('UN', 'United Nations', false),
]

const isListed = process.argv.includes('--list')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const labels = JSON.parse(await readFile(path.join(FOLDER, 'labels.json'), 'utf8')) as Record<
  string,
  Label | { fault: string }
>
const importer = createImporter()
const times: number[] = []
const scores: Score[] = []
let isWithin = true

const fail = (sentence: string): void => {
  isWithin = false
  console.log(`  ! ${sentence}`)
}
const readOne = async (name: string, bytes: Uint8Array): Promise<ImportResult> => {
  const begun = performance.now()
  const result = await importer.of('the corpus').read({ files: [{ name, bytes }], organisations, year: 2026 })
  times.push(performance.now() - begun)
  return result
}

// Its sources are read with the first file.
await readOne('first.txt', new TextEncoder().encode('One.'))
times.length = 0
const before = process.memoryUsage().rss
for (const [name, label] of Object.entries(labels)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  const { proposal, failed } = await readOne(name, new Uint8Array(await readFile(path.join(FOLDER, name))))
  if ('fault' in label) {
    if (failed[0]?.fault !== label.fault) fail(`${name}: ${failed[0]?.fault ?? 'read'}, not ${label.fault}`)
    continue
  }
  if (failed.length > 0) fail(`${name}: ${failed.map(({ fault }) => fault).join()}`)
  const scored = score(proposal, label)
  scores.push(scored)
  const said = proposal.files.flatMap(({ notes }) => notes)
  for (const note of label.notes)
    if (!said.includes(note as (typeof said)[number])) fail(`${name}: “${note}” is not said`)
  if (scored.missing > 0) fail(`${name}: ${scored.missing} characters are lost`)
  const wrong = scored.facts.filter(({ is }) => is === 'wrong')
  for (const fact of wrong) console.log(`  ${name}: ${fact.name} is ${fact.said}, not ${fact.wanted}`)
  if (isListed) {
    for (const line of scored.misplaced) console.log(`  ${name}: ${line}`)
    for (const fact of scored.facts.filter(({ is }) => is !== 'exact' && is !== 'wrong'))
      console.log(`  ${name}: ${fact.name} is ${fact.is}: ${fact.said}, not ${fact.wanted}`)
  }
}
// A million lists in one another: refused before a parser sees them.
const nested = await readOne(
  'nested.eml',
  new TextEncoder().encode(
    `From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n${'<ul><li>'.repeat(500_000)}`,
  ),
)
if (!['tooLong', 'tooDeep'].includes(nested.failed[0]?.fault ?? '')) fail('A million nested lists were read.')
await importer.stop()

const sum = (of: (one: Score) => number): number => scores.reduce((total, one) => total + of(one), 0)
const [right, expected, found] = [
  sum(({ right: all }) => all),
  sum(({ expected: all }) => all),
  sum(({ found: all }) => all),
]
const facts = scores.flatMap((one) => one.facts)
const exact = facts.filter(({ is }) => is === 'exact').length
const wrong = facts.filter(({ is }) => is === 'wrong').length
const f1 = (2 * right) / (expected + found)
const p95 = [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0
const growth = (process.memoryUsage().rss - before) / 1024 / 1024
const conserved = scores.filter(({ missing }) => missing === 0).length / scores.length

const tell = (what: string, figure: string, isGood: boolean): void => {
  isWithin &&= isGood
  console.log(`${isGood ? ' ' : '!'} ${figure.padStart(9)}  ${what}`)
}
console.log(`\n${Object.keys(labels).length + 1} files, ${expected} blocks, ${facts.length} facts`)
tell(
  'of the files have every character placed or listed',
  `${(conserved * 100).toFixed(1)} %`,
  conserved >= BOUNDS.conserved,
)
tell('F1 of blocks', f1.toFixed(3), f1 >= BOUNDS.f1)
tell(
  'of facts are exact',
  `${((exact / facts.length) * 100).toFixed(1)} %`,
  exact / facts.length >= BOUNDS.facts,
)
tell('are wrong and not marked', String(wrong), wrong <= BOUNDS.wrong)
tell('ms for 19 of 20 files', p95.toFixed(0), p95 <= BOUNDS.p95)
tell('ms for the slowest', Math.max(...times).toFixed(0), true)
tell('MB more in memory afterwards', growth.toFixed(0), growth <= BOUNDS.growthMb)
process.exit(isWithin ? 0 : 1)
