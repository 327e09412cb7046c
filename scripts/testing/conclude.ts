import type { Outcome } from './runSuite.ts'

const SLOWEST = 10

type Took = { cpu: number; seconds: number }

/**
 * Says how a run has ended: what each suite and the slowest files took, what failed, and what was left out and why; the
 * last line counts.
 *
 * @returns the exit code.
 */
export const conclude = (outcomes: readonly Outcome[], suitesLeftOut: string[], whole: Took): number => {
  const files = outcomes.flatMap((outcome) => outcome.files)
  const failures = outcomes.flatMap((outcome) => [
    ...outcome.failures,
    ...outcome.files.flatMap((file) => file.failures),
  ])
  const skipped = files.flatMap((file) => file.leftOut)
  const slowest = [...files].sort((one, other) => other.cpu - one.cpu).slice(0, SLOWEST)
  say('Processor time, and time by the clock:', [
    ...outcomes.map(({ name, ...took }) => `${told(took)}  ${name}`),
    `${told(whole)}  all together`,
  ])
  say(
    'The slowest files:',
    slowest.map(({ file, ...took }) => `${told(took)}  ${file}`),
  )
  say('Failed:', failures)
  const leftOut = [...suitesLeftOut, ...skipped]
  if (leftOut.length === 0) console.log('\nNothing was left out.')
  say('Left out:', leftOut)
  const passed = files.reduce((sum, file) => sum + file.passed, 0)
  console.log(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped`)
  return failures.length === 0 ? 0 : 1
}

const say = (title: string, lines: readonly string[]): void => {
  if (lines.length > 0) console.log(`\n${title}${lines.map((line) => `\n- ${line}`).join('')}`)
}

const told = ({ cpu, seconds }: Took): string =>
  `${cpu.toFixed(0).padStart(5)} s CPU ${seconds.toFixed(0).padStart(5)} s`
