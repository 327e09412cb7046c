import { demandsProofs, holdsRole } from '../organisations.ts'
import { currentSigners } from './signatures.ts'
import { idOfFaults } from '../translations/faults.ts'
import { isOwnText, newLeaves } from './checks/signing.ts'
import { officialFaults } from './checks/text.ts'
import { availableAtOf } from './checks/wire.ts'
import type { EventData } from './eventData.ts'
import type { ActionRequest } from './facts.ts'
import { silenceOf } from './tacitConsent.ts'
import { outEdition } from './wireActData.ts'

/** The data of what is done to a text in work. */

export const submit = (situation: ActionRequest): EventData<'submit'> | null => {
  const { facts, body } = situation
  const { draft, clearance, lead } = facts
  if (!draft.frozen) return null
  const { digest: _, ...frozen } = draft.frozen
  return {
    ...frozen,
    lead,
    revision: body.revision ?? facts.revision,
    slug: clearance.wireSlug ?? frozen.slug,
    parties: clearance.parties
      .filter(({ standing }) => standing === 'accepted')
      .map(({ organisation, role }) => ({ organisation, role })),
    editors: [...draft.editors],
    ...(draft.suggesters?.length ? { suggesters: [...draft.suggesters] } : {}),
    editionType: clearance.work.editionType,
    ...silenceOf(situation),
    ...ledgersOf(situation),
    ...acknowledgedIn(situation),
    ...(draft.unchecked?.length ? { unchecked: draft.unchecked.slice(0, MOST_UNCHECKED) } : {}),
    ...(draft.translations?.length ? { translations: [...draft.translations] } : {}),
  }
}

/** Which signing parties demand proofs, and which passkeys of the last edition's consents prove nothing any more. */
const ledgersOf = ({ facts }: ActionRequest): Pick<EventData<'submit'>, 'demanding' | 'revoked'> => {
  const { organisations } = facts
  const demanding = currentSigners(facts).filter((organisation) => {
    const known = organisations[organisation]
    return known !== undefined && demandsProofs(known)
  })
  const given = facts.clearance.editions.at(-1)?.consents ?? []
  const revoked = given
    .flatMap(({ credential }) => credential ?? [])
    .filter((credential) =>
      Object.values(organisations).some(({ ledger }) =>
        ledger?.revoked.some((one) => one.credential === credential),
      ),
    )
  return {
    ...(demanding.length > 0 ? { demanding } : {}),
    ...(revoked.length > 0 ? { revoked: [...new Set(revoked)] } : {}),
  }
}

/** A media update carries many texts, and the log is no place for a list of all of them. */
const MOST_UNCHECKED = 50

/** Only what is there to be acknowledged. */
const acknowledgedIn = ({ facts, body }: ActionRequest): Pick<EventData<'submit'>, 'acknowledged'> => {
  const faults = officialFaults(facts.draft)
  const found = [
    ...(facts.draft.contradictions ?? []).map(({ id }) => id),
    ...(faults.length > 0 ? [idOfFaults(faults)] : []),
  ]
  const acknowledged = found.filter((id) => body.acknowledged?.includes(id))
  return acknowledged.length > 0 ? { acknowledged } : {}
}

export const sign = (situation: ActionRequest): EventData<'sign'> => ({
  covers: newLeaves(situation),
  ...(isOwnText(situation) ? { fourEyes: false as const } : {}),
  ...(holdsRole(situation.actor, situation.organisation, ['reviewer']) ? {} : delegated(situation)),
  ...carriesOf(situation),
})

export const condition = ({ facts, body }: ActionRequest): EventData<'condition'> | null =>
  facts.conditioned
    ? { suggestions: [...new Set(body.suggestions ?? [])].sort(), target: facts.conditioned }
    : null

const delegated = ({ facts, organisation }: ActionRequest): Pick<EventData<'sign'>, 'delegate'> => {
  const { to } = facts.clearance.delegations[organisation] ?? {}
  return to ? { delegate: to } : {}
}

export const release = (situation: ActionRequest): EventData<'release'> => {
  const { editions, round, work } = situation.facts.clearance
  return {
    edition: (editions.at(-1)?.edition ?? 0) + 1,
    editionType: round?.editionType ?? work.editionType,
    availableAt: availableAtOf(situation),
    consents: round?.consents ?? [],
    ...carriesOf(situation),
  }
}

const carriesOf = ({ facts }: ActionRequest): Pick<EventData<'release'>, 'carries'> =>
  facts.joint ? { carries: [...facts.joint.carries] } : {}

export const correct = ({ facts, body }: ActionRequest): EventData<'correct'> => ({
  edition: outEdition(facts.clearance),
  editionType:
    body.editionType === 'update' || body.editionType === 'translation' ? body.editionType : 'correction',
})
