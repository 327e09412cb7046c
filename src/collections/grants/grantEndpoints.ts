import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/types.ts'
import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import { readGrantRequest } from '../../domain/grants/request.ts'
import { TERMS } from '../../domain/grants/terms.ts'
import { isGranted, type Rule } from '../../domain/rights/grants.ts'
import { relationTo } from '../../domain/rights/relations.ts'
import { GRANT_DEEDS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { clockOf, getServices } from '../../services.ts'
import { newKey } from '../consumers/key.ts'
import { privateAnswer, readJsonBody } from '../jsonBody.ts'
import { refOf } from '../refOf.ts'
import { toGrantAnswer } from './toGrantAnswer.ts'
import { say, type Sentence } from '../../domain/sentences.ts'

type Deed = keyof typeof GRANT_DEEDS

const ENDINGS = {
  revoke: { deed: 'revoke early sight', never: say('grants.revoked') },
  forget: {
    deed: 'forget whom early sight was given',
    never: say('grants.ofConsumer'),
  },
} as const satisfies Record<string, { deed: Deed; never: Sentence }>

/** Early sight of an entry, of a media update with everything that it carries: who has it, and who has read what. */
export const grantEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/:id/grants',
    method: 'get',
    handler: async (req) => {
      const { entry } = await requireDeed(req, slugs, 'see who has early sight, and who has read what')
      const grants = await getServices(req.payload).wire.embargoed.grants.of(entry)
      return privateAnswer({ grants: await toGrantAnswer({ req, slugs }, grants) })
    },
  },
  {
    path: '/:id/grants',
    method: 'post',
    handler: async (req) => privateAnswer(await give(req, slugs), 201),
  },
  ...Object.entries(ENDINGS).map(([name, { deed, never }]): Endpoint => ({
    path: `/:id/grants/:grant/${name}`,
    method: 'post',
    handler: async (req) => {
      const { entry, actor } = await requireDeed(req, slugs, deed)
      const { embargoed, keys } = getServices(req.payload).wire
      const named = { entry, grant: String(req.routeParams?.grant), by: actor.id }
      const ended = await embargoed.grants[name as keyof typeof ENDINGS](named)
      if (ended === null) throw notFound()
      if (ended === false) throw new Refusal('wrong-state', never)
      keys.forget()
      return privateAnswer({ grant: (await toGrantAnswer({ req, slugs }, [ended]))[0] })
    },
  })),
]

const give = async (req: PayloadRequest, slugs: Slugs) => {
  const { entry, collection, actor } = await requireDeed(
    req,
    slugs,
    'give early sight of a text under embargo',
  )
  const read = readGrantRequest(await readJsonBody(req))
  if (!read.ok) throw new Refusal('invalid', read.sentence)
  const { until } = read.value
  if (until && Date.parse(until) <= clockOf(req.payload).now().getTime())
    throw new Refusal('invalid', say('grants.ends'))
  const { wire, publicUrl } = getServices(req.payload)
  const key = newKey()
  const isBundle = collection === slugs.mediaUpdates
  const grant = await wire.embargoed.grants.give({ entry, isBundle, by: actor.id, request: read.value, key })
  if (!grant) throw new Refusal('invalid', say('grants.noConsumer'))
  return {
    grant: (await toGrantAnswer({ req, slugs }, [grant]))[0],
    ...('journalist' in read.value ? { key } : {}),
    terms: { version: TERMS.version, url: `${publicUrl()}/v1/embargoed/terms` },
  }
}

const REFUSALS: Record<Deed, Refusal> = {
  'give early sight of a text under embargo': new Refusal('not-reviewer', say('grants.giving')),
  'revoke early sight': new Refusal('not-reviewer', say('grants.revoking')),
  'forget whom early sight was given': new Refusal('not-reviewer', say('grants.forgetting')),
  'see who has early sight, and who has read what': new Refusal('not-member', say('grants.listing')),
}

/** @throws Refusal 401; 404 for who does not read the entry; 403 for who may not do this. */
const requireDeed = async (
  req: PayloadRequest,
  slugs: Slugs,
  deed: Deed,
): Promise<{ entry: string; collection: string; actor: StaffActor }> => {
  const actor = await requireActor(req, slugs)
  const ref = refOf(req)
  const view = await getServices(req.payload).register.clearance(ref, actor)
  if (!isGrantedIn(GRANT_DEEDS[deed], actor, view)) throw REFUSALS[deed]
  return { entry: view.entry, collection: ref.collection, actor }
}

/** The clearance begins with the lead. */
const isGrantedIn = (
  rule: Rule,
  actor: StaffActor,
  { parties: [lead, ...others] }: Pick<ClearanceView, 'parties'>,
): boolean => {
  const parties = others.map(({ organisation, role, standing }) => ({ organisation, role, standing }))
  return isGranted(rule, actor, {
    relationOf: (organisation) =>
      relationTo(
        { lead: lead?.organisation ?? '', parties: parties as Parameters<typeof relationTo>[0]['parties'] },
        organisation,
      ),
  })
}
