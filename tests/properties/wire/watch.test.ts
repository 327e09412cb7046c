import { jest } from '@jest/globals'
import fc from 'fast-check'
import { createStamps, createWatch, type Watched } from '../../../src/wire/cache/watch.ts'

const START = Date.parse('2026-03-01T10:00:00.000Z')
const instant = (minute: number): string => new Date(START + minute * 60_000).toISOString()

const rowAt = (id: string, minute: number): Watched => ({
  ...{ id, entry: id, type: 'statement', kind: 'statement', slug: id, organisations: '', eventEntry: '' },
  ...{ carries: '', start: null, sweeping: false, effective: false, standing: 'live' },
  ...{ availableAt: instant(minute), written: 1 },
})

/** A server that has read these rows at its start, what it told since, and its clock. */
const openWatch = async (rows: Watched[], soon?: () => void) => {
  const told: string[] = []
  let now = START
  const watch = createWatch({
    stamps: createStamps(() => 1),
    clock: { now: () => new Date(now) },
    findWritten: async () => [],
    lastWritten: async () => 1,
    findWaiting: async () => rows,
    lastNumber: async () => 0,
    changesAfter: async () => [],
    tell: (happening) => void ('row' in happening && told.push(happening.row.id)),
    ...(soon ? { soon } : {}),
    report: (error) => {
      throw error
    },
  })
  await watch.start()
  const passTo = (minute: number): string[] => {
    now = START + minute * 60_000
    told.length = 0
    watch.pass(now)
    return [...told].sort()
  }
  return { watch, passTo, close: () => watch.stop() }
}

type Step = { write: number; at: number } | { pass: number }

const STEP: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ write: fc.nat(5), at: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ pass: fc.integer({ min: 0, max: 5 }) }),
)

describe('what is to come', () => {
  it('is told once, at its instant, however it was moved before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
        fc.array(STEP, { maxLength: 40 }),
        async (starts, steps) => {
          const expected = new Map(starts.map((at, index) => [`row ${index}`, at]))
          const { watch, passTo, close } = await openWatch(
            starts.map((at, index) => rowAt(`row ${index}`, at)),
          )
          let minute = 0
          for (const step of steps) {
            if ('write' in step) {
              const id = `row ${step.write}`
              watch.wrote(rowAt(id, step.at), true)
              if (step.at > minute) expected.set(id, step.at)
            } else {
              minute += step.pass
              const due = [...expected].filter(([, at]) => at <= minute).map(([id]) => id)
              for (const id of due) expected.delete(id)
              expect(passTo(minute)).toEqual(due.sort())
            }
            expect(watch.isWaiting()).toBe(expected.size > 0)
          }
          await close()
        },
      ),
    )
  })
})

describe('that something comes soon', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  const soonAt = async (startsIn: number): Promise<number> => {
    const soon = jest.fn()
    const { close } = await openWatch([rowAt('row', startsIn)], soon)
    await jest.advanceTimersByTimeAsync(1_000)
    await close()
    return soon.mock.calls.length
  }

  it('is said in the seconds before its instant, and neither long before nor afterwards', async () => {
    expect(await soonAt(1 / 12)).toBeGreaterThan(0)
    expect(await soonAt(1)).toBe(0)
    expect(await soonAt(-1)).toBe(0)
  })
})
