import type { ClearanceView } from '../../../src/domain/clearance/view.ts'
import type { Race } from '../race.ts'

export type Collection = 'statements' | 'events' | 'media-updates'
export type Entry = {
  name: string
  collection: Collection
  id: string
  isSignedByOther: boolean
  /** What a media update carries. */
  carried: Entry[]
  /** Once it was released. */
  isReleased: boolean
}
type Body = Record<string, unknown>
export type View = ClearanceView & { digest: string; revision: number }

/** Texts that show one another, none of them out yet, and what people can do with them; refusals are nobody's fault. */
export type Scene = {
  entries: Entry[]
  /** Of people who are named as contacts, those who can still be erased. */
  contacts: string[]
  view: (entry: Entry) => Promise<View>
  /** @returns the clearance after it; null for a refusal. */
  act: (entry: Entry, who: string, action: string, body?: Body) => Promise<View | null>
  patch: (entry: Entry, change: Body) => Promise<void>
  ask: Race['press']['newsroom']['ask']
}

const START = '2031-07-30T05:45:00.000Z'

/** Three events, five statements, three media updates: each shown by some of the others. */
export const setScene = async (race: Race): Promise<Scene> => {
  const { press } = race
  const entries: Entry[] = []
  let turns = 0
  const ask: Scene['ask'] = (...request) => race.at((turns += 1)).ask(...request)

  const add = async (name: string, collection: Collection, extra: Body, withOther = false) => {
    const id = await press.write({ title: name, ...extra }, collection)
    const entry: Entry = { name, collection, id, isSignedByOther: withOther, carried: [], isReleased: false }
    if (withOther) {
      await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' }, collection)
      await press.act('reviewer@ilo', id, 'accept', {}, collection)
    }
    entries.push(entry)
    return entry
  }
  const event = (name: string, withOther = false) => {
    const venue = { name: 'Hall A', city: 'Islamabad' }
    return add(
      name,
      'events',
      { start: START, zone: 'Asia/Karachi', venue, mandate: ['room', 'start'] },
      withOther,
    )
  }
  const statement = (name: string, extra: Body = {}, withOther = false) =>
    add(name, 'statements', { kind: 'message', ...extra }, withOther)
  const update = async (name: string, carried: Entry[]) => {
    const entry = await add(name, 'media-updates', { items: carried.map(toItem) })
    entry.carried = carried
  }

  const contacts = [await addContact(race, 'First'), await addContact(race, 'Second')]
  const [day, night, alone] = [await event('Day', true), await event('Night'), await event('Alone')]
  const first = await statement('First', { event: day.id, contacts })
  const second = await statement('Second', { event: day.id }, true)
  const third = await statement('Third', { event: night.id, contacts: contacts.slice(1) })
  const fourth = await statement('Fourth', {}, true)
  const fifth = await statement('Fifth')
  await update('Update of the day', [day, first, second])
  await update('Another update', [second, third, night])
  await update('Update of all', [first, fourth, fifth, alone])

  const door = ({ collection, id }: Entry) => `/api/${collection}/${id}`
  return {
    entries,
    contacts,
    ask,
    view: async (entry) =>
      (await ask('GET', `${door(entry)}/clearance`, undefined, press.tokens['editor@unodc']))
        .body as unknown as View,
    act: async (entry, who, action, body = {}) => {
      const answer = await ask('POST', `${door(entry)}/clearance/${action}`, body, press.tokens[who])
      return answer.status === 200 ? (answer.body as unknown as View) : null
    },
    patch: async (entry, change) => {
      const token = press.tokens['editor@unodc']
      const { revision } = (await ask('GET', `${door(entry)}?depth=0`, undefined, token)).body
      await ask('PATCH', `${door(entry)}?depth=0`, { revision, ...change }, token)
    },
  }
}

export const entryOf = ({ entries }: Scene, name: string): Entry => {
  const found = entries.find((entry) => entry.name === name)
  if (!found) throw new Error(`There is no text “${name}”.`)
  return found
}

export const toItem = ({ collection, id }: Entry) => ({
  heading: 'Texts',
  entry: { relationTo: collection, value: id },
})

const addContact = async ({ press }: Race, name: string): Promise<string> => {
  const emails = [{ address: `${name.toLowerCase()}@unodc.example`, visibility: 'public' }]
  const { body } = await press.newsroom.ask(
    'POST',
    '/api/media-contacts',
    { name: `${name} Contact`, title: 'Press officer', emails },
    press.tokens['editor@unodc'],
  )
  return (body.doc as { id: string }).id
}
