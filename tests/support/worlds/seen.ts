import type { Json } from './desk.ts'
import type { Worlds } from './makeWorlds.ts'
import { exchange } from './exchange.ts'
import type { Made } from './questions/memory.ts'
import type { Seen } from './questions/pools.ts'

/** What the askers find by looking around before they ask: names that the newsroom gave, the same in both worlds. */
export const lookAround = async ({ base, servers, start }: Worlds): Promise<Seen> => {
  const get = async (path: string, as?: string): Promise<Json> => {
    const headers: Record<string, string> = as ? { authorization: `JWT ${base.tokens[as]}` } : {}
    const moment = { instant: start, seed: 'look around' }
    const { status, body } = await exchange(servers[1].url, { method: 'GET', path, headers }, moment)
    if (status !== 200) throw new Error(`${path} cannot be looked at: ${status} ${body.toString('utf8')}`)
    return JSON.parse(body.toString('utf8')) as Json
  }
  const ED = 'editor@fia.example'
  const versions = (await get('/api/statements/versions?limit=10&depth=0', ED)).docs as { id: string }[]
  const pictures = (await get('/api/media?limit=10&depth=0', ED)).docs as { filename: string }[]
  const out = await Promise.all(
    ['statements', 'events', 'media-updates'].map((name) => get(`/v1/${name}?include=body`)),
  )
  const items = out.flatMap(
    (answer) => answer.items as { slug: string; digest: string; media?: { url?: string }[] }[],
  )
  const { gone, frozen, granted, included } = base.histories
  const stale = await Promise.all(
    [
      ...gone.flatMap(({ linking, carrying }) => [linking, carrying]),
      ...frozen,
      // The one that its reader has a grant on stays as it is: a hold would end all that the grant opens.
      included.update,
    ].map(async (entry) => {
      const view = await get(`/api/${entry.collection}/${entry.id}/clearance`, ED)
      const { revision, state, digest } = view as Omit<Made, 'collection' | 'id'>
      return { ...entry, revision, state, digest, isStale: true }
    }),
  )
  /** Its reader knows the address of what it carries from before FIA left that. */
  const slugsOfGranted = (): Promise<string[]> =>
    Promise.all(
      [
        { of: granted.update, who: ED },
        { of: granted.statement, who: 'editor@unodc.example' },
      ].map(async ({ of, who }) => {
        const { core } = await get(`/api/${of.collection}/${of.id}/clearance/text`, who)
        return (core as { slug: string }).slug
      }),
    )
  return {
    stale,
    versions: versions.map(({ id }) => id),
    filenames: pictures.map(({ filename }) => filename),
    wireSlugs: [...items.map(({ slug }) => slug), ...(await slugsOfGranted())],
    digests: items.map(({ digest }) => digest),
    wireFiles: items.flatMap(({ media = [] }) => media.flatMap(({ url }) => url?.split('/files/')[1] ?? [])),
  }
}
