import type { ProposalView, ClearanceView } from '../../domain/clearance/view.ts'
import { factLabel, factValue } from './actionWords.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { fill } from '../../domain/messages.ts'
import type { MemberOption } from './clearanceClient.ts'
import { FrozenCopies } from '../copies/CopyLinks.tsx'
import { minuteIn, nameIn } from './clearanceText.ts'

type ProposedFactsProps = { proposal: ProposalView; words: ClearanceMessages; language: string }

/** Each fact as it is and as it would be, for who confirms it and for everybody whom it concerns. */
export const ProposedFacts = ({ proposal: { facts, zone }, words, language }: ProposedFactsProps) => (
  <dl className="clearance__facts">
    {facts.map((each) => (
      <div key={`${each.fact} ${each.guest ?? ''}`} data-fact={each.fact}>
        <dt>{factLabel(each, words)}</dt>
        <dd>
          {words.proposal.now} <bdi>{factValue(each.fact, each.before, { zone, words, language })}</bdi>
        </dd>
        <dd>
          {words.proposal.then}{' '}
          <strong>
            <bdi>{factValue(each.fact, each.after, { zone, words, language })}</bdi>
          </strong>
        </dd>
      </div>
    ))}
  </dl>
)

type ProposalProps = {
  /** `…/clearance` of the entry. */
  base: string
  view: ClearanceView
  organisations: readonly MemberOption[]
  words: ClearanceMessages
  language: string
  isBusy: boolean
  /** Tells the world of it, as the lead’s caution. */
  onCaution: (body: { proposal: string }) => void
}

/** Who can confirm it, or that nobody can. */
const confirmersIn = (
  { confirmers }: Pick<ProposalView, 'confirmers'>,
  organisations: ProposalProps['organisations'],
  words: ClearanceMessages,
): string =>
  confirmers.length === 0
    ? words.proposal.nobody
    : fill(words.proposal.confirmers, {
        organisations: confirmers.map((slug) => nameIn(organisations, slug)).join(words.separator),
      })

/** What waits for a second person under the mandate, for all who read the text: who would change what, and into what. */
export const Proposal = (props: ProposalProps) => {
  const { base, organisations, words, language, isBusy, onCaution } = props
  const { proposal, parties } = props.view
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
      <p data-part="confirmers">{confirmersIn(proposal, organisations, words)}</p>
      <ProposedFacts {...{ proposal, words, language }} />
      <FrozenCopies base={base} digest={proposal.digest} title={words.proposal.copies} words={words} />
      {proposal.caution !== null && (
        <>
          <p>{words.proposal.tells}</p>
          <blockquote className="clearance__objection">
            {proposal.caution.split('\n').map((paragraph) => (
              <p key={paragraph} dir="auto">
                {paragraph}
              </p>
            ))}
          </blockquote>
          <button
            type="button"
            className="clearance__button clearance__button--primary"
            data-action="caution-proposal"
            disabled={isBusy}
            onClick={() => onCaution({ proposal: proposal.digest })}
          >
            {words.proposal.tell}
          </button>
        </>
      )}
    </section>
  )
}
