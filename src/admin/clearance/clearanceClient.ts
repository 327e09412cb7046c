import type { ClearanceView } from '../../domain/clearance/types.ts'
import { type ClearanceWords } from './words.ts'

export type Answer =
  { ok: true; view: ClearanceView | null } | { ok: false; refusal: Refused; contradictions: Contradicting[] }

/** The server's sentence, in English, and its word for programs; without one the sentence is the panel's own. */
export type Refused = { message: string; reason: string | null }

/** Where words and facts disagree, in a sentence. */
export type Contradicting = { id: string; sentence: string }

type Failure = {
  errors?: { message?: string; reason?: string; missing?: string[]; contradictions?: Contradicting[] }[]
}
type Request = { url: string; body?: unknown; words: ClearanceWords }

/** One request to the clearance of an entry; a refusal comes back as its sentence. */
export const request = async ({ url, body, words }: Request): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      credentials: 'include',
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const json = (await response.json()) as ClearanceView & Failure
    if (response.ok) return { ok: true, view: 'state' in json ? json : null }
    const { message, reason, contradictions = [] } = json.errors?.[0] ?? {}
    return {
      ok: false,
      refusal: message ? { message, reason: reason ?? null } : { message: words.noAnswer, reason: null },
      contradictions,
    }
  } catch {
    return { ok: false, refusal: { message: words.unreachable, reason: null }, contradictions: [] }
  }
}

export type MemberOption = {
  id: string
  slug: string
  name: string
  acronym: string
  logoUrl?: string | null
}

type Stored = Omit<MemberOption, 'logoUrl'> & {
  standing: string
  logo?: { url?: string | null } | string | null
}

/** The organisations that can be invited, and everybody's name for a slug. */
export const fetchOrganisations = async (
  apiRoute: string,
): Promise<(MemberOption & { standing: string })[]> => {
  const response = await fetch(`${apiRoute}/partner-organisations?limit=100&depth=1`, {
    credentials: 'include',
  })
  if (!response.ok) return []
  const { docs } = (await response.json()) as { docs: Stored[] }
  return docs.map(toMemberOption)
}

/** Payload's document of an organisation as the panel needs it; without its depth there is no logo to show. */
export const toMemberOption = ({
  id,
  slug,
  name,
  acronym,
  standing,
  logo,
}: Stored): MemberOption & { standing: string } => ({
  ...{ id, slug, name, acronym, standing },
  logoUrl: typeof logo === 'object' ? (logo?.url ?? null) : null,
})
