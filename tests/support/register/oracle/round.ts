import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import type { EntryName } from '../cast.ts'
import { type Book, fateOf, handedIn, isEcho, leadAt, raw, type Release, releasesOf } from './book.ts'

export type Phase = 'drafting' | 'frozen' | 'released'
/** `submit`: of the text in work, also while its edition waits or is out. */
export type Scan = {
  phase: Phase
  submit: LogEvent | null
  releases: Release[]
  roles: Map<string, Standing>
}
export type Standing = { role: string; standing: string }

const ENDS_A_ROUND = ['recall', 'send-back', 'drop', 'correct']

const party = (roles: Scan['roles'], event: LogEvent): void => {
  const { organisation = '', role } = raw(event) as { organisation?: string; role?: string }
  const own = event.organisation ?? ''
  const set = (slug: string, standing: string) =>
    roles.set(slug, { role: roles.get(slug)?.role ?? '', standing })
  if (event.type === 'invite') roles.set(organisation, { role: role ?? '', standing: 'invited' })
  if (event.type === 'uninvite') set(organisation, 'uninvited')
  if (event.type === 'drop') set(organisation, 'dropped')
  if (event.type === 'accept') set(own, 'accepted')
  if (event.type === 'decline') set(own, 'declined')
  if (event.type === 'leave') set(own, 'left')
}

/** Who has led the text stays. */
const abandoned = (roles: Scan['roles'], hasEdition: boolean, leads: readonly string[]): void => {
  for (const [slug, { role, standing }] of roles) {
    if (standing === 'accepted' && leads.includes(slug)) continue
    if (standing === 'invited') roles.set(slug, { role, standing: hasEdition ? 'uninvited' : 'dropped' })
    if (standing === 'accepted' && !hasEdition) roles.set(slug, { role, standing: 'dropped' })
  }
}

/** The release that this event takes back by itself. */
const heldBy = (releases: readonly Release[], event: LogEvent): Release | undefined =>
  releases.find(({ ended }) => ended === event.seq)

/** Where the text stands after so many events of its log. */
export const scan = (book: Book, entry: EntryName, upto = Infinity): Scan => {
  const releases = releasesOf(book, entry, upto)
  const roles: Scan['roles'] = new Map()
  let phase: Phase = 'drafting'
  let submit: LogEvent | null = null
  const lastStanding = (seq: number) =>
    releases.findLast(
      ({ event, fate, ended }) => event.seq < seq && fate.is === 'counts' && (ended ?? Infinity) > seq,
    )
  const submitOf = (release: LogEvent): LogEvent | null =>
    book.logs[entry].findLast(({ type, seq }) => type === 'submit' && seq < release.seq) ?? null
  for (const event of book.logs[entry]) {
    if (event.seq > upto) break
    const fate = fateOf(book, event).is
    const isDraft = phase === 'frozen'
    if (event.type === 'leave' && isDraft && roles.get(event.organisation ?? '')?.role !== 'observer')
      phase = 'drafting'
    if (event.type === 'take-lead') {
      roles.delete(event.organisation ?? '')
      roles.set(leadAt(book, entry, event.seq - 1), { role: 'co-author', standing: 'accepted' })
    }
    party(roles, event)
    if (event.type === 'submit') [phase, submit] = ['frozen', event]
    if (event.type === 'release' && (fate === 'counts' || fate === 'pending')) phase = 'released'
    if (ENDS_A_ROUND.includes(event.type)) phase = 'drafting'
    if (event.type === 'confirm-facts' && isDraft) phase = 'drafting'
    const held = heldBy(releases, event)
    // Those who signed it have not seen the other facts: it is written anew.
    const isChanged =
      held &&
      book.logs[entry].some(
        ({ type, seq, data }) =>
          type === 'confirm-facts' &&
          data.edition === held.edition &&
          seq > held.event.seq &&
          seq < event.seq,
      )
    if (held) [phase, submit] = [isChanged ? 'drafting' : 'frozen', submitOf(held.event)]
    if (event.type === 'abandon') {
      const last = lastStanding(event.seq)
      abandoned(roles, last !== undefined, handedIn(book, entry, 0, event.seq))
      phase = last ? 'released' : 'drafting'
      submit = last ? submitOf(last.event) : null
    }
  }
  return { phase, submit: phase === 'drafting' ? null : submit, releases, roles }
}

/** A no, and whether it takes back what the organisation signed itself, or only what was carried or read from silence. */
export type No = { seq: number; organisation: string; isWhole: boolean }

const noOf = (book: Book, entry: EntryName, event: LogEvent, held: boolean): No[] => {
  const { organisation, seq, type } = event
  const { organisation: about } = raw(event)
  if (type === 'drop' && about) return [{ seq, organisation: about, isWhole: true }]
  const fate = type === 'release' ? fateOf(book, event) : null
  if (fate?.is === 'broken' && fate.by) return [{ seq, organisation: fate.by, isWhole: true }]
  if (!organisation) return []
  if (['send-back', 'leave'].includes(type)) return [{ seq, organisation, isWhole: true }]
  if (type === 'hold') return [{ seq, organisation, isWhole: held }]
  if (['suspend', 'dissociate'].includes(type)) return [{ seq, organisation, isWhole: held }]
  return type === 'withdraw' && held ? [{ seq, organisation, isWhole: true }] : []
}

/** Everything by which somebody has taken back a word, in order. */
export const noes = (book: Book, entry: EntryName, upto: number): No[] => {
  const ended = releasesOf(book, entry, upto).map((release) => release.ended)
  return book.logs[entry]
    .filter(({ seq }) => seq <= upto)
    .flatMap((event) => noOf(book, entry, event, ended.includes(event.seq) && !isEcho(book, event)))
}
