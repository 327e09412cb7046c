import type { Desk, Entry } from './desk.ts'

/** One text as the world reads it. */
export type Item = {
  collection: Entry['collection']
  id: string
  slug: string
  title: string
  digest: string
  language: string
  availableAt: string
  body: { html: string; text: string }
  media: { url: string }[]
}

export const readItems = async (desk: Desk): Promise<Item[]> => {
  const lists = (['statements', 'media-updates'] as const).map(async (collection) => {
    const { status, body } = await desk.look(`/v1/${collection}?limit=100&include=body`)
    if (status !== 200) throw new Error(`The list of ${collection} answers ${status}.`)
    return (body.items as Omit<Item, 'collection'>[]).map((item) => ({ ...item, collection }))
  })
  return (await Promise.all(lists)).flat()
}
