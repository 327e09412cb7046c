import type { ProposalView } from '../../domain/clearance/viewTypes.ts'
import { factLabel, factValue } from './proposedWords.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = { proposal: ProposalView; words: ClearanceMessages; language: string }

/** Each fact as it is and as it would be, for who confirms it and for everybody whom it concerns. */
export const ProposedFacts = ({ proposal: { facts, zone }, words, language }: Props) => (
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
