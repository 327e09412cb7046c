import fc from 'fast-check'
import { availableActions } from '../../../../src/domain/clearance/acting.ts'
import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { EA, EB, RA, RB, RC } from '../../../support/clearance.ts'
import { Register, released } from '../../../support/evidence.ts'

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

  it('whichever character it is', () => {
    const mutation = fc.record({
      path: fc.constantFrom(...paths),
      place: fc.nat(200),
      character: fc.string({ minLength: 1, maxLength: 1 }),
    })
    fc.assert(
      fc.property(mutation, ({ path, place, character }) => {
        const file = structuredClone(original)
        change(file, path, (value) => mutated(value, place, character))
        return !holds(file)
      }),
      { numRuns: 300 },
    )
  })
})

describe('whatever people do, in whatever order', () => {
  const PEOPLE = [EA, RA, EB, RB, RC]
  const FORWARD = ['accept', 'submit', 'sign', 'release', 'correct']
  const step = fc.record({ actor: fc.nat(4), pick: fc.nat(20), wait: fc.integer({ min: -5, max: 60 }) })

  const take = (room: Register, { actor, pick, wait }: { actor: number; pick: number; wait: number }) => {
    room.wait(wait * 1000)
    if (room.clearance.state === 'drafting' && pick % 3 === 0) room.words = { en: `words ${pick}`, ur: 'ur' }
    const who = PEOPLE[actor]!
    const actions = availableActions(room.facts, who, room.now)
    const forward = actions.find(({ action }) => FORWARD.includes(action))
    const any = actions[pick % (actions.length || 1)]
    const action = (pick % 5 === 0 ? any : (forward ?? any))?.action
    if (!action || action === 'delete') return
    const bodies: Record<string, object> = {
      submit: { revision: 1 },
      invite: { organisation: pick % 2 ? 'b' : 'c', role: pick % 3 ? 'co-signatory' : 'supporter' },
      uninvite: { organisation: 'b' },
      'send-back': { note: 'No.' },
      correct: { publicNote: `Words ${pick}.` },
      release: pick % 2 ? { at: new Date(room.now.getTime() + 30_000).toISOString() } : {},
      withdraw: { publicNote: 'Wrong.' },
    }
    room.act(who, action, {
      ...(bodies[action] ?? {}),
      ...(isOnDigest(action) ? { digest: room.clearance.digest } : {}),
    })
  }
  const isOnDigest = (action: string) => ['recall', 'sign', 'send-back', 'release'].includes(action)

  it('what the newsroom writes holds', () => {
    const types = new Set<string>()
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 60, size: 'max' }), (steps) => {
        const room = new Register()
        room.draft = { missing: [], editors: [] }
        room.join(RB, 'co-signatory')
        for (const each of steps) take(room, each)
        for (const { type } of room.log) types.add(type)
        expect(verifyEvidence(readEvidenceFile(room.evidence())!)).toMatchObject({
          ok: true,
          events: room.log.length,
        })
      }),
      { numRuns: 160 },
    )
    expect([...types]).toEqual(
      expect.arrayContaining(['submit', 'sign', 'release', 'hold', 'correct', 'available']),
    )
  })
})
