import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { ClearanceView } from '../../../src/domain/clearance/view.ts'
import { toLexical } from '../../../src/server/story/desk.ts'
import { type Desk, deskAt, type Entry, type Json, type Reached, type Request } from '../crash/desk.ts'
import { fileOf, logIn, PASSWORD } from '../crash/stage.ts'
import type { Chance } from '../following/chance.ts'
import { tokenOf } from '../invitations.ts'
import type { Books, Outcome, Place } from './books.ts'

type Text = Entry & { isShared: boolean }

export type Working = {
  url: string
  desk: Desk
  books: Books
  chance: Chance
  signal: AbortSignal | undefined
  /** Whether they work on texts that are there, and make no others; left out, never. */
  isSettled?: () => boolean
}

/** Who logs in again and again: nobody else counts the sessions of this account. */
export const WHO_LOGS_IN = 'reviewer@iom.example'
const LOOKS = 60
const LOOK_MS = 250

/** People of one office at their own texts: each does one thing after the other, and looks before it does something again. */
export const openOffice = ({ url, desk, books, chance, signal, isSettled }: Working) => {
  const texts: Text[] = []

  const send = async (act: string, place: Place, request: Request): Promise<[Outcome, Reached | null]> => {
    const answer = await desk.send(request)
    return [books.write(act, place, answer), answer]
  }
  /** As somebody does who wants to know: again, until it is shown. */
  const look = async (path: string, as: string): Promise<Json> => {
    for (let left = LOOKS; left > 0; left -= 1) {
      signal?.throwIfAborted()
      const answer = await desk.send({ method: 'GET', path, as })
      books.read('look', answer)
      if (answer && answer.status < 300) return answer.body
      await pause(LOOK_MS)
    }
    throw new Error(`${path} was not shown in ${LOOKS} looks.`)
  }
  const view = async ({ collection, id }: Entry) =>
    (await look(`/api/${collection}/${id}/clearance`, 'editor@unodc')) as unknown as ClearanceView

  const create = async (): Promise<void> => {
    const title = `Text ${randomUUID()}`
    const body = { kind: 'message', title, body: toLexical('Words.') }
    const path = '/api/statements?depth=0'
    const [outcome, answer] = await send(
      'create',
      { of: 'text', name: title },
      {
        ...{ method: 'POST', path, as: 'editor@unodc', body },
      },
    )
    const found = outcome === 'acknowledged' ? (answer?.body.doc as { id: string }) : undefined
    const id = found?.id ?? (outcome === 'may be stored' ? await findText(title) : undefined)
    if (id) texts.push({ collection: 'statements', id, isShared: chance.happens(0.5) })
  }
  const findText = async (title: string): Promise<string | undefined> => {
    const path = `/api/statements?depth=0&where[title][equals]=${encodeURIComponent(title)}`
    return ((await look(path, 'editor@unodc')).docs as { id: string }[])[0]?.id
  }
  const save = async (text: Text): Promise<void> => {
    const path = `/api/statements/${text.id}?depth=0`
    const { revision } = await look(path, 'editor@unodc')
    const note = `Note ${randomUUID()}`
    await send(
      'save',
      { of: 'save', entry: text.id, name: note },
      {
        ...{ method: 'PATCH', path, as: 'editor@unodc', body: { internalNotes: note, revision } },
      },
    )
  }
  const upload = async (): Promise<void> => {
    const alt = `A picture ${randomUUID()}`
    const form = { data: { alt }, file: await fileOf(20 + chance.below(200)) }
    await send(
      'upload',
      { of: 'picture', name: alt },
      {
        ...{ method: 'POST', path: '/api/media?depth=0', as: 'editor@unodc', form },
      },
    )
  }
  const clear = (text: Text, action: string, as: string, body: Json = {}) =>
    send(
      action,
      { of: 'event', entry: text.id, name: action, organisation: as.split('@')[1] ?? null },
      { method: 'POST', path: `/api/statements/${text.id}/clearance/${action}`, as, body },
    )
  /** What comes next for a text, as its clearance says. */
  const advance = async (text: Text): Promise<void> => {
    const { state, digest, revision, parties, wire } = await view(text)
    const ilo = parties.find(({ organisation }) => organisation === 'ilo')
    if (state === 'drafting') {
      if (text.isShared && !ilo) return void (await clear(text, 'invite', 'editor@unodc', INVITED))
      if (ilo?.standing === 'invited') return void (await clear(text, 'accept', 'reviewer@ilo'))
      return void (await clear(text, 'submit', 'editor@unodc', { revision }))
    }
    const silent = parties.find(({ signature, standing }) => signature === null && standing !== 'declined')
    if (state === 'review' && silent)
      return void (await clear(text, 'sign', `reviewer@${silent.organisation}`, { digest }))
    if (state === 'cleared') return void (await clear(text, 'release', 'reviewer@unodc', { digest }))
    if (state === 'released' && wire?.standing === 'live' && chance.happens(0.5))
      await clear(text, 'withdraw', 'reviewer@unodc', { publicNote: 'It was wrong.' })
    texts.splice(texts.indexOf(text), 1)
  }
  const enter = async (email: string, act: string, password: string): Promise<Outcome> => {
    const body = { email, password }
    const [outcome, answer] = await send(
      act,
      { of: 'session', name: email },
      {
        ...{ method: 'POST', path: '/api/users/login', as: '', body },
      },
    )
    if (outcome !== 'acknowledged') return outcome
    const own = deskAt(url, { '': String(answer?.body.token) })
    const me = await own.send({ method: 'GET', path: '/api/users/me?depth=0', as: '' })
    books.read('who am I', me)
    if (me && me.status === 200 && !me.body.user) books.wrong.push('a login that was acknowledged is none')
    return outcome
  }
  const invite = async (): Promise<void> => {
    const email = `${randomUUID()}@unodc.example`
    const body = { email, organisation: 'unodc', roles: ['editor'] }
    const [outcome, answer] = await send(
      'invite a person',
      { of: 'invitation', name: email },
      {
        ...{ method: 'POST', path: '/api/invitations', as: 'manager@unodc', body },
      },
    )
    const { link } = (answer?.body.invitation ?? {}) as { link?: string }
    if (outcome === 'acknowledged' && link) await accept(email, tokenOf(link))
  }
  /** Who was refused for a moment can still come: the link is not used up. */
  const accept = async (email: string, token: string): Promise<void> => {
    for (let left = 5; left > 0; left -= 1) {
      const body = { token, name: 'Somebody New', password: PASSWORD }
      const [outcome] = await send(
        'join',
        { of: 'account', name: email },
        {
          ...{ method: 'POST', path: '/api/invitations/accept', as: '', body },
        },
      )
      // Whether it is stored shows at the end: who looks by logging in and is not let in has a try less.
      if (outcome !== 'refused') return
      await pause(LOOK_MS)
    }
  }
  const goOn = async (text: Text): Promise<void> => {
    const { state } = await view(text)
    return state === 'drafting' ? save(text) : undefined
  }
  return {
    act: async (): Promise<void> => {
      const turn = chance.below(100)
      const text = texts.length > 0 ? chance.pick(texts) : null
      if (!text) return create()
      if (isSettled?.()) return turn < 10 ? void (await enter(WHO_LOGS_IN, 'log in', PASSWORD)) : goOn(text)
      if (turn < 8) return create()
      if (turn < 14) return upload()
      if (turn < 20) return void (await enter(WHO_LOGS_IN, 'log in', PASSWORD))
      if (turn < 25) return invite()
      const { state } = turn < 55 ? await view(text) : { state: null }
      return state === 'drafting' ? save(text) : advance(text)
    },
  }
}

const INVITED = { organisation: 'ilo', role: 'co-signatory' }

/** Those who act, with the tokens of their sessions. */
export const logAllIn = async (url: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      ['editor@unodc', 'reviewer@unodc', 'reviewer@ilo', 'manager@unodc'].map((name) => logIn(url, name)),
    ),
  )
