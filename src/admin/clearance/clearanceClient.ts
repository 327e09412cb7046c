import type { ClearanceView } from '../../domain/clearance/types.ts'
import { type ClearanceWords } from './words.ts'

export type Answer =
  { ok: true; view: ClearanceView | null } | { ok: false; refusal: string; contradictions: Contradicting[] }

/** Where words and facts disagree, in a sentence. */
export type Contradicting = { id: string; sentence: string }

type Failure = {
  errors?: { message?: string; contradictions?: Contradicting[] }[]
}
type Request = { url: string; body?: unknown; words: ClearanceWords }

/** One request to the clearance of an entry; a refusal comes back as the server's sentence, or the panel's own. */
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
    const { message, contradictions = [] } = json.errors?.[0] ?? {}
    return { ok: false, refusal: message ?? words.noAnswer, contradictions }
  } catch {
    return { ok: false, refusal: words.unreachable, contradictions: [] }
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
