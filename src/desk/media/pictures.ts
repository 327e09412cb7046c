import { send, type Sent } from '../../admin/send.ts'
import type { Locale } from '../../domain/locales.ts'
import { type Described, withAlternative } from '../../domain/pictures/alternatives.ts'
import type { WithConsents } from '../../domain/pictures/consents.ts'
import { idOf } from '../../domain/references.ts'

/** A picture or a file of an organisation, as its collection has it. */
export type PictureRow = Described &
  WithConsents & {
    id: string
    updatedAt?: string
    filename?: string | null
    url?: string | null
    mimeType?: string | null
    credit?: string | null
    organisation?: unknown
    focus?: { x?: number | null; y?: number | null } | null
  }

/** Where the words are that a picture is looked for by. */
export const SOUGHT = ['alt', 'credit', 'filename']

export const nameOfPicture = ({ alt, filename }: PictureRow): string => alt?.trim() || filename || ''
export const isPicture = ({ mimeType }: PictureRow): boolean => mimeType?.startsWith('image/') ?? false
export const ownerOf = ({ organisation }: PictureRow): string => (organisation ? idOf(organisation) : '')

/** The words of the text's original stand first, since lists show them. */
export const firstWords = (words: Partial<Record<Locale, string>>): Described =>
  Object.entries(words).reduce<Described>(
    (all, [locale, text]) => withAlternative(all, locale as Locale, text),
    {},
  )

/** One file, through the door of all uploads. @param data what its document has beside it. */
export const uploadFile = async (door: string, file: File, data: Partial<PictureRow>): Promise<Sent> => {
  const form = new FormData()
  form.set('file', file)
  form.set('_payload', JSON.stringify(data))
  return send('POST', door, form)
}
