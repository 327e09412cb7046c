import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { released } from '../../../support/evidence.ts'

type Path = (string | number)[]

/** Every word and every number below this, with the way to it; `keys` are the names of what stands there. */
const leavesOf = (value: unknown, path: Path = []): Path[] => {
  if (typeof value === 'string' || typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

const change = (file: object, path: Path, by: (value: string | number) => unknown): void => {
  const owner = path.slice(0, -1).reduce<object>((value, key) => Reflect.get(value, key) as object, file)
  const key = path.at(-1)!
  Reflect.set(owner, key, by(Reflect.get(owner, key) as string | number))
}

/** Another character at one place, or one more; another number. */
const mutated = (value: string | number, place: number, character: string): string | number => {
  if (typeof value === 'number') return value + 1 + (place % 3)
  const index = place % (value.length + 1)
  const other = value[index] === character ? `${character}${character}` : character
  return value.slice(0, index) + other + value.slice(index + 1)
}

const holds = (file: Evidence): boolean => verifyEvidence(readEvidenceFile(file)!).ok

describe('32: no character of log and texts is unverified', () => {
  const original = released().evidence()
  const paths = [...leavesOf(original.log, ['log']), ...leavesOf(original.texts, ['texts'])]

  it('whichever word or number is another, in whichever place', () => {
    expect(holds(original)).toBe(true)
    for (const path of paths) {
      const file = structuredClone(original)
      change(file, path, (value) => mutated(value, 0, 'x'))
      expect([path.join('.'), holds(file)]).toEqual([path.join('.'), false])
    }
  })

  it('nor can anything be left out or put in', () => {
    for (const path of paths) {
      for (const by of [() => undefined, () => null, () => ({}), (value: unknown) => [value]]) {
        const file = structuredClone(original)
        change(file, path, by)
        expect([path.join('.'), holds(JSON.parse(JSON.stringify(file)) as Evidence)]).toEqual([
          path.join('.'),
          false,
        ])
      }
    }
  })
})
