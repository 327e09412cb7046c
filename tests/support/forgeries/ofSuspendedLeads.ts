import type { EvidenceEvent } from '../../../src/domain/evidence/evidence.ts'
import { basisOf } from './changes.ts'
import { found, forged, type Forgery, never } from './kinds.ts'
import { actAs } from './ofPeople.ts'
import { one } from './tools.ts'

const HOUR = 3_600_000

const earlier = (at: unknown, milliseconds: number): string =>
  new Date(Date.parse(String(at)) - milliseconds).toISOString()

/** What the event says that an organisation was. */
const said = (event: EvidenceEvent, slug: string) => {
  const own = basisOf(event).organisations.find(({ organisation }) => organisation === slug)
  if (!own) throw new Error(`The event says nothing of ${slug}.`)
  return own
}

/** Of a lead that is suspended: `c`, which `b` follows, and to which `a` had an objection. */
export const OF_SUSPENDED_LEADS: readonly Forgery[] = [
  {
    name: 'The lead of a suspended organisation is taken before seven days are over',
    of: 'taken',
    forge: forged((file) => {
      const take = one(file, 'take-lead')
      take.at = earlier(take.at, 48 * HOUR)
    }),
    ...found(/has not been suspended for seven days yet/),
  },
  {
    name: 'The lead of a suspended organisation is taken by a party that is no co-author',
    of: 'taken',
    forge: forged((file) => actAs(one(file, 'take-lead'), 'a')),
    ...found(/not-reviewer/),
  },
  {
    name: 'The lead of a suspended organisation is taken while a signing party objects',
    of: 'taken',
    forge: forged((file) => file.log.splice(file.log.indexOf(one(file, 'end-objection')), 1)),
    ...found(/while a signing organisation objects/),
  },
  {
    name: 'The lead is taken of an organisation that has acted within the seven days',
    of: 'taken',
    forge: forged((file) => {
      const take = one(file, 'take-lead')
      const caution = { ...structuredClone(one(file, 'object')), type: 'caution', data: { edition: 1 } }
      actAs(caution, 'c')
      Object.assign(said(caution, 'c'), { suspended: false })
      Object.assign(caution, { digest: one(file, 'release').digest, at: earlier(take.at, HOUR) })
      file.log.splice(file.log.indexOf(take), 0, caution)
    }),
    ...found(/has not been suspended for seven days yet/),
  },
  {
    name: 'The lead is taken without an offer of an organisation that is not suspended',
    of: 'taken',
    forge: forged((file) => Object.assign(said(one(file, 'take-lead'), 'c'), { suspended: false })),
    ...found(/offered to nobody/),
  },
  {
    name: 'The taking of the lead names an earlier suspension than it rests on',
    of: 'taken',
    forge: forged((file) => {
      const { data } = one(file, 'take-lead')
      data.since = earlier(data.since, HOUR / 2)
    }),
    ...found(/would not have written its “since” so/),
  },
  {
    name: 'An organisation was suspended later than the newsroom wrote from the start',
    of: 'taken',
    forge: forged((file) => {
      const take = one(file, 'take-lead')
      const since = earlier(take.data.since, HOUR / 2)
      take.data.since = since
      Object.assign(said(take, 'c'), { since })
    }),
    ...never(/That “c” was suspended from .* on, without a break/),
  },
  {
    name: 'Somebody objects to another lead who is no party',
    of: 'taken',
    forge: forged((file) => actAs(one(file, 'object'), 'e')),
    ...found(/not-reviewer/),
  },
  {
    name: 'The coordinator abandons a text whose lead is not suspended',
    of: 'abandoned',
    forge: forged((file) => Object.assign(said(one(file, 'abandon'), 'c'), { suspended: false })),
    ...found(/not-found/),
  },
  {
    name: 'The coordinator releases a text',
    of: 'taken',
    forge: forged((file) => Object.assign(one(file, 'release', 1), { organisation: null })),
    ...found(/it is the lead’s alone/),
  },
]
