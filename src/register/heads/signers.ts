import type { Payload } from 'payload'
import type { Head } from '../../domain/evidence/heads.ts'
import type { Slugs } from '../../domain/slugs.ts'

/** By which keys the latest heads of all organisations were signed: their fingerprints, each once. */
export const signersOfLatestHeads = async (
  { db }: Pick<Payload, 'db'>,
  slugs: Pick<Slugs, 'organisations' | 'registerHeads'>,
): Promise<string[]> => {
  const { docs: organisations } = await db.find<{ id: string; slug: string }>({
    collection: slugs.organisations,
    pagination: false,
    select: { slug: true },
  })
  const latest = await Promise.all(
    organisations.map(async ({ slug }) => {
      const { docs } = await db.find<{ id: string; head: Head }>({
        collection: slugs.registerHeads,
        where: { organisation: { equals: slug } },
        sort: '-number',
        limit: 1,
        pagination: false,
      })
      return docs.map(({ head }) => head.key)
    }),
  )
  return [...new Set(latest.flat())]
}
