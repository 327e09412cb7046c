import { newIdempotencyKey, send } from '../../admin/send.ts'
import type { Proposal, ProposedContact } from '../../domain/import/proposal.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { type ComposerStore, createComposerStore } from '../composer/composerStore.ts'
import { type ComposedText, type Draft, toDraft } from '../composer/draft.ts'
import type { Ref } from '../../register/types.ts'
import { type Taking, toDrafts } from './toDrafts.ts'

/** What an earlier press has stored: another one goes on from there, and makes nothing twice. */
export type Made = {
  contacts: Map<ProposedContact, string>
  /** By which a contact is known again that was stored, and whose answer was lost. */
  keys: Map<ProposedContact, string | undefined>
  pictures: Map<string, string>
  store: ComposerStore | null
}

export const nothingMade = (): Made => ({
  contacts: new Map(),
  keys: new Map(),
  pictures: new Map(),
  store: null,
})

type Asked = {
  proposal: Proposal
  made: Made
  api: string
  slugs: Slugs
  /** The id of the media update that they become entries of; null: they bring their own cover, or are one text alone. */
  into: string | null
  taking: Omit<Taking, 'contacts' | 'cover' | 'media' | 'slugs'>
  onProgress: (done: number, all: number) => void
}

/**
 * `path` of the composer below the admin's route, `texts` the entries that were made, or else the one text; `why` a sentence of
 * the newsroom.
 */
export type Taken = { ok: true; path: string; texts: Ref[] } | { ok: false; why: string | null }

/**
 * Drafts of a proposal, made by the doors that people write through: contacts, pictures, then the texts, as the composer
 * stores them. Nothing is invited, submitted or signed.
 */
export const takeProposal = async ({
  proposal,
  made,
  api,
  slugs,
  into,
  taking,
  onProgress,
}: Asked): Promise<Taken> => {
  const pictures = proposal.pictures.filter(({ data }) => data !== null)
  const all = proposal.contacts.length + pictures.length + proposal.texts.length
  let done = 0
  const step = () => onProgress((done += 1), all)
  onProgress(done, all)

  for (const contact of proposal.contacts) {
    if (made.contacts.has(contact)) {
      step()
      continue
    }
    const { name, title, emails, phones } = contact
    const idempotencyKey = made.keys.get(contact) ?? newIdempotencyKey()
    made.keys.set(contact, idempotencyKey)
    const answer = await send(
      'POST',
      `${api}/${slugs.mediaContacts}`,
      { name: name.value, title, emails, phones, ...ownerOf(taking) },
      { idempotencyKey },
    )
    if (!answer.ok) return { ok: false, why: answer.message }
    made.contacts.set(contact, idIn(answer.body))
    step()
  }
  for (const picture of pictures) {
    if (made.pictures.has(picture.id)) {
      step()
      continue
    }
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: picture.caption || picture.alt, ...ownerOf(taking) }))
    form.set('file', fileOf(picture.data ?? '', picture.mediaType, picture.id))
    const answer = await send('POST', `${api}/${slugs.media}`, form)
    if (!answer.ok) return { ok: false, why: answer.message }
    made.pictures.set(picture.id, idIn(answer.body))
    step()
  }
  const begin = async (): Promise<Begun> => {
    const cover = into === null ? null : await openCover(`${api}/${slugs.mediaUpdates}/${into}`)
    if (cover && !cover.ok) return cover
    const drafts = toDrafts(proposal, {
      ...{ ...taking, slugs, cover: cover?.draft.key ?? null, media: mediaOf(proposal, made) },
      contacts: proposal.contacts.flatMap((contact) => made.contacts.get(contact) ?? []),
    })
    const ports = { api, send, keep: () => undefined, now: () => new Date(), newKey: newIdempotencyKey }
    return { ok: true, store: createComposerStore(cover ? [cover.draft, ...drafts] : drafts, ports) }
  }
  const opened = made.store ? null : await begin()
  if (opened && !opened.ok) return opened
  const store = (made.store ??= opened?.store ?? null)
  if (!store) return { ok: false, why: null }
  let stored = store.state().drafts.filter(({ id }) => id !== null).length
  const unsubscribe = store.subscribe(() => {
    const ready = store.state().drafts.filter(({ id }) => id !== null).length
    for (; stored < ready; stored += 1) step()
  })
  const isStored = await store.save()
  unsubscribe()
  store.stop()
  const { drafts, status } = store.state()
  const [first] = drafts
  if (!isStored || !first?.id) return { ok: false, why: status.is === 'refused' ? status.why : null }
  const entries = drafts.filter(({ joins }) => joins !== null)
  return {
    ok: true,
    path: `/compose/${first.collection}/${first.id}`,
    texts: refsOf(entries.length > 0 ? entries : drafts),
  }
}

const refsOf = (drafts: readonly Draft[]): Ref[] =>
  drafts.flatMap(({ collection, id }) => (id === null ? [] : [{ collection, id }]))

/** In each text the pictures that stand among its blocks. */
const mediaOf = ({ pictures, blocks, texts }: Proposal, made: Made): Record<string, string[]> => {
  const media: Record<string, string[]> = {}
  for (const { id, block } of pictures) {
    const entry = blocks.find((one) => one.id === block)?.entry ?? texts[0]?.key ?? ''
    const file = made.pictures.get(id)
    if (file !== undefined) media[entry] = [...(media[entry] ?? []), file]
  }
  return media
}

const ownerOf = ({ lead }: Pick<Taking, 'lead'>) => (lead ? { organisation: lead } : {})

const idIn = (body: Record<string, unknown>): string => String((body.doc as { id?: unknown } | undefined)?.id)

const fileOf = (data: string, mediaType: string, id: string): File => {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
  return new File([bytes], `${id}.${mediaType.slice('image/'.length)}`, { type: mediaType })
}

type Begun = { ok: true; store: ComposerStore } | { ok: false; why: string | null }
type Opened = { ok: true; draft: Draft } | { ok: false; why: string | null }

const openCover = async (door: string): Promise<Opened> => {
  const answer = await send('GET', `${door}/composition`)
  if (!answer.ok) return { ok: false, why: answer.message }
  const [text] = (answer.body.texts ?? []) as ComposedText[]
  return text ? { ok: true, draft: toDraft(text) } : { ok: false, why: null }
}
