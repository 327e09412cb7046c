import type { Json } from './desk.ts'
import type { Worlds } from './makeWorlds.ts'
import { exchange } from './exchange.ts'
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
  return {
    versions: versions.map(({ id }) => id),
    filenames: pictures.map(({ filename }) => filename),
    wireSlugs: items.map(({ slug }) => slug),
    digests: items.map(({ digest }) => digest),
    wireFiles: items.flatMap(({ media = [] }) => media.flatMap(({ url }) => url?.split('/files/')[1] ?? [])),
  }
}
