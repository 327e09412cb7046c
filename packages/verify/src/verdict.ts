/** By what something is proved: by the file alone, by a signed head, by a person's passkey, by nothing but what the newsroom says, or not at all. */
export type Proof = 'file' | 'head' | 'passkey' | 'newsroom' | 'not-provable'

/** One thing that the evidence says. `isOlder`: it cannot be proved, since the log was written in an older form. */
export type Claim = { by: Proof; sentence: string; isOlder?: true }

/** Nothing is proved wrong: how much was looked at, and of each thing by what it is proved. */
export type Holds = {
  ok: true
  events: number
  texts: number
  /** Values that were erased, of which the hashes are left. */
  erased: number
  heads: number
  claims: Claim[]
}

/** The first thing that is wrong: where, and one sentence. */
export type Fails = { ok: false; where: string; sentence: string }

export type Verdict = Holds | Fails

/**
 * A public proof is as the newsroom gave it out: the text was genuine when it was released. What came since — a correction,
 * a withdrawal — no file can know. `isPinned`: the newsroom's key is one that you have named.
 */
export type Genuine = {
  ok: true
  digest: string
  edition: number
  availableAt: string
  /** Slugs of the organisations that signed it, the lead first. */
  organisations: string[]
  /** Titles by language. */
  titles: Record<string, string>
  newsroom: { key: string; origin: string }
  isPinned: boolean
}

export type ProofVerdict = Genuine | Fails
