import type { Payload } from 'payload'
import type { Asker } from '../access/staff.ts'
import { canTakePart } from '../domain/organisations.ts'
import type { Ref } from '../register/types.ts'
import { deskServicesOf } from '../services.ts'

/** An organisation as notices speak of it. */
export type NotifiedOrganisation = {
  id: string
  slug: string
  acronym: string
  standing?: string | null
  suspended?: boolean | null
}

/** Those of the organisations, by slug, that take part in the newsroom: nobody else is told anything. */
export const findTakingPart = async (
  { payload, slugs }: Asker,
  organisations: readonly string[],
): Promise<NotifiedOrganisation[]> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { slug: { in: [...new Set(organisations)] } },
    depth: 0,
    pagination: false,
    // On the newsroom's own behalf.
    overrideAccess: true,
  })
  return (docs as unknown as NotifiedOrganisation[]).filter(canTakePart)
}

/** Where its readers find an entry; a link says nothing of the text. */
export const deskLink = (payload: Payload, { collection, id }: Ref): string =>
  `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}/collections/${collection}/${id}`

/** Where somebody signs a text on a phone; the desk, where there is no such page. */
export const signLink = (payload: Payload, ref: Ref): string => {
  const { publicUrl, signPath } = deskServicesOf(payload)
  return signPath ? `${publicUrl()}${signPath}/${ref.collection}/${ref.id}` : deskLink(payload, ref)
}
