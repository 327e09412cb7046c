import type { Evidence } from '../../../src/domain/evidence/evidence.ts'
import type { HONEST } from './honest.ts'
import { rechain } from './tools.ts'

/** `found`: verify names it; `word`: it does not, and says that it is the newsroom's word, or not provable with what is here. */
export type Verdicts = { alone: RegExp | 'word'; earlier: 'found' | 'word'; later: 'found' | 'word' }

export type Forgery = Verdicts & {
  name: string
  of: keyof typeof HONEST
  forge: (file: Evidence) => Evidence | string
  /** What verify says of it where nothing finds it. */
  word?: RegExp
  /** The newsroom wrote it so from the start: its heads bear it, too. */
  fromTheStart?: true
}

export const found = (alone: RegExp): Verdicts => ({ alone, earlier: 'found', later: 'found' })
export const byHead = (word: RegExp): Verdicts & { word: RegExp } => ({
  ...{ alone: 'word', earlier: 'found', later: 'found', word },
})
export const byLaterHead = (word: RegExp): Verdicts & { word: RegExp } => ({
  ...{ alone: 'word', earlier: 'word', later: 'found', word },
})
export const never = (word: RegExp): Verdicts & { word: RegExp; fromTheStart: true } => ({
  ...{ alone: 'word', earlier: 'word', later: 'word', word, fromTheStart: true },
})

/** A change, with the chain made anew behind it. */
export const forged =
  (change: (file: Evidence) => unknown) =>
  (file: Evidence): Evidence => {
    change(file)
    return rechain(file)
  }
