import { type ReleaseSaid, type SignedRelease, signersOf } from '../../domain/evidence/publicProof.ts'
import { jsonAnswer, notFound, refusal, type WireAnswer } from '../http/answers.ts'
import type { FrozenPart } from '../publish/toPublication.ts'
import type { RegisterReader } from '../publish/publish.ts'
import type { Moment, Reading } from '../read/reading.ts'
import { type EditionPlace, readEdition } from '../read/editions.ts'
import type { Instant } from '../read/visibility.ts'
import { isEventRead } from '../render/renderEvents.ts'
import { renderTombstone } from '../render/renderItem.ts'
import type { PublicationSummary, ShownPublication } from '../rows.ts'
import type { PublicationStore } from '../store/publications.ts'

export type SignOfRelease = (said: ReleaseSaid) => SignedRelease | null

type Deps = {
  reading: Pick<Reading, 'current'>
  publications: Pick<PublicationStore, 'findWhole'>
  reader: Pick<RegisterReader, 'history' | 'frozen'>
}

/** What hashes to the digest; null where what it shows of an event that never came out is part of it. */
const readSigned = async (
  row: PublicationSummary,
  now: Instant,
  { reader }: Pick<Deps, 'reader'>,
): Promise<Pick<FrozenPart, 'manifest' | 'core' | 'languages' | 'notice'> | null> => {
  const frozen = await reader.frozen(row.entry, row.digest)
  if (!frozen || !(await isEventRead(row, { reader, now }))) return null
  const { manifest, core, languages, notice } = frozen
  return { manifest, core, languages, ...(notice ? { notice } : {}) }
}

type Signed = Pick<FrozenPart, 'manifest' | 'core' | 'languages' | 'notice'>

const answerSigned = async (
  place: EditionPlace,
  { now }: Moment,
  { deps, show }: { deps: Deps; show: (signed: Signed, row: ShownPublication) => WireAnswer },
): Promise<WireAnswer> => {
  const row = await readEdition(place, now, deps)
  if (!row) return notFound()
  if (row.standing === 'withdrawn') return jsonAnswer(renderTombstone(row), { status: 410 })
  const signed = await readSigned(row, now, deps)
  return signed ? show(signed, row) : notFound()
}

export const answerCanonical = (place: EditionPlace, moment: Moment, deps: Deps): Promise<WireAnswer> =>
  answerSigned(place, moment, { deps, show: (signed) => jsonAnswer(signed) })

const NO_KEY = 'This newsroom has no key to sign with: its operator has left it out.'

/** The same with the register's statement of its release. */
export const answerProof = (
  place: EditionPlace,
  moment: Moment,
  { signOfRelease, ...deps }: Deps & { signOfRelease: SignOfRelease },
): Promise<WireAnswer> =>
  answerSigned(place, moment, {
    deps,
    show: (canonical, row) => {
      const signed = signOfRelease(toSaid(row))
      return signed ? jsonAnswer({ format: 1, ...signed, canonical }) : refusal(501, NO_KEY, 'not-installed')
    },
  })

/** For copies of it; null where there can be none. */
export type ProofOf = (row: PublicationSummary, now: Instant) => Promise<string | null>

export const createProofOf =
  ({ reader, signOfRelease }: Pick<Deps, 'reader'> & { signOfRelease: SignOfRelease }): ProofOf =>
  async (row, now) => {
    const canonical = await readSigned(row, now, { reader })
    const signed = canonical && signOfRelease(toSaid(row))
    return signed ? JSON.stringify({ format: 1, ...signed, canonical }) : null
  }

/** What the register says of the edition that a row is of. */
const toSaid = ({ digest, edition, availableAt, card }: PublicationSummary): ReleaseSaid => ({
  ...{ digest, edition },
  ...(card.changed ? { minor: card.changed.minor } : {}),
  availableAt,
  organisations: signersOf(card.core),
})
