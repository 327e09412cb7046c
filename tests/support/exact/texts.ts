import { toLexical } from '../../../src/server/story/desk.ts'
import type { Chance } from '../following/chance.ts'
import { pictureOf, toForm } from '../worlds/upload.ts'
import { ask, must } from './ask.ts'

/** A text that waits for its instant. `mark` stands in its title, and in no other text. */
export type Text = {
  mark: string
  /** Its place among all. */
  index: number
  collection: 'statements' | 'events'
  id: string
  slug: string
  /** The path of a picture that no other text has. */
  file: string
  digest: string
  /** Of its embargo, in ms since 1970. */
  at: number
}
/** Not as it stands in an address, which stays when a text is withdrawn. */
export const MARKS = /Text (mark-\d{4}-[0-9a-z]{4})/g

/** Where people work, and with which sessions. */
export type Desk = { url: string; editor: string; reviewer: string }

export const openDesk = async (url: string, password: string): Promise<Desk> => {
  const logIn = async (email: string) =>
    String((await must(`${url}/api/users/login`, { email, password })).token)
  return {
    url,
    editor: await logIn('editor@unodc.example'),
    reviewer: await logIn('reviewer@unodc.example'),
  }
}

export type Preparing = {
  count: number
  perSecond: number
  chance: Chance
  say: (sentence: string) => void
  signal: AbortSignal
}

/** A text is released in less time than it takes to write, submit and sign it. */
const UNTIL_FIRST_MS = 2_000

/**
 * So many texts under embargo, made by the doors that people use; each with a file of its own, every third an event. They
 * come out one after the other, so many a second, at no regular distance.
 */
export const prepareTexts = async (desk: Desk, preparing: Preparing): Promise<Text[]> => {
  const { count, perSecond, chance, say, signal } = preparing
  const started = Date.now()
  const cleared: Cleared[] = []
  for (let index = 0; index < count; index += 1) {
    signal.throwIfAborted()
    cleared.push(await clearOne(desk, index, chance))
    if ((index + 1) % 100 === 0) say(`${index + 1} of ${count} texts are cleared.`)
  }
  const first = Date.now() + (Date.now() - started) + UNTIL_FIRST_MS
  const texts: Text[] = []
  for (const [index, text] of cleared.entries()) {
    signal.throwIfAborted()
    const at = Math.round(first + ((index + chance.below(1_000) / 1_000) * 1_000) / perSecond)
    // Who looks begins when all are released.
    if (Date.now() > first - 500)
      throw new Error('Preparing took longer than expected: give a smaller --instants.')
    texts.push(await releaseOne(desk, text, at))
    if ((index + 1) % 100 === 0) say(`${index + 1} of ${count} texts wait for their instant.`)
  }
  return texts
}

type Cleared = Pick<Text, 'mark' | 'index' | 'collection' | 'id' | 'digest'>

const EVENT = {
  start: '2031-07-30T05:45:00.000Z',
  zone: 'Asia/Karachi',
  venue: { name: 'A hall', city: 'Islamabad' },
}

const clearOne = async (desk: Desk, index: number, chance: Chance): Promise<Cleared> => {
  const { url, editor, reviewer } = desk
  const letters = chance
    .below(36 ** 4)
    .toString(36)
    .padStart(4, '0')
  const mark = `mark-${String(index).padStart(4, '0')}-${letters}`
  const collection = index % 3 === 2 ? 'events' : 'statements'
  const text = {
    ...{ title: `Text ${mark}`, body: toLexical('Words that wait for their instant.') },
    media: [await upload(desk, index)],
    ...(collection === 'events' ? EVENT : { kind: 'message' }),
  }
  const { doc } = await must(`${url}/api/${collection}?depth=0`, text, editor)
  const { id, revision } = doc as { id: string; revision: number }
  const door = `${url}/api/${collection}/${id}/clearance`
  const { digest } = await must(`${door}/submit`, { revision }, editor)
  await must(`${door}/sign`, { digest }, reviewer)
  return { mark, index, collection, id, digest: String(digest) }
}

/** The narrowest picture of which there are smaller forms. */
const NARROWEST = 320

/** A picture that no other text has: its number says how wide it is. */
const upload = async ({ url, editor }: Desk, index: number): Promise<string> => {
  const { headers, body } = toForm(
    `picture-${index}.png`,
    { alt: `Picture ${index}` },
    await pictureOf(NARROWEST + index),
  )
  const answer = await ask(`${url}/api/media`, {
    method: 'POST',
    headers: { ...headers, authorization: `JWT ${editor}` },
    body,
  })
  if (answer.status >= 300) throw new Error(`The upload was answered ${answer.status}: ${answer.text}`)
  return (JSON.parse(answer.text) as { doc: { id: string } }).doc.id
}

type Frozen = { core: { slug: string; files: { sha256: string; ext: string }[] } }

const releaseOne = async ({ url, reviewer }: Desk, text: Cleared, at: number): Promise<Text> => {
  const { digest } = text
  const door = `${url}/api/${text.collection}/${text.id}/clearance`
  const { core } = (await must(`${door}/text?digest=${digest}`, null, reviewer)) as unknown as Frozen
  await must(`${door}/release`, { digest, at: new Date(at).toISOString() }, reviewer)
  const [file] = core.files
  return { ...text, at, slug: core.slug, file: `/v1/files/${file?.sha256}.${file?.ext}` }
}

/** @returns when the act was answered, by the clock of this process. */
export const withdraw = async ({ url, reviewer }: Desk, { collection, id }: Text): Promise<number> => {
  const door = `${url}/api/${collection}/${id}/clearance/withdraw`
  await must(door, { publicNote: 'It was sent in error.' }, reviewer)
  return Date.now()
}
