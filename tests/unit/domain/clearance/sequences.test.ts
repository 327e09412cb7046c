import fc from 'fast-check'
import { availableActions } from '../../../../src/domain/clearance/actions.ts'
import { firstBroken } from '../../../../src/domain/clearance/events.ts'
import { replay } from '../../../../src/domain/clearance/replay.ts'
import { requiredLeaves, signingParties } from '../../../../src/domain/clearance/signatures.ts'
import { isReader } from '../../../../src/domain/parties.ts'
import { EA, EB, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const PEOPLE = [EA, RA, EB, RB, RC]
const EMBARGO = '2024-07-29T08:01:00.000Z'

type Step =
  | { kind: 'act'; actor: number; pick: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'write'; core: boolean; language: boolean }
  | { kind: 'settle' }

const steps = fc.array(
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({ kind: fc.constant('act' as const), actor: fc.nat(4), pick: fc.nat(40) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        seconds: fc.integer({ min: -20, max: 90 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        core: fc.boolean(),
        language: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
  ),
  { minLength: 30, maxLength: 60, size: 'max' },
)

const BODIES: Record<string, (room: Newsroom, pick: number) => Record<string, unknown>> = {
  submit: (room) => ({ revision: room.revision }),
  'send-back': () => ({ note: 'No.' }),
  correct: (_, pick) => ({ publicNote: 'Other words.', editionType: pick % 2 ? 'correction' : 'update' }),
  withdraw: () => ({ publicNote: 'Wrong.' }),
  invite: (room, pick) => ({
    organisation: ['b', 'c'].find(
      (each) => !room.clearance.parties.some((party) => party.organisation === each && isReader(party)),
    ),
    role: pick % 3 ? 'co-signatory' : 'supporter',
  }),
  uninvite: (room) => ({
    organisation: room.clearance.parties.find(({ standing }) => standing === 'invited')?.organisation,
  }),
  drop: (room) => ({
    ...(room.clearance.digest ? { digest: room.clearance.digest } : {}),
    organisation: room.clearance.parties.find(({ standing }) => standing === 'accepted')?.organisation,
    note: 'Gone.',
  }),
  delegate: (room, pick) => ({
    to:
      ['a', 'b', 'c'].find((each) =>
        room.clearance.parties.some(({ organisation }) => organisation === each),
      ) ?? 'a',
    until: new Date(room.now.getTime() + 60_000 * pick + 1).toISOString(),
  }),
  include: () => ({ bundle: 'update' }),
  exclude: () => ({ bundle: 'update' }),
  suspend: () => ({ note: 'No.' }),
  caution: () => ({ publicNote: 'Careful.' }),
  dissociate: () => ({ publicNote: 'Not ours.' }),
}
/** What most people do most of the time. */
const FORWARD = ['accept', 'submit', 'sign', 'release', 'correct']
/** Offered for somebody, and the body names anybody. */
const MAY_FAIL = ['delegate', 'drop']
const NAMING_A_DIGEST = ['recall', 'sign', 'send-back', 'release']

const take = (room: Newsroom, step: Step): void => {
  if (step.kind === 'settle') return room.settle()
  if (step.kind === 'wait') return room.wait(step.seconds * 1000)
  if (step.kind === 'write') {
    if (room.clearance.state !== 'drafting') return
    room.words = {
      ...room.words,
      ...(step.core ? { core: `core ${room.log.length}` } : {}),
      ...(step.language ? { ur: `ur ${room.log.length}` } : {}),
    }
    return
  }
  const actor = PEOPLE[step.actor]!
  const actions = availableActions(room.facts, actor, room.now)
  const forward = actions.find((each) => FORWARD.includes(each.action))
  const action = step.pick % 4 > 0 ? forward?.action : actions[step.pick % (actions.length || 1)]?.action
  if (!action) return
  const body = BODIES[action]?.(room, step.pick) ?? {}
  const before = room.log.length
  room.act(
    actor,
    action,
    NAMING_A_DIGEST.includes(action) ? { digest: room.clearance.digest, ...body } : body,
  )
  if (!MAY_FAIL.includes(action)) expect(room.log.length).toBeGreaterThan(before)
}

const walk = (taken: readonly Step[], visit: (room: Newsroom) => void): void => {
  const room = new Newsroom()
  room.ties = { embargo: EMBARGO, event: null, items: [] }
  room.draft = { missing: [], editors: [] }
  for (const step of taken) {
    take(room, step)
    visit(room)
  }
}

const property = (
  visit: (room: Newsroom) => void,
  parameters: { seed?: number; numRuns?: number } = {},
): void =>
  fc.assert(
    fc.property(steps, (taken) => walk(taken as Step[], visit)),
    { numRuns: 12, ...parameters },
  )

/** What the signatures in the log say by themselves, without replay: those of the round that the release ends, or carried. */
const signedInRound = (room: Newsroom, releaseSeq: number): Map<string, Set<string>> => {
  const before = room.log.filter(({ seq }) => seq < releaseSeq)
  const begin = before.findLast(({ type }) => type === 'submit')!.seq
  const signed = new Map<string, Set<string>>()
  for (const event of before.filter(({ seq, type }) => seq > begin && type === 'sign')) {
    const leaves = signed.get(event.organisation!) ?? new Set()
    for (const leaf of event.data.covers as string[]) leaves.add(leaf)
    signed.set(event.organisation!, leaves)
  }
  return signed
}

describe('whatever people do, in whatever order', () => {
  it('nothing is available unsigned or early', () => {
    property((room) => {
      for (const edition of room.clearance.editions) {
        expect(edition.availableAt >= EMBARGO).toBe(true)
        const signed = signedInRound(room, edition.releaseSeq)
        for (const organisation of signingParties(edition.round, 'a')) {
          const carried = edition.consents
            .filter((consent) => consent.organisation === organisation && consent.carried)
            .flatMap(({ covers }) => covers)
          const covered = new Set<string>([...(signed.get(organisation) ?? []), ...carried])
          if (organisation === 'a') expect(carried).toEqual([])
          for (const leaf of requiredLeaves(edition.round, organisation, 'a')) expect(covered).toContain(leaf)
        }
      }
    })
  })

  it('signatures of a round that was recalled or sent back never count', () => {
    property((room) => {
      const { round } = room.clearance
      const fresh = (round?.consents ?? []).filter(({ carried }) => carried === undefined)
      const end = round
        ? room.log.findLast(({ seq, type }) => seq < round.seq && type !== 'available')?.seq
        : 0
      for (const { by, organisation, at } of fresh) {
        const event = room.log.findLast(
          (each) =>
            each.type === 'sign' && each.by === by && each.organisation === organisation && each.at === at,
        )
        expect(event!.seq).toBeGreaterThan(end ?? 0)
        expect(event!.digest).toBe(round!.digest)
      }
    })
  })

  it('the state is a function of log and clock, and the chain holds', () => {
    property((room) => {
      const again = replay(structuredClone(room.log), { lead: 'a', now: new Date(room.now) })
      expect(again).toEqual(room.clearance)
      expect(firstBroken(room.log)).toBeNull()
    })
  })

  it('an edition that has taken effect stays so, whatever the clock says', () => {
    property((room) => {
      const said = room.log.filter(({ type }) => type === 'available').map(({ data }) => data.edition)
      for (const { edition, available } of replay(room.log, { lead: 'a', now: new Date(0) }).editions) {
        expect(available).toBe(said.includes(edition))
      }
    })
  })

  it('and they get as far as live editions and corrections of them', () => {
    const seen = new Set<string>()
    const look = (room: Newsroom) => {
      for (const { edition, standing } of room.clearance.editions)
        seen.add(`${Math.min(edition, 2)} ${standing}`)
    }
    property(look, { seed: 30072024, numRuns: 120 })
    expect([...seen]).toEqual(
      expect.arrayContaining(['1 scheduled', '1 live', '1 suspended', '1 withdrawn', '1 replaced', '2 live']),
    )
  })

  it('somebody can always do something, unless the text is deleted', () => {
    const check = (taken: readonly Step[]) => {
      let last: Newsroom | null = null
      walk(taken, (room) => (last = room))
      const room = last as Newsroom | null
      if (!room || room.clearance.deleted) return
      const { isDue, scheduled } = room.clearance
      const actions = PEOPLE.flatMap((actor) => availableActions(room.facts, actor, room.now))
      expect(actions.length > 0 || isDue || scheduled !== null).toBe(true)
    }
    fc.assert(
      fc.property(steps, (taken) => check(taken as Step[])),
      { numRuns: 15 },
    )
  })
})
