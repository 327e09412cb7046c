import { send, type Sent } from '../../admin/send.ts'
import { idOf } from '../../domain/references.ts'
import { isSame } from '../../domain/merging/sameValue.ts'
import { isReader, type Party } from '../../domain/parties.ts'
import type { Side } from '../parties/masthead.ts'
import { DEFAULT_LOCALE, type Locale, LOCALES } from '../../domain/locales.ts'
import { type Draft, isWritten, read } from './draft.ts'
import { leadOf } from './inheriting.ts'

/** What somebody is led to of it; each time another object. */
export type WantedMaterial = { field: string; locale: string | undefined }

/** What both kinds of material are shown with. */
export type Choosing = {
  chosen: readonly string[]
  choose: (ids: string[]) => void
  /** Whether the reader may change what this organisation has. */
  mayEdit: (organisation: string) => boolean
  /** Of the reader. */
  language: string
}

export const idsIn = (draft: Draft, field: string): string[] => {
  const value = read(draft, field, DEFAULT_LOCALE)
  return Array.isArray(value) ? value.map(idOf) : []
}

/** Those that somebody has chosen for it, in the newsroom's own order. */
export const chosenLanguages = (draft: Draft): Locale[] => {
  const rows = read(draft, 'languages', DEFAULT_LOCALE)
  const named = Array.isArray(rows) ? (rows as { locale?: string }[]).map(({ locale }) => locale) : []
  return LOCALES.filter((locale) => named.includes(locale))
}

/** The languages of a text, its original first; `open`: the one that is being written, which is to be one of them. */
export const languagesOf = (
  draft: Draft,
  { original, open }: { original: Locale; open: Locale },
): Locale[] => {
  const named = chosenLanguages(draft)
  const isOne = (locale: Locale) => locale === open || isWritten(draft, locale) || named.includes(locale)
  return [original, ...LOCALES.filter((locale) => locale !== original && isOne(locale))]
}

const partiesOf = (draft: Draft): Party[] => {
  const parties = read(draft, 'parties', DEFAULT_LOCALE)
  return Array.isArray(parties) ? (parties as Party[]).filter(isReader) : [] // as the register shows them
}

/** Who stands in a text and as what, the lead first; by id. */
export const sidesOf = (draft: Draft): Side[] => {
  const lead = leadOf(draft)
  return [
    ...(lead ? [{ organisation: lead, role: 'lead', standing: 'accepted' } as const] : []),
    ...partiesOf(draft),
  ]
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

/** Whether both have the same organisations, each in the same role. */
export const hasSameParties = (cover: Draft, entry: Draft): boolean => {
  const named = (draft: Draft) => partiesOf(draft).map(({ organisation, role }) => `${organisation} ${role}`)
  return isSame(named(cover).sort(), named(entry).sort())
}

/** Each by an act of its own. @returns what each was answered, in their order. */
export const inviteAll = async (api: string, missing: readonly Invitation[]): Promise<Sent[]> => {
  const answers: Sent[] = []
  for (const { entry, party } of missing) {
    const door = `${api}/${entry.collection}/${entry.id}/clearance/invite`
    answers.push(await send('POST', door, { organisation: party.organisation, role: party.role }))
  }
  return answers
}
