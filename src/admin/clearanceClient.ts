import type { ClearanceView } from '../domain/clearance/types.ts'

export type Answer =
  { ok: true; view: ClearanceView | null } | { ok: false; message: string; contradictions: Contradicting[] }

/** Where words and facts disagree, in a sentence. */
export type Contradicting = { id: string; sentence: string }

type Failure = { errors?: { message?: string; missing?: string[]; contradictions?: Contradicting[] }[] }

/** One request to the clearance of an entry; a refusal comes back as its sentence. */
export const request = async (url: string, body?: unknown): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      credentials: 'include',
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const json = (await response.json()) as ClearanceView & Failure
    if (response.ok) return { ok: true, view: 'state' in json ? json : null }
    return {
      ok: false,
      message: json.errors?.[0]?.message ?? 'The newsroom did not answer as expected: try again.',
      contradictions: json.errors?.[0]?.contradictions ?? [],
    }
  } catch {
    return {
      ok: false,
      message: 'The newsroom cannot be reached: check the connection and try again.',
      contradictions: [],
    }
  }
}

export type MemberOption = { id: string; slug: string; name: string; acronym: string }

/** The organisations that can be invited, and everybody's name for a slug. */
export const fetchOrganisations = async (
  apiRoute: string,
): Promise<(MemberOption & { standing: string })[]> => {
  const response = await fetch(`${apiRoute}/partner-organisations?limit=100&depth=0`, {
    credentials: 'include',
  })
  if (!response.ok) return []
  const { docs } = (await response.json()) as { docs: (MemberOption & { standing: string })[] }
  return docs
}
