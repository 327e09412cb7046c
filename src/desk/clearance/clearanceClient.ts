import type { ClearanceView } from '../../domain/clearance/view.ts'
import type { Changes } from '../../domain/differences/showDifferences.ts'
import { logoUrl } from '../../domain/organisationMark.ts'
import { askedOnce, send, type Sent } from '../../admin/send.ts'
import { asksPasskey, sendWithPasskey } from '../passkeys/touch.ts'

export type ClearanceAnswer = { ok: true; view: ClearanceView | null } | Refused
/** `asksCode`: the act is possible, and waits for a code of the second factor. */
type Refused = { ok: false; refusal: string; contradictions: Contradiction[]; asksCode: boolean }

/** Where words and facts disagree, or what is wrong with a translation, in a sentence. All translations have one id. */
export type Contradiction = { id: string; sentence: string }

type RefusalBody = { reason?: string; contradictions?: Contradiction[]; translations?: Contradiction[] }

/**
 * One request to the clearance of an entry; a refusal comes back as its sentence. Where an organisation demands it, the
 * person's passkey is asked for, and the request goes once more with what it has signed.
 */
export const requestClearance = async (url: string, body?: unknown): Promise<ClearanceAnswer> => {
  const first = await send(body === undefined ? 'GET' : 'POST', url, body)
  return toAnswer(body !== undefined && asksPasskey(first) ? await sendWithPasskey(url, body) : first)
}

/** The same with the person's passkey, also where nobody demands it. */
export const requestWithPasskey = async (url: string, body: unknown): Promise<ClearanceAnswer> =>
  toAnswer(await sendWithPasskey(url, body))

const toAnswer = (sent: Sent): ClearanceAnswer => {
  if (sent.ok)
    return { ok: true, view: 'state' in sent.body ? (sent.body as unknown as ClearanceView) : null }
  const [first] = (sent.body.errors ?? []) as RefusalBody[]
  const contradictions = [...(first?.contradictions ?? []), ...(first?.translations ?? [])]
  const asksCode = first?.reason === 'code-required'
  return { ok: false, refusal: sent.message, contradictions, asksCode }
}

/** @param base of the entry's clearance. @param organisation its slug. */
export const changesUrl = (base: string, organisation: string): string =>
  `${base}/changes?organisation=${encodeURIComponent(organisation)}`

/** What has changed since an organisation signed; null where it cannot be read. */
export const fetchChanges = async (url: string): Promise<Changes | null> => {
  const answer = await send('GET', url)
  return answer.ok ? (answer.body as unknown as Changes) : null
}

export type MemberOption = {
  id: string
  slug: string
  name: string
  acronym: string
  /** The address of its logo; null where it has none, and where nobody asked. */
  logoUrl?: string | null
}

type Stored = Omit<MemberOption, 'logoUrl'> & {
  standing: string
  logo?: string | null
}

export type Organisations = (MemberOption & { standing: string })[]

/**
 * The organisations that can be invited, and everybody's name for a slug; what could not be read is asked again.
 * @param endpoint of their collection.
 */
export const fetchOrganisations = askedOnce(
  async (endpoint: string): Promise<Organisations> => {
    const answer = await send('GET', `${endpoint}?limit=100&depth=0`)
    return answer.ok
      ? (answer.body.docs as Stored[]).map((stored) => ({
          ...toMemberOption(stored),
          logoUrl: stored.logo ? logoUrl(endpoint, stored.id) : null,
        }))
      : []
  },
  (found) => found.length === 0,
)

/** Payload's document of an organisation as the panel needs it. */
export const toMemberOption = ({
  id,
  slug,
  name,
  acronym,
  standing,
}: Omit<Stored, 'logo'>): MemberOption & { standing: string } => ({
  id,
  slug,
  name,
  acronym,
  standing,
})
