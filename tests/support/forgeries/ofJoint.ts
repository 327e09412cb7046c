import type { Evidence, EvidenceEvent } from '../../../src/domain/evidence/evidence.ts'
import { found, forged, type Forgery } from './kinds.ts'
import { one } from './tools.ts'

const UPDATE = 'f0b1f3a2-6c52-4f0e-8d6a-52a1c3b4d5e6'
const [SECOND, HOUR] = [1000, 3_600_000]

/** An event like another one, at its end or behind a place of the log. */
const put = (
  file: Evidence,
  like: EvidenceEvent,
  change: object,
  behind = file.log.at(-1)!,
): EvidenceEvent => {
  const { renderer: _, ...event } = structuredClone(like)
  const made: EvidenceEvent = { ...event, note: null, noteHash: null, ...change }
  file.log.splice(file.log.indexOf(behind) + 1, 0, made)
  return made
}

const instantOf = (release: EvidenceEvent): number => Date.parse(release.data.availableAt as string)

/** That the released edition has taken effect, as the register says it. */
const takeEffect = (file: Evidence, release: EvidenceEvent, change: object = {}): EvidenceEvent => {
  const at = new Date(instantOf(release) + SECOND).toISOString()
  const event = put(file, release, {
    type: 'available',
    organisation: null,
    by: null,
    at,
    data: { edition: 1 },
  })
  delete event.basis
  return Object.assign(event, change)
}

const breaking = (organisation: string) => ({
  ...{ type: 'break', organisation, by: `${organisation}-one`, digest: null },
  basis: { type: 'media-update', roles: [{ organisation, roles: ['reviewer'] }], organisations: [] },
})

/** A hold of the released edition by `b`. */
const holding = (file: Evidence, at: number, data: object): void => {
  const release = one(file, 'release')
  const organisations = release.basis?.organisations.filter(({ organisation }) => organisation === 'b')
  const basis = { type: 'statement', roles: [{ organisation: 'b', roles: ['reviewer'] }], organisations }
  const by = { organisation: 'b', by: 'b-one' }
  put(file, release, {
    ...by,
    type: 'hold',
    at: new Date(at).toISOString(),
    basis,
    data: { edition: 1, ...data },
  })
}

/** Of what nobody's act writes, and of media updates and what they carry. */
export const OF_JOINT: readonly Forgery[] = [
  {
    name: 'An edition is said to be published while the media update that releases it has not said so',
    of: 'carried',
    forge: forged((file) => (file.elsewhere = [])),
    ...found(/no edition was due/),
  },
  {
    name: 'An edition waits for a media update that there is not, and is said to be published',
    of: 'waiting',
    forge: forged((file) => {
      const [sign, release] = [one(file, 'sign'), one(file, 'release')]
      const include = { type: 'include', data: { bundle: UPDATE, notBefore: null }, at: release.at }
      put(file, release, { ...include, digest: sign.digest, basis: release.basis }, one(file, 'sign', 1))
      release.data.commit = { entry: UPDATE, seq: 9 }
      takeEffect(file, release)
    }),
    ...found(/no edition was due/),
  },
  {
    name: 'An edition is said to be published before its instant',
    of: 'waiting',
    forge: forged((file) => takeEffect(file, one(file, 'release'), { at: one(file, 'release').at })),
    ...found(/its instant had not come/),
  },
  {
    name: 'A person says that an edition is published',
    of: 'waiting',
    forge: forged((file) => takeEffect(file, one(file, 'release'), { organisation: 'c', by: 'c-one' })),
    ...found(/would not have written its “organisation” so/),
  },
  {
    name: 'An edition is said to be published twice',
    of: 'signed',
    forge: forged((file) => put(file, one(file, 'available'), {}, one(file, 'available'))),
    ...found(/no edition was due/),
  },
  {
    name: 'A media update is broken that is published',
    of: 'update',
    forge: forged((file) => {
      const [release, word] = [one(file, 'release'), one(file, 'break')]
      file.log = file.log.filter((event) => event !== word)
      takeEffect(file, release)
      const at = new Date(instantOf(release) + HOUR).toISOString()
      put(file, word, { at, data: { entry: 'second', edition: 1, items: ['second'] } })
    }),
    ...found(/it breaks what was out already/),
  },
  {
    name: 'A media update is broken by a text that it does not carry',
    of: 'update',
    forge: forged((file) => Object.assign(one(file, 'break').data, { entry: 'third' })),
    ...found(/breaks an edition that does not carry it/),
  },
  {
    name: 'A media update is broken, and less waits no more than it carries',
    of: 'update',
    forge: forged((file) => Object.assign(one(file, 'break').data, { items: ['second'] })),
    ...found(/takes back other entries than those that are not out/),
  },
  {
    name: 'A text is taken out of a media update that is released',
    of: 'update',
    forge: forged((file) => (one(file, 'break').data = { entry: 'second', edition: null })),
    ...found(/the media update was released/),
  },
  {
    name: 'An editor breaks a media update',
    of: 'update',
    forge: forged((file) => (one(file, 'break').basis!.roles = [{ organisation: 'b', roles: ['editor'] }])),
    ...found(/nobody who did it was a reviewer of “b”/),
  },
  {
    name: 'A statement is broken as if it were a media update',
    of: 'waiting',
    forge: forged((file) =>
      put(file, one(file, 'release'), { ...breaking('b'), data: { entry: UPDATE, edition: null } }),
    ),
    ...found(/of another type|in the log of a media update alone/),
  },
  {
    name: 'A statement carries other texts as if it were a media update',
    of: 'waiting',
    forge: forged((file) => {
      const { data } = one(file, 'release')
      data.carries = [{ entry: UPDATE, seq: 1, availableAt: data.availableAt }]
    }),
    ...found(/only a media update carries other texts/),
  },
  {
    name: 'A media update waits for another one',
    of: 'update',
    forge: forged((file) => (one(file, 'release').data.commit = { entry: UPDATE, seq: 1 })),
    ...found(/does not wait for another one/),
  },
  {
    name: 'A hold stands behind an edition that is published, as if a media update had held it before',
    of: 'waiting',
    forge: forged((file) => {
      const release = one(file, 'release')
      takeEffect(file, release)
      holding(file, instantOf(release) - 5 * SECOND, { elsewhere: true })
    }),
    ...found(/nothing before it was released with a media update/),
  },
  {
    name: 'A hold is said to stand in the media update’s log, and does not',
    of: 'held',
    forge: forged((file) => (file.elsewhere = file.elsewhere.filter(({ type }) => type !== 'break'))),
    ...found(/no word of the media update holds it/),
  },
  {
    name: 'A text that waits for a media update is held without a word in the update’s log',
    of: 'held',
    forge: forged((file) => {
      file.elsewhere = file.elsewhere.filter(({ type }) => type !== 'break')
      delete one(file, 'hold').data.elsewhere
    }),
    ...found(/would not have written its “elsewhere” so/),
  },
]
