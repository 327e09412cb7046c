import { type Advisory, measure } from './corpus/advisory.ts'
import { arabic } from './corpus/arabic.ts'
import { chinese } from './corpus/chinese.ts'
import { english } from './corpus/english.ts'
import { french } from './corpus/french.ts'
import { later } from './corpus/later.ts'
import { multilingual } from './corpus/multilingual.ts'
import { otherStyles } from './corpus/otherStyles.ts'
import { russian } from './corpus/russian.ts'
import { spanish } from './corpus/spanish.ts'
import { unseen } from './corpus/unseen.ts'
import { urdu } from './corpus/urdu.ts'

const report = (name: string, corpus: readonly Advisory[]) => {
  const figures = measure(corpus)
  const { texts, planted, found, alarms, worst } = figures
  process.stdout.write(
    [
      `${name}: ${texts} advisories, ${found} of ${planted} slips found, ${alarms} false alarms (worst ${worst})`,
      ...figures.missed.map((line) => `  missed ${line}`),
      ...figures.false.map((line) => `  false alarm ${line}`),
      '',
    ].join('\n'),
  )
  return figures
}

const all = [...english, ...french, ...spanish, ...arabic, ...russian, ...chinese, ...urdu, ...multilingual]

it('finds at least nine of ten planted contradictions, and raises at most one false alarm in any advisory', () => {
  const { planted, found, worst } = report('advisories', all)
  expect(found / planted).toBeGreaterThanOrEqual(0.9)
  expect(worst).toBeLessThanOrEqual(1)
})

it('does so for texts of other styles', () => {
  const { planted, found, worst } = report('other styles', otherStyles)
  expect(found / planted).toBeGreaterThanOrEqual(0.9)
  expect(worst).toBeLessThanOrEqual(1)
})

it('does so for texts that were written without its patterns', () => {
  const { planted, found, worst } = report('unseen', unseen)
  expect(found / planted).toBeGreaterThanOrEqual(0.9)
  expect(worst).toBeLessThanOrEqual(1)
})

it('does so for a second set of them', () => {
  const { planted, found, worst } = report('later', later)
  expect(found / planted).toBeGreaterThanOrEqual(0.9)
  expect(worst).toBeLessThanOrEqual(1)
})
