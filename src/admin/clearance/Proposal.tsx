import type { ClearanceView } from '../../domain/clearance/types.ts'
import { fill } from '../phrases.ts'
import type { MemberOption } from './clearanceClient.ts'
import { ProposedFacts } from './ProposedFacts.tsx'
import { FrozenCopies } from './FrozenCopies.tsx'
import { minuteIn, nameIn } from './saying.ts'
import type { ClearanceWords } from './words.ts'

type Props = {
  /** `…/clearance` of the entry. */
  base: string
  view: ClearanceView
  organisations: readonly MemberOption[]
  words: ClearanceWords
  language: string
}

/** What waits for a second person under the mandate, for all who read the text: who would change what, and into what. */
export const Proposal = ({ base, view: { proposal, parties }, organisations, words, language }: Props) => {
  if (!proposal) return null
  const lead = parties.find(({ role }) => role === 'lead')
  const said = fill(proposal.isOwn ? words.proposal.own : words.proposal.by, {
    person: proposal.by?.name || words.conflict.somebody,
    organisation: nameIn(organisations, lead?.organisation ?? ''),
    at: minuteIn(proposal.at),
  })
  return (
    <section className="clearance__proposal" aria-label={words.proposal.title}>
      <h4>{words.proposal.title}</h4>
      <p>{said}</p>
      <ProposedFacts {...{ proposal, words, language }} />
      <FrozenCopies base={base} digest={proposal.digest} title={words.proposal.copies} words={words} />
    </section>
  )
}
