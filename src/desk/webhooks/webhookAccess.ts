import type { PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { isGrantedFor, organisationsThatMay } from '../../access/granted.ts'
import { isOpen } from '../../domain/keys.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { getServices } from '../../services.ts'
import { findConsumer } from '../consumerKeys/rows.ts'
import { findHost } from '../invitations/rows.ts'
import { say } from '../../domain/sentences.ts'

export type At = { req: PayloadRequest; slugs: Slugs }

const RULE = PERMISSIONS['keep a webhook receiver']

const mayManage = (actor: StaffActor, organisation: string): boolean =>
  isGrantedFor(RULE, actor, organisation)

/** Whose receivers the person sees: organisations by id; null: everybody's. */
const managedBy = (actor: StaffActor): string[] | null =>
  mayManage(actor, '') ? null : organisationsThatMay(RULE, actor)

/** The same. @throws Refusal 404 for who keeps none for anybody, who is not even shown an empty list. */
export const requireOwnOrganisations = (actor: StaffActor): string[] | null => {
  const kept = managedBy(actor)
  if (kept?.length === 0) throw notFound()
  return kept
}

/** The id of the receiver that the path names. @throws Refusal 401, and 404 for who does not keep it. */
export const requireReceiver = async ({ req, slugs }: At, id: string): Promise<string> => {
  const actor = await requireActor(req, slugs)
  const { organisation } = await getServices(req.payload).webhooks.receivers.get(id)
  if (!mayManage(actor, organisation ?? '')) throw notFound()
  return id
}

type Asked = { organisation?: string | undefined; consumer?: string | undefined }
/** Ids; no organisation: the coordinator's alone; no consumer: for nobody who has a key. */
type Whose = { organisation: string; consumer: string }

/** For whom a new receiver is to be kept. @throws Refusal 400 for who is not there, 403 for who may not keep it. */
export const requireReceiverOwner = async (
  at: At,
  actor: StaffActor,
  { organisation: named, consumer }: Asked,
): Promise<Whose> => {
  if (consumer !== undefined) return ofConsumer(at, actor, { named, consumer })
  const organisation = named === undefined ? onlyOne(managedBy(actor)) : await idOf(at, named)
  if (!mayManage(actor, organisation)) throw new Refusal('forbidden', say('receivers.keepers'))
  return { organisation, consumer: '' }
}

/** A consumer that somebody else keeps is none that there is. */
const ofConsumer = async (
  at: At,
  actor: StaffActor,
  { named, consumer }: { named: string | undefined; consumer: string },
): Promise<Whose> => {
  const row = await findConsumer(at, consumer)
  const organisation = row?.organisation ?? ''
  const isMeant = named === undefined || (await idOf(at, named)) === organisation
  const { clock } = getServices(at.req.payload)
  if (!row || !mayManage(actor, organisation) || !isMeant || !isOpen(row, clock.now()))
    throw new Refusal('invalid', say('receivers.noConsumer'))
  return { organisation, consumer: row.id }
}

const idOf = async (at: At, named: string): Promise<string> => {
  const host = await findHost(at, named)
  if (!host) throw new Refusal('invalid', say('organisations.none'))
  return host.id
}

const onlyOne = (kept: string[] | null): string => {
  if (kept === null) return ''
  const [only, ...others] = kept
  if (others.length > 0) throw new Refusal('invalid', say('organisations.sayManaged'))
  return only ?? ''
}
