import type { Where } from 'payload'
import { nextTry } from '../domain/codeTries.ts'
import { Refusal, unauthenticated } from '../errors.ts'
import { findRecord, type Records, swapRecord } from './accounts.ts'
import { say } from '../domain/sentences.ts'

/** Of many at once each but one looks again. */
const ATTEMPTS = 20

const tooMany = (minutes: number) => new Refusal('too-many', say('login.tooMany', { minutes }))

/**
 * Counts a try before it is made, so that many at once are not more than one after the other. On the person's own row,
 * since a host has no limits in front, and may run in several processes: whoever tries has that person's session.
 *
 * @throws Refusal `too-many`
 */
export const takeTry = async (at: Records, person: string): Promise<void> => {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const row = await findRecord(at, person)
    if (!row) throw unauthenticated()
    const [count, since] = [row.codeTries ?? 0, row.codeTriesSince ?? '']
    const next = nextTry({ count, since }, new Date())
    if (!next.ok) throw tooMany(next.minutes)
    const asRead: Where = { and: [{ codeTries: { equals: count } }, { codeTriesSince: { equals: since } }] }
    const { tries } = next
    if (await swapRecord(at, person, asRead, { codeTries: tries.count, codeTriesSince: tries.since })) return
  }
  throw tooMany(1)
}

/** Whoever gave a right code has a clean sheet. */
export const forgetTries = async (at: Records, person: string): Promise<void> => {
  await swapRecord(at, person, { id: { equals: person } }, { codeTries: 0, codeTriesSince: '' })
}
