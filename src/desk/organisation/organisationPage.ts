import { isInForce } from '../../domain/memberships.ts'
import { type OwnRule, toOwnRules } from '../../domain/proofreading/ownRules.ts'
import { ruleName } from '../../domain/proofreading/rules.ts'
import type { Sentence } from '../../domain/sentences.ts'
import { type Stage, STAGES } from '../../domain/stages.ts'
import type { DeskItem } from '../myDesk/myDesk.ts'

/** A text that the organisation leads or takes part in. `at`: since when it is where it is, or when it was changed last. */
export type WorkItem = DeskItem & {
  since: 'submitted' | 'changed'
  deadline: string | null
  /** Who signs in the organisation's place, as it is called; null: its own people. */
  delegate: string | null
}

export type OpenInvitation = {
  id: string
  email: string
  roles: string
  expiresAt: string
  isOver: boolean
}

/** Somebody who lacks one of the two. `hasPasskey` is null where the newsroom has no passkeys. */
export type Unprotected = {
  id: string
  name: string
  hasSecondFactor: boolean
  hasPasskey: boolean | null
  /** Undefined where it is not known; null: never. */
  lastLoginAt?: string | null
}

export type DaysAway = { from: string; to: string }

/** What the organisation makes of the hints on wording: those that it has switched off, and rules of its own. */
export type OwnWording = { off: Sentence[]; words: number; style: number }

export type OrganisationWork = {
  id: string
  name: string
  texts: WorkItem[]
  /** There are more than are shown. */
  hasMore: boolean
  invitations: OpenInvitation[]
  people: Unprotected[]
  away: DaysAway[]
  wording: OwnWording
}

export type OrganisationPage = { now: string; organisations: OrganisationWork[] }

/** The texts of each stage that has any, in the order of the stages; what is due first stands first. */
export const byStage = (texts: readonly WorkItem[]): { stage: Stage; texts: WorkItem[] }[] =>
  STAGES.map((stage) => ({
    stage,
    texts: texts.filter((text) => text.stage.stage === stage).sort(byDue),
  })).filter((group) => group.texts.length > 0)

const dueOf = ({ deadline, embargo }: WorkItem): string => {
  const dues = [deadline, embargo?.until].filter((at) => typeof at === 'string').sort()
  return dues[0] ?? '9999'
}

const byDue = (one: WorkItem, other: WorkItem): number =>
  dueOf(one).localeCompare(dueOf(other)) || (one.at ?? '').localeCompare(other.at ?? '')

/** Days that are not over, the next first. @param today as `2024-07-30` */
export const toDaysAway = (
  rows: readonly { from?: string | null; to?: string | null }[],
  today: string,
): DaysAway[] =>
  rows
    .flatMap(({ from, to }) => (from && to ? [{ from: from.slice(0, 10), to: to.slice(0, 10) }] : []))
    .filter(({ to }) => to >= today)
    .sort((one, other) => one.from.localeCompare(other.from))

export const toWording = (stored: Parameters<typeof toOwnRules>[0]): OwnWording => {
  const { off, rules } = toOwnRules(stored, '')
  const count = (kind: OwnRule['kind']) => rules.filter((rule) => rule.kind === kind).length
  return { off: off.map(ruleName), words: count('word'), style: count('style') }
}

export type PersonFacts = {
  id: string
  name?: string | null
  disabled?: boolean | null
  hasSecondFactor?: boolean | null
  lastLoginAt?: string | null
  memberships?: readonly { organisation: string; from?: string | null; until?: string | null }[] | null
}

type Asked = { organisation: string; withPasskey: ReadonlySet<string> | null; now: Date }

/** Of those who work for the organisation now, who has no second factor, or no passkey where there are passkeys. */
export const unprotectedOf = (
  people: readonly PersonFacts[],
  { organisation, withPasskey, now }: Asked,
): Unprotected[] =>
  people
    .filter(
      ({ disabled, memberships }) =>
        !disabled &&
        (memberships ?? []).some((term) => term.organisation === organisation && isInForce(term, now)),
    )
    .map(({ id, name, hasSecondFactor, lastLoginAt }) => ({
      ...{ id, name: name ?? '', lastLoginAt },
      hasSecondFactor: hasSecondFactor === true,
      hasPasskey: withPasskey && withPasskey.has(id),
    }))
    .filter(({ hasSecondFactor, hasPasskey }) => !hasSecondFactor || hasPasskey === false)
    .sort((one, other) => one.name.localeCompare(other.name))
