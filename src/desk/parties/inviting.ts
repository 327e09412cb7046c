import { isReader, type Party, type PartyRole } from '../../domain/parties.ts'

/** Whom somebody has chosen, by slug, in the order in which they were chosen. */
export type Chosen = Readonly<Record<string, PartyRole>>

export type Candidate = { id: string; slug: string; acronym: string; name: string }

export const DEFAULT_ROLE: PartyRole = 'co-signatory'

export const withRole = (chosen: Chosen, slug: string, role: PartyRole | null): Chosen => {
  const others = Object.entries(chosen).filter(([other]) => role !== null || other !== slug)
  return { ...(Object.fromEntries(others) as Chosen), ...(role === null ? {} : { [slug]: role }) }
}

/** Those whose name or acronym has the words in it, and those that are chosen already. */
export const matching = (candidates: readonly Candidate[], words: string, chosen: Chosen): Candidate[] => {
  const asked = words.trim().toLowerCase()
  return candidates.filter(
    ({ slug, acronym, name }) => slug in chosen || `${acronym} ${name}`.toLowerCase().includes(asked),
  )
}

/** A text of before, as its list answers: its parties are named by id. */
export type LastText = { title?: string | null; parties?: readonly Party[] | null }

/**
 * The parties of the newest text that had some, as far as they can be invited now.
 * @param texts the newest first.
 */
export const asLastTime = (
  texts: readonly LastText[],
  candidates: readonly Candidate[],
): { title: string | null; chosen: Chosen } | null => {
  const last = texts.find(({ parties }) => parties?.some(isReader))
  const slugOf = (id: string) => candidates.find((one) => one.id === id)?.slug ?? null
  const parties = (last?.parties ?? []).filter(isReader).flatMap(({ organisation, role }) => {
    const slug = slugOf(organisation)
    return slug === null ? [] : [[slug, role] as const]
  })
  if (!last || parties.length === 0) return null
  return {
    title: last.title ?? null,
    chosen: Object.fromEntries(parties),
  }
}

/** Texts of the same lead, and of the same kind where there are kinds; the newest first. */
export const lastTextsQuery = ({
  lead,
  id,
  kind,
}: {
  lead: string
  id: string
  kind: string | null
}): URLSearchParams =>
  new URLSearchParams({
    'where[lead][equals]': lead,
    'where[id][not_equals]': id,
    ...(kind === null ? {} : { 'where[kind][equals]': kind }),
    ...{ sort: '-createdAt', limit: '10', depth: '0' },
    ...{ 'select[title]': 'true', 'select[parties]': 'true' },
  })
