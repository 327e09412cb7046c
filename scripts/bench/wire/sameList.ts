import type { Server } from './children.ts'
import type { Stock } from './ground.ts'
import type { Loading } from './hot.ts'

/** The ten newest statements with their texts, as each is asked for them. Stock Payload's own order is newest first. */
export const HOT_LIST = '/v1/statements?limit=10&include=body'
export const STOCK_LIST = '/api/statements?limit=10'

type OurItem = {
  title: string
  body: { text: string }
  issuer: { name: string; logo: { url: string } | null }
  parties: { organisation: { name: string } }[]
  event: { slug: string } | null
  masthead: { wording: string; organisations: { name: string }[] }[]
  media: { alt: string }[]
  contacts: { name: string }[]
}

type StockItem = {
  title: string
  body: { root: { children: { children: { text: string }[] }[] } }
  issuer: { name: string; logo: { url: string } | null }
  parties: { name: string }[]
  event: { slug: string } | null
  masthead: { wording: string; organisations: { name: string }[] }[]
  picture: { alt: string } | null
  contacts: { name: string }[]
}

/** What both say of a statement, in one form. */
type Told = Pick<OurItem, 'title' | 'issuer' | 'event' | 'masthead' | 'contacts'> & {
  text: string
  parties: { name: string }[]
  picture: { alt: string } | null | undefined
}

const tell = ({ title, text, issuer, event, masthead, contacts, parties, picture }: Told): unknown[] => [
  ...[title, text, issuer.name, Boolean(issuer.logo?.url), event?.slug ?? null, picture?.alt ?? null],
  parties.map(({ name }) => name),
  masthead.map(({ wording, organisations }) => [wording, organisations.map(({ name }) => name)]),
  contacts.map(({ name }) => name),
]

const tellOurs = ({ body, parties, media, ...item }: OurItem): unknown[] =>
  tell({
    ...item,
    ...{ text: body.text, parties: parties.map(({ organisation }) => organisation), picture: media[0] },
  })

const tellStock = ({ body, ...item }: StockItem): unknown[] =>
  tell({ ...item, text: body.root.children.map(({ children }) => children[0]?.text).join('\n\n') })

/**
 * That what is compared is the same: ten statements, word for word, with their organisations and all that belongs to them.
 * @returns how long stock Payload's answer is. @throws when either of its servers says something else than ours.
 */
export const sameList = async (ours: Server, stock: Stock): Promise<{ bytes: number }> => {
  const { items } = (await (await fetch(ours.url + HOT_LIST)).json()) as { items: OurItem[] }
  const expected = JSON.stringify(items.map(tellOurs))
  let bytes = 0
  for (const { url } of [stock.handler, stock.app]) {
    const answer = await (await fetch(url + STOCK_LIST)).text()
    bytes = Buffer.byteLength(answer)
    const { docs } = JSON.parse(answer) as { docs: StockItem[] }
    if (docs.length !== 10 || JSON.stringify(docs.map(tellStock)) !== expected)
      throw new Error('Stock Payload’s list has not the same ten statements as ours.')
  }
  return { bytes }
}

/** Payload's code is long, and a server that has just begun is slow: each is asked for some seconds before it counts. */
export const warmUp = async (stock: Stock, { generator, seconds, signal }: Loading): Promise<void> => {
  for (const { url } of [stock.app, stock.handler])
    await generator.run({ url: url + STOCK_LIST, seconds: seconds * 5 }, signal)
}
