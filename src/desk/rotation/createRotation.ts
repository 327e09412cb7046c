import type { Payload } from 'payload'
import { type KeptSecrets, type RotationStanding, rotationStanding } from '../../domain/secrets.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { createLoop } from '../../wire/loop.ts'
import { fingerprintOf, noteWhole, readKeptSecrets } from './keptSecrets.ts'
import { reseal, type SealedCounts } from './reseal.ts'

export type RotationState = {
  /** How many are still opened by a secret of before alone; null until the first pass has ended. */
  secondFactors: number | null
  webhookSecrets: number | null
  sessions: number | null
  standing: RotationStanding
}

export type Rotation = {
  start: () => void
  /** Resolves when nothing of it is being written any more; the next start goes on. */
  stop: () => Promise<void>
  state: () => RotationState
}

type Deps = {
  payload: Payload
  slugs: Slugs
  /** Those that open beside the present one, as an operator gives them. */
  accepted: readonly string[]
  now: () => Date
}

/** Another server may seal with the secret of before until it is started with the new one. */
const AGAIN_MS = 60_000

class Stopped extends Error {}

/** Seals again and again what a secret of before has sealed, and counts; where secrets are accepted beside the present one. */
export const createRotation = ({ payload, slugs, accepted, now }: Deps): Rotation => {
  const { secret } = payload.config
  const fingerprints = { present: fingerprintOf(secret), accepted: accepted.map(fingerprintOf) }
  let [counts, kept, isStopping] = [null as SealedCounts | null, null as KeptSecrets | null, false]
  let told = ''
  const tell = (found: SealedCounts, msg: string) => {
    const rotation = toCounts(found)
    const words = msg + JSON.stringify(rotation)
    if (words !== told) payload.logger.info({ rotation, msg })
    told = words
  }
  const pass = async (): Promise<number> => {
    kept = await readKeptSecrets(payload)
    const seals = kept?.fingerprint === fingerprints.present
    const since = kept?.since ? new Date(kept.since) : null
    const onBatch = (found: SealedCounts) => {
      if (isStopping) throw new Stopped()
      if (leftOf(found) > 0) tell(found, 'The secret is being replaced.')
    }
    const found = await reseal({ payload, slugs, seals, since, now: now(), onBatch })
    counts = found
    if (seals && leftOf(found) === 0) await noteWhole(payload, secret)
    if (standing() === 'done')
      tell(found, 'Everything is encrypted with the present secret: the one before can go.')
    return AGAIN_MS
  }
  const standing = () => rotationStanding({ ...fingerprints, kept }, counts && leftOf(counts))
  const loop = createLoop({
    pass,
    report: (error) => {
      if (error instanceof Stopped) return
      payload.logger.error({
        err: error,
        msg: 'What is encrypted could not be looked at; it is tried again.',
      })
    },
  })
  return {
    start: loop.start,
    stop: () => {
      isStopping = true
      return loop.stop()
    },
    state: () => ({ ...(counts ? toCounts(counts) : UNKNOWN), standing: standing() }),
  }
}

const UNKNOWN = { secondFactors: null, webhookSecrets: null, sessions: null }

const toCounts = ({ secondFactors, webhookSecrets, sessions }: SealedCounts) => ({
  secondFactors: secondFactors.replaced,
  webhookSecrets: webhookSecrets.replaced,
  sessions,
})

/** Sessions end by themselves, and a browser is given another signature at its next request. */
const leftOf = ({ secondFactors, webhookSecrets }: SealedCounts): number =>
  secondFactors.replaced + webhookSecrets.replaced
