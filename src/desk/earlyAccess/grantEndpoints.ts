import type { PayloadRequest, Endpoint } from 'payload'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { type GrantView, readGrantRequest, EMBARGO_TERMS } from '../../domain/earlyAccess.ts'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { isGranted, type Rule, relationTo } from '../../domain/rights/relations.ts'
import { GRANT_PERMISSIONS } from '../../domain/rights/table.ts'
import { notFound, Refusal } from '../../errors.ts'
import { clockOf } from '../../clock.ts'
import { getServices } from '../../services.ts'
import { newKey } from '../consumerKeys/rows.ts'
import { privateAnswer, readJsonBody, refOf } from '../endpoints.ts'
import { say, type Sentence } from '../../domain/sentences.ts'

type GrantAnswer = Omit<GrantView, 'givenBy'> & { givenBy: { id: string; name: string } }

type At = { req: PayloadRequest; slugs: Slugs }

/** The rows hold ids; the names of people at the desk are looked up at reading, as in the log. */
const toGrantAnswer = async ({ req, slugs }: At, grants: readonly GrantView[]): Promise<GrantAnswer[]> => {
  const ids = [...new Set(grants.map(({ givenBy }) => givenBy))]
  const { docs } = await req.payload.find({
    collection: peopleOf(slugs) as 'users',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    // Parties learn who acted for the others, whom they cannot read.
    overrideAccess: true,
    req,
  })
  const names = new Map(
    (docs as { id: string; name?: string | null }[]).map(({ id, name }) => [id, name ?? '']),
  )
  return grants.map(({ givenBy, ...grant }) => ({
    ...grant,
    givenBy: { id: givenBy, name: names.get(givenBy) ?? '' },
  }))
}

type GrantPermission = keyof typeof GRANT_PERMISSIONS

const ENDINGS = {
  revoke: { deed: 'revoke embargoed access', never: say('grants.revoked') },
  forget: {
    deed: 'erase who was given embargoed access',
    never: say('grants.ofConsumer'),
  },
} as const satisfies Record<string, { deed: GrantPermission; never: Sentence }>

/** Early sight of an entry, of a media update with everything that it carries: who has it, and who has read what. */
export const grantEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/:id/grants',
    method: 'get',
    handler: async (req) => {
      const { entry } = await requirePermission(
        req,
        slugs,
        'see who has embargoed access, and who has read what',
      )
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
      const { entry, actor } = await requirePermission(req, slugs, deed)
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
  const { entry, collection, actor } = await requirePermission(req, slugs, 'give embargoed access to a text')
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
    terms: { version: EMBARGO_TERMS.version, url: `${publicUrl()}/v1/embargoed/terms` },
  }
}

const REFUSALS: Record<GrantPermission, Refusal> = {
  'give embargoed access to a text': new Refusal('not-reviewer', say('grants.giving')),
  'revoke embargoed access': new Refusal('not-reviewer', say('grants.revoking')),
  'erase who was given embargoed access': new Refusal('not-reviewer', say('grants.forgetting')),
  'see who has embargoed access, and who has read what': new Refusal('not-member', say('grants.listing')),
}

/** @throws Refusal 401; 404 for who does not read the entry; 403 for who may not do this. */
const requirePermission = async (
  req: PayloadRequest,
  slugs: Slugs,
  deed: GrantPermission,
): Promise<{ entry: string; collection: string; actor: StaffActor }> => {
  const actor = await requireActor(req, slugs)
  const ref = refOf(req)
  const view = await getServices(req.payload).register.clearance(ref, actor)
  if (!isGrantedIn(GRANT_PERMISSIONS[deed], actor, view)) throw REFUSALS[deed]
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
