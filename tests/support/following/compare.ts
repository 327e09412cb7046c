import type { ListedItem, WholeItem } from '../../../src/wire/http/answerTypes.ts'
import type { Race } from '../race.ts'
import type { Chance } from './chance.ts'
import { clientOf, type Follower } from './follower.ts'

type Client = ReturnType<typeof clientOf>

const textsOf = ({ statements, events, mediaUpdates }: Client) => [statements, events, mediaUpdates]

/** Every list, walked by its cursor. */
const walk = async (client: Client, { include }: Follower, limit: number): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const texts of textsOf(client)) {
    const all: AsyncGenerator<ListedItem | WholeItem> = texts.all({ limit, ...(include ? { include } : {}) })
    for await (const item of all) found.set(item.id, JSON.stringify(item))
  }
  return found
}

/** Each text by its own address. */
const readEach = async (client: Client, copy: ReadonlyMap<string, string>): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const json of copy.values()) {
    const { type, slug, id } = JSON.parse(json) as ListedItem
    const texts = { statement: client.statements, event: client.events, 'media-update': client.mediaUpdates }
    found.set(id, JSON.stringify(await texts[type].get(slug)))
  }
  return found
}

/** What the copy has differently from what each server shows; nothing where it is the same to the byte. */
export const differences = async (race: Race, chance: Chance, follower: Follower): Promise<string[]> => {
  const { copy, include } = follower
  const found: string[] = []
  for (let turn = 0; turn < race.count; turn += 1) {
    const client = clientOf(race, () => turn)
    const lists = await walk(client, follower, 1 + chance.below(7))
    found.push(...compare('lists', copy, lists))
    // Who has it by its list has it by its address; one that is not in lists would be a 404 here.
    if (include && found.length === 0) found.push(...compare('addresses', copy, await readEach(client, copy)))
  }
  return found
}

const compare = (
  where: string,
  copy: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, string>,
): string[] =>
  [...new Set([...copy.keys(), ...shown.keys()])].flatMap((id) => {
    const [kept, real] = [copy.get(id), shown.get(id)]
    if (kept === real) return []
    return [`${id}: the copy has ${shorten(kept, real)}; the ${where} have ${shorten(real, kept)}`]
  })

/** From a little before the first letter that differs. */
const shorten = (one: string | undefined, other: string | undefined): string => {
  if (one === undefined) return 'nothing'
  if (other === undefined) return one.slice(0, 120)
  let at = 0
  while (one[at] === other[at]) at += 1
  return `…${one.slice(Math.max(0, at - 60), at + 80)}…`
}
