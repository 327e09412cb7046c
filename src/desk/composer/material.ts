import { send, type Sent } from '../../admin/send.ts'
import { idOf } from '../../domain/references.ts'
import { isReader, type Party } from '../../domain/parties.ts'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { type Draft, read } from './draft.ts'

/** A contact or a file that can stand with a text. */
export type Choice = { id: string; label: string; picture: string | null }

type Row = { id: string; name?: string | null; title?: string | null; alt?: string | null } & {
  filename?: string | null
  url?: string | null
  mimeType?: string | null
}

const MOST = 50

/** What the person may read of a collection, the latest first. */
export const fetchChoices = async (api: string, collection: string): Promise<Choice[]> => {
  const answer = await send('GET', `${api}/${collection}?depth=0&limit=${MOST}&sort=-updatedAt`)
  const rows = answer.ok ? ((answer.body.docs ?? []) as Row[]) : []
  return rows.map(({ id, name, title, alt, filename, url, mimeType }) => ({
    id,
    label: [name ?? alt ?? filename ?? '', name ? title : ''].filter(Boolean).join(', '),
    picture: mimeType?.startsWith('image/') ? (url ?? null) : null,
  }))
}

/** One picture, through the door of all uploads. */
export const uploadPicture = async (
  api: string,
  collection: string,
  { file, alt }: { file: File; alt: string },
): Promise<Sent> => {
  const form = new FormData()
  form.set('file', file)
  form.set('_payload', JSON.stringify({ alt }))
  return send('POST', `${api}/${collection}`, form)
}

export const idsIn = (draft: Draft, field: string): string[] => {
  const value = read(draft, field, DEFAULT_LOCALE)
  return Array.isArray(value) ? value.map(idOf) : []
}

const partiesOf = (draft: Draft): Party[] => {
  const parties = read(draft, 'parties', DEFAULT_LOCALE)
  return Array.isArray(parties) ? (parties as Party[]).filter(isReader) : [] // as the register shows them
}

type Invitation = { entry: Draft; party: Party }

/** Whom a media update has and its entries have not; of entries of the same lead that are in draft. */
export const missingParties = (cover: Draft, entries: readonly Draft[]): Invitation[] =>
  entries
    .filter((entry) => entry.mayEdit && entry.id !== null && leadOf(entry) === leadOf(cover))
    .flatMap((entry) => {
      const present = partiesOf(entry).map(({ organisation }) => organisation)
      return partiesOf(cover)
        .filter(({ organisation }) => !present.includes(organisation))
        .map((party) => ({ entry, party }))
    })

const leadOf = (draft: Draft): string => idOf(read(draft, 'lead', DEFAULT_LOCALE))

/** Each by an act of its own. @returns what each was answered, in their order. */
export const inviteAll = async (api: string, missing: readonly Invitation[]): Promise<Sent[]> => {
  const answers: Sent[] = []
  for (const { entry, party } of missing) {
    const door = `${api}/${entry.collection}/${entry.id}/clearance/invite`
    answers.push(await send('POST', door, { organisation: party.organisation, role: party.role }))
  }
  return answers
}
