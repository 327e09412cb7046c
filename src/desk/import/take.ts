import { newIdempotencyKey, send } from '../../admin/send.ts'
import type { Proposal } from '../../domain/import/proposal.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { createComposerStore } from '../composer/composerStore.ts'
import { type Taking, toDrafts } from './toDrafts.ts'

type Asked = {
  proposal: Proposal
  api: string
  slugs: Slugs
  taking: Omit<Taking, 'contacts' | 'media' | 'slugs'>
  onProgress: (done: number, all: number) => void
}

/** `path` of the composer below the admin's route; `why` a sentence of the newsroom. */
export type Taken = { ok: true; path: string } | { ok: false; why: string | null }

/**
 * Drafts of a proposal, made by the doors that people write through: contacts, pictures, then the texts, as the composer
 * stores them. Nothing is invited, submitted or signed.
 */
export const takeProposal = async ({ proposal, api, slugs, taking, onProgress }: Asked): Promise<Taken> => {
  const pictures = proposal.pictures.filter(({ data }) => data !== null)
  const all = proposal.contacts.length + pictures.length + proposal.texts.length
  let done = 0
  const step = () => onProgress((done += 1), all)
  onProgress(done, all)

  const contacts: string[] = []
  for (const { name, title, emails, phones } of proposal.contacts) {
    const answer = await send(
      'POST',
      `${api}/${slugs.mediaContacts}`,
      { name: name.value, title, emails, phones, ...ownerOf(taking) },
      { idempotencyKey: newIdempotencyKey() },
    )
    if (!answer.ok) return { ok: false, why: answer.message }
    contacts.push(idIn(answer.body))
    step()
  }
  const media: Record<string, string[]> = {}
  for (const picture of pictures) {
    const entry =
      proposal.blocks.find(({ id }) => id === picture.block)?.entry ?? proposal.texts[0]?.key ?? ''
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: picture.caption || picture.alt, ...ownerOf(taking) }))
    form.set('file', fileOf(picture.data ?? '', picture.mediaType, picture.id))
    const answer = await send('POST', `${api}/${slugs.media}`, form)
    if (!answer.ok) return { ok: false, why: answer.message }
    media[entry] = [...(media[entry] ?? []), idIn(answer.body)]
    step()
  }
  const store = createComposerStore(toDrafts(proposal, { ...taking, slugs, contacts, media }), {
    api,
    send,
    keep: () => undefined,
    now: () => new Date(),
    newKey: newIdempotencyKey,
  })
  let stored = 0
  const unsubscribe = store.subscribe(() => {
    const ready = store.state().drafts.filter(({ id }) => id !== null).length
    for (; stored < ready; stored += 1) step()
  })
  const isStored = await store.save()
  unsubscribe()
  store.stop()
  const [first] = store.state().drafts
  const { status } = store.state()
  if (!isStored || !first?.id) return { ok: false, why: status.is === 'refused' ? status.why : null }
  return { ok: true, path: `/compose/${first.collection}/${first.id}` }
}

const ownerOf = ({ lead }: Pick<Taking, 'lead'>) => (lead ? { organisation: lead } : {})

const idIn = (body: Record<string, unknown>): string => String((body.doc as { id?: unknown } | undefined)?.id)

const fileOf = (data: string, mediaType: string, id: string): File => {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
  return new File([bytes], `${id}.${mediaType.slice('image/'.length)}`, { type: mediaType })
}
