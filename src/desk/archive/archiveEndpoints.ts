import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { mayWithKept } from '../../access/granted.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { clockOf } from '../../clock.ts'
import {
  type ArchiveView,
  confirmAddress,
  nameAddress,
  NO_ARCHIVE,
  readConfirmation,
  readNaming,
  viewOfArchive,
} from '../../domain/archiveAddress.ts'
import { toDeskLanguage } from '../../domain/locales.ts'
import type { Read } from '../../domain/readingBody.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import { say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { findOneTakingPart, reportMailFailure, sendLetter } from '../../mails.ts'
import { deskServicesOf } from '../../services.ts'
import { privateAnswer, readJsonBody, withRefusals } from '../endpoints.ts'
import { hashOf, newToken } from '../oneTimeLinks.ts'
import { confirmationLetter, tellManagers } from './archiveLetters.ts'
import { findArchiveByLink, readArchive, removeArchive, storeArchive, useArchiveLink } from './archiveRows.ts'

type At = { req: PayloadRequest; slugs: Slugs }
type Managed = { actor: StaffActor; id: string; acronym: string }

const RULE = PERMISSIONS['name the archive address of the organisation']

/** The organisation that the path names by its slug. Another one than one's own is as one that is not there. */
const requireManaged = async ({ req, slugs }: At): Promise<Managed> => {
  const actor = await requireActor(req, slugs)
  const slug = String(req.routeParams?.organisation)
  const own = actor.memberships.find(({ organisation }) => organisation === slug)
  if (!own) throw notFound()
  if (!mayWithKept(RULE, actor, [own.organisationId]))
    throw new Refusal('forbidden', say('passkeys.managersOnly'))
  const organisation = await findOneTakingPart({ payload: req.payload, slugs }, own.organisationId)
  if (!organisation) throw notFound()
  return { actor, id: organisation.id, acronym: organisation.acronym }
}

const bodyOf = async <T>(req: PayloadRequest, read: (body: unknown) => Read<T>): Promise<T> => {
  const given = read(await readJsonBody(req))
  if (!given.ok) throw new Refusal('invalid', given.sentence)
  return given.value
}

const nowOf = ({ payload }: PayloadRequest) => clockOf(payload).now()

const read = async (at: At): Promise<ArchiveView> => {
  const { id } = await requireManaged(at)
  return viewOfArchive(await readArchive({ payload: at.req.payload, slugs: at.slugs }, id), nowOf(at.req))
}

/** `sent`: null where nothing had to be. */
const name = async ({ req, slugs }: At): Promise<{ archive: ArchiveView; sent: boolean | null }> => {
  const { payload } = req
  const organisation = await requireManaged({ req, slugs })
  const { email: address } = await bodyOf(req, readNaming)
  const [token, now, language] = [newToken(), nowOf(req), toDeskLanguage(req.i18n.language)]
  const present = await readArchive({ payload, slugs }, organisation.id)
  const named = { address, language, tokenHash: hashOf(token), by: organisation.actor.id, now }
  const after = nameAddress(present, named)
  await storeArchive({ payload, slugs }, organisation.id, after)
  const archive = viewOfArchive(after, now)
  if (!after.pending) return { archive, sent: null }
  const link = `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}/archive-address#${token}`
  const sent = await sendLetter(payload, address, confirmationLetter(organisation, { link, language })).then(
    () => true,
    (error: unknown) => {
      const msg = 'The mail that asks to confirm an archive address could not be sent.'
      reportMailFailure(payload, error, { kind: 'archive', msg })
      return false
    },
  )
  return { archive, sent }
}

const takeAway = async ({ req, slugs }: At): Promise<ArchiveView> => {
  const { payload } = req
  const organisation = await requireManaged({ req, slugs })
  const { address } = await readArchive({ payload, slugs }, organisation.id)
  await removeArchive({ payload, slugs }, organisation.id)
  if (address !== null) await tellManagers({ payload, slugs }, organisation, 'off')
  return viewOfArchive(NO_ARCHIVE, nowOf(req))
}

/** For whoever has the link, which is proof enough that the address is theirs. */
const confirm = async ({ req, slugs }: At): Promise<{ organisation: string }> => {
  const { payload } = req
  const { token } = await bodyOf(req, readConfirmation)
  const tokenHash = hashOf(token)
  const found = await findArchiveByLink({ payload, slugs }, tokenHash)
  const organisation = found && (await findOneTakingPart({ payload, slugs }, found.organisation))
  if (!found || !organisation) throw deadLink()
  const maker = await deskServicesOf(payload).readActor(found.archive.pending?.by ?? '')
  const isStillManager = maker !== null && mayWithKept(RULE, maker, [organisation.id])
  const after = confirmAddress(found.archive, { tokenHash, isStillManager, now: nowOf(req) })
  const link = { organisation: organisation.id, tokenHash }
  if (!after || !(await useArchiveLink({ payload, slugs }, link, after))) throw deadLink()
  await tellManagers({ payload, slugs }, organisation, 'on')
  return { organisation: organisation.acronym }
}

const deadLink = () => new Refusal('forbidden', say('organisations.archiveLink'))

/** Where the signed heads of the reader's own organisations go; and, open to strangers, the link that confirms it. */
export const archiveEndpoints = (slugs: Slugs): Endpoint[] => {
  const path = '/register/archive-addresses'
  const endpoint = (
    method: 'get' | 'post' | 'delete',
    rest: string,
    answer: (at: At) => Promise<object>,
  ): Endpoint => ({
    ...{ method, path: `${path}${rest}` },
    handler: withRefusals(async (req) => privateAnswer(await answer({ req, slugs }))),
  })
  return [
    endpoint('post', '', confirm),
    endpoint('get', '/:organisation', async (at) => ({ archive: await read(at) })),
    endpoint('post', '/:organisation', name),
    endpoint('delete', '/:organisation', async (at) => ({ archive: await takeAway(at) })),
  ]
}
