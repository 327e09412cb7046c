import { toLexical } from '../../../src/server/story/desk.ts'
import { pictureOf } from '../worlds/upload.ts'
import { deskAt, type Desk, type Entry, type Json } from './desk.ts'
import { ask } from '../staff.ts'

export const PASSWORD = 'a long password of the drill'
const PEOPLE = ['editor@unodc', 'reviewer@unodc', 'editor@ilo', 'reviewer@ilo']

/** The texts that are there before anything is killed, by what is done with them. */
export type EntryName =
  | 'signing'
  | 'releasing'
  | 'update'
  | 'message'
  | 'theirs'
  | 'withdrawing'
  | 'saving'
  | 'submitting'
  | 'live'
  | 'waiting'
  | 'draft'

export type Stage = { tokens: Record<string, string>; entries: Record<EntryName, Entry> }

/** Whose editor and reviewer a text has; all but one are UNODC's. */
export const leadOf = (name: EntryName): string => (name === 'theirs' ? 'ilo' : 'unodc')

const DAY_MS = 86_400_000

/** Everything that the acts of the drill need, made as people make it, in a newsroom that has just been seeded. */
export const setStage = async (url: string): Promise<Stage> => {
  const tokens = Object.fromEntries(await Promise.all(PEOPLE.map((name) => logIn(url, name))))
  const desk = deskAt(url, tokens)
  const hands = handsAt(desk)
  const { write, submit, sign, act } = hands

  const signing = await write('signing', { media: [await hands.upload(21)] })
  await hands.invite(signing, 'ilo')
  await submit(signing)
  await sign(signing, 'unodc')
  const releasing = await hands.clear(await write('releasing', { media: [await hands.upload(22)] }), 'ilo')
  const withdrawing = await write('withdrawing', { media: [await hands.upload(23)] })
  await hands.sendOut(withdrawing)
  const live = await write('live', { media: [await hands.upload(24)] })
  await hands.sendOut(live)
  const waiting = await write('waiting', {
    embargo: { until: new Date(Date.now() + DAY_MS).toISOString(), zone: 'Europe/Vienna' },
  })
  await hands.sendOut(waiting)
  const message = await hands.clear(await write('message'), 'ilo')
  const theirs = await write('theirs', {}, 'ilo')
  await act(theirs, 'invite', 'editor@ilo', { organisation: 'unodc', role: 'observer' })
  await act(theirs, 'accept', 'reviewer@unodc')
  await hands.clear(theirs)
  const update = await hands.bundle('update', [message, theirs])
  return {
    tokens,
    entries: {
      ...{ signing, releasing, withdrawing, live, waiting, message, theirs, update },
      saving: await write('saving'),
      submitting: await write('submitting', { media: [await hands.upload(25)] }),
      draft: await write('draft'),
    },
  }
}

export const logIn = async (url: string, name: string): Promise<[string, string]> => {
  const body = { email: `${name}.example`, password: PASSWORD }
  const answer = await ask(`${url}/api/users/login`, { method: 'POST', body })
  return [name, String(answer.body.token)]
}

const handsAt = (desk: Desk) => {
  const leads = new Map<string, string>()
  const lead = ({ id }: Entry) => leads.get(id) ?? 'unodc'
  const create = async (collection: Entry['collection'], as: string, data: Json): Promise<Entry> => {
    const path = `/api/${collection}?depth=0`
    const { doc } = await desk.must({ method: 'POST', path, as: `editor@${as}`, body: data })
    const { id } = doc as { id: string }
    leads.set(id, as)
    return { collection, id }
  }
  const act = ({ collection, id }: Entry, action: string, as: string, body: Json = {}) =>
    desk.must({ method: 'POST', path: `/api/${collection}/${id}/clearance/${action}`, as, body })
  const write = (title: string, extra: Json = {}, as = 'unodc') =>
    create('statements', as, { kind: 'message', title, body: toLexical(`Words of ${title}.`), ...extra })
  const invite = async (entry: Entry, organisation: string) => {
    await act(entry, 'invite', `editor@${lead(entry)}`, { organisation, role: 'co-signatory' })
    await act(entry, 'accept', `reviewer@${organisation}`)
  }
  const submit = async (entry: Entry) => {
    const { revision } = await desk.view(entry, `editor@${lead(entry)}`)
    await act(entry, 'submit', `editor@${lead(entry)}`, { revision })
  }
  const digestOf = async (entry: Entry) => (await desk.view(entry, `editor@${lead(entry)}`)).digest
  const sign = async (entry: Entry, organisation: string) =>
    act(entry, 'sign', `reviewer@${organisation}`, { digest: await digestOf(entry) })
  const clear = async (entry: Entry, other?: string) => {
    if (other) await invite(entry, other)
    await submit(entry)
    await sign(entry, lead(entry))
    if (other) await sign(entry, other)
    return entry
  }
  return {
    ...{ act, write, invite, submit, sign, clear },
    upload: async (width: number): Promise<string> => {
      const form = { data: { alt: `A picture ${width}` }, file: await fileOf(width) }
      const { doc } = await desk.must({ method: 'POST', path: '/api/media', as: 'editor@unodc', form })
      return (doc as { id: string }).id
    },
    sendOut: async (entry: Entry) => {
      await clear(entry)
      await act(entry, 'release', `reviewer@${lead(entry)}`, { digest: await digestOf(entry) })
    },
    bundle: async (title: string, entries: Entry[]): Promise<Entry> => {
      const items = entries.map(({ collection, id }) => ({
        ...{ heading: 'Messages', entry: { relationTo: collection, value: id } },
      }))
      const update = await create('media-updates', 'unodc', { title, body: toLexical('The cover.'), items })
      await clear(update)
      for (const entry of entries)
        await act(entry, 'include', `reviewer@${lead(entry)}`, { bundle: update.id })
      return update
    },
  }
}

export const fileOf = async (width: number) => ({
  name: `picture-${width}.png`,
  bytes: await pictureOf(width),
})
