import type { Endpoint } from 'payload'
import { Secret } from 'otpauth'
import { renderSVG } from 'uqr'
import { addressesOf, type PersonRow } from '../../access/persons.ts'
import { hasHostAccounts, type Slugs, peopleOf } from '../../domain/slugs.ts'
import {
  type At,
  requireFirstProof,
  requireOwnRow,
  storeSecondFactor,
  readNewCode,
  newRecoveryCodes,
  wrongCode,
  requireBothProofs,
  requirePasskey,
} from './secondFactorProof.ts'
import { notifyOwner } from './notifyOwner.ts'
import { toTotp, findStep, NO_SECOND_FACTOR, openTotp } from './secondFactorCodes.ts'
import { extensionsOf } from '../../baseServices.ts'
import { clockOf } from '../../clock.ts'
import { privateAnswer } from '../endpoints.ts'
import { swapRecord } from '../../access/accounts.ts'
import { readCode } from './secondFactor.ts'
import { Refusal, notFound } from '../../errors.ts'
import { say } from '../../domain/sentences.ts'
import { findPerson, requireActor, termsOf } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { organisationsThatMay } from '../../access/granted.ts'
import { type MembershipRow, worksOnlyFor } from '../../domain/memberships.ts'
import { idOf } from '../../domain/references.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'

const SECRET_BYTES = 20

/**
 * `POST /api/users/second-factor`: a new secret, shown once as text, link and picture. Nothing changes until `confirm`
 * has seen a code of it; who has a second factor already keeps that one until then.
 */
const beginEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const row = await requireOwnRow(at)
    await requireFirstProof(at, row)
    const { base32 } = new Secret({ size: SECRET_BYTES })
    const address = (await addressesOf({ payload: req.payload, slugs, req }, [row])).get(row.id)
    const uri = toTotp(base32, address || (row.name ?? ''), extensionsOf(req.payload).brand.name).toString()
    await storeSecondFactor(at, row.id, { totpPending: req.payload.encrypt(base32) })
    return privateAnswer({ secret: base32, uri, picture: renderSVG(uri, { ecc: 'M', border: 2 }) })
  },
})

/** `POST /api/users/second-factor/confirm`: from here on it is asked at each login. Shows the recovery codes, this once. */
const confirmEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor/confirm',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const row = await requireOwnRow(at)
    const { code } = await readNewCode(req)
    if (!row.totpPending) throw new Refusal('wrong-state', say('secondFactor.nothingToConfirm'))
    const given = readCode(code)
    const secret = openTotp(req.payload, row.totpPending)
    const step = secret && given?.kind === 'totp' ? findStep(secret.text, given.code) : null
    if (step === null) throw wrongCode()
    const { shown, kept } = newRecoveryCodes()
    const accounts = { payload: req.payload, slugs, req }
    // Of two at once one is told the codes that count.
    if (
      !(await swapRecord(accounts, row.id, { totpPending: { equals: row.totpPending } }, { totpPending: '' }))
    )
      throw new Refusal('wrong-state', say('secondFactor.confirmedAtOnce'))
    await storeSecondFactor(at, row.id, {
      hasSecondFactor: true,
      totpSecret: row.totpPending,
      totpStep: step,
      recoveryCodes: kept,
    })
    await notifyOwner(at, row, 'on')
    return privateAnswer({ recoveryCodes: shown })
  },
})

/**
 * `POST /api/users/second-factor/passkey`: from here on each login asks for a passkey, or for a recovery code, which are shown
 * this once. Whoever has an app has both: a passkey is taken in the place of its code without this.
 */
const passkeyEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor/passkey',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const row = await requirePasskey(at)
    if (row.hasSecondFactor) throw new Refusal('wrong-state', say('secondFactor.already'))
    const { shown, kept } = newRecoveryCodes()
    await storeSecondFactor(at, row.id, { ...NO_SECOND_FACTOR, hasSecondFactor: true, recoveryCodes: kept })
    await notifyOwner(at, row, 'on')
    return privateAnswer({ recoveryCodes: shown })
  },
})

/** `POST /api/users/second-factor/recovery-codes`: new ones, shown this once; the old ones are dead. */
const renewCodesEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor/recovery-codes',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const row = await requireBothProofs(at)
    const { shown, kept } = newRecoveryCodes()
    await storeSecondFactor(at, row.id, { recoveryCodes: kept })
    return privateAnswer({ recoveryCodes: shown })
  },
})

/** `POST /api/users/second-factor/end`: not where an organisation of the person's demands it. */
const endEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor/end',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    await requireActor(req, slugs)
    await refuseDemanded(at)
    const row = await requireBothProofs(at)
    await storeSecondFactor(at, row.id, NO_SECOND_FACTOR)
    await notifyOwner(at, row, 'off')
    return privateAnswer({ hasSecondFactor: false })
  },
})

const refuseDemanded = async ({ req, slugs }: At): Promise<void> => {
  const person = await findPerson(req, slugs)
  const own = person ? termsOf(person).map(({ organisation }) => organisation) : []
  const { docs } = await req.payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { and: [{ id: { in: own } }, { requireSecondFactor: { equals: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const names = (docs as unknown as { acronym: string }[]).map(({ acronym }) => acronym)
  if (names.length === 0) return
  throw new Refusal(
    'forbidden',
    say('secondFactor.demanded', {
      names,
    }),
  )
}

type Person = PersonRow & {
  memberships?: (MembershipRow & { organisation: unknown })[] | null
}

/**
 * `POST /api/users/:id/second-factor/reset`: for a person who has lost telephone and codes. By the managers of those for
 * whom alone the person works, as with disabling; all sessions of the person end, and they are told.
 */
const resetEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/second-factor/reset',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const actor = await requireActor(req, slugs)
    const account = await findReadable<Person>(req, peopleOf(slugs), String(req.routeParams?.id))
    if (!account) throw notFound()
    const rows = (account.memberships ?? []).map((row) => ({ ...row, organisation: idOf(row.organisation) }))
    const managed = organisationsThatMay(PERMISSIONS['remove a second factor'], actor)
    if (account.id === actor.id || !worksOnlyFor(rows, { managed, now: clockOf(req.payload).now() }))
      throw new Refusal('forbidden', say('secondFactor.reset'))
    await storeSecondFactor(at, account.id, NO_SECOND_FACTOR)
    await notifyOwner(at, account, 'reset')
    return privateAnswer({ hasSecondFactor: false })
  },
})

export const secondFactorEndpoints = (slugs: Slugs): Endpoint[] => [
  confirmEndpoint(slugs),
  ...(hasHostAccounts(slugs) ? [] : [passkeyEndpoint(slugs)]),
  renewCodesEndpoint(slugs),
  endEndpoint(slugs),
  beginEndpoint(slugs),
  resetEndpoint(slugs),
]
