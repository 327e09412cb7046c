import type { PoolCounts } from '../database.ts'
import { type Readiness, type ReadinessState, readState } from '../desk/health/readiness.ts'
import type { RotationState } from '../desk/rotation/createRotation.ts'
import { type Metrics, shared } from './metrics.ts'

/** What runs beside requests; sums and times alone. */
export type RunningParts = {
  /** By how many milliseconds each loop of this process is late. */
  late: () => Record<'notices' | 'mails' | 'webhooks', number>
  /** Receivers of webhooks that take nothing, on all nodes. */
  troubledReceivers: () => Promise<number>
  /** Emails that are sent at once and that the mail server has refused, since the start. */
  mailsRefused: () => number
  /** Null where no secret is being replaced. */
  rotation: () => RotationState | null
  /** Null where the store has no pool that tells. */
  pool: () => PoolCounts | null
}

type Watched = { readiness: Readiness; running: RunningParts }

/** The database, its clock and pool, and the loops, for `/metrics`. */
export const watchRunning = ({ readiness, running }: Watched, { watch }: Metrics): void => {
  const { bytes } = readiness
  const readDatabase = shared(() => readState(readiness))
  const ofDatabase = (name: string, help: string, read: (state: ReadinessState) => number | null) =>
    watch(`communique_${name}`, help, async () => read(await readDatabase()))
  ofDatabase('database_up', '1 while the database answers.', ({ isThere }) => Number(isThere))
  ofDatabase('database_answer_seconds', 'How long it took to answer.', ({ isThere, answeredMs }) =>
    isThere ? answeredMs / 1000 : null,
  )
  ofDatabase(
    'clock_skew_seconds',
    'By how much the database’s clock is ahead of the server’s.',
    ({ ahead }) => ahead && ahead / 1000,
  )
  ofDatabase(
    'migrations_pending',
    'Migrations of this server that have not run on the database.',
    ({ migrations }) => migrations && migrations.pending,
  )
  ofDatabase(
    'migrations_unknown',
    'Migrations that a newer server has run on the database.',
    ({ migrations }) => migrations && migrations.unknown,
  )
  if (bytes) watch('communique_database_bytes', 'What the database takes on its disk.', bytes)

  const ofPool = (name: keyof PoolCounts, help: string) =>
    watch(`communique_pool_${name}`, help, () => running.pool()?.[name] ?? null)
  ofPool('connections', 'Open connections to PostgreSQL, of this process.')
  ofPool('idle', 'Those of them that nobody uses.')
  ofPool('waiting', 'Questions that wait for a connection.')

  const ofRotation = (name: string, help: string, read: (state: RotationState) => number | null) =>
    watch(`communique_rotation_${name}`, help, () => {
      const state = running.rotation()
      return state && read(state)
    })
  ofRotation(
    'second_factors',
    'Second factors that only an accepted secret opens; left out where none is accepted.',
    ({ secondFactors }) => secondFactors,
  )
  ofRotation(
    'webhook_secrets',
    'Secrets of webhooks that only an accepted secret opens.',
    ({ webhookSecrets }) => webhookSecrets,
  )
  ofRotation(
    'sessions',
    'Sessions from before the secret was replaced, which end within eight hours.',
    ({ sessions }) => sessions,
  )
  ofRotation(
    'behind',
    '1 where this server still encrypts with a secret that was replaced.',
    ({ standing }) => Number(standing === 'behind'),
  )

  for (const loop of ['notices', 'mails', 'webhooks'] as const)
    watch(
      `communique_${loop}_late_seconds`,
      `By how much the loop of ${loop} is late.`,
      () => running.late()[loop] / 1000,
    )
  watch(
    'communique_receivers_troubled',
    'Receivers of webhooks whose deliveries fail, or were given up or switched off.',
    running.troubledReceivers,
  )
  watch(
    'communique_mails_refused',
    'Emails sent at once, such as invitations, that the mail server has refused, since the start.',
    running.mailsRefused,
  )
}
