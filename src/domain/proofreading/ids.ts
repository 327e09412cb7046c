import { hashOf } from '../digests.ts'

/** What the ids of remarks begin with, so that the log tells them from contradictions. */
const PREFIX = 'proof-'
const LENGTH = 12

/** The same as long as the same is said of the same place: what was refused is answered for by it. */
export const idOfRemark = (of: Readonly<Record<string, string>>): string =>
  `${PREFIX}${hashOf(of).slice(0, LENGTH)}`

export const isOfProofreading = (id: string): boolean => id.startsWith(PREFIX)
