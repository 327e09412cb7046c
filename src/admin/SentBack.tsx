import type { ClearanceView, LogEntryView } from '../domain/clearance/types.ts'
import { englishNames } from '../domain/locales.ts'
import type { Paragraph } from '../domain/paragraphs.ts'
import type { MemberOption } from './clearanceClient.ts'

type Props = { view: ClearanceView; organisations: MemberOption[] }

/** Why a text is back in drafting, for who has to mend it. */
export const SentBack = ({ view: { state, log }, organisations }: Props) => {
  const last = log.findLast(({ type }) => type === 'submit' || type === 'send-back')
  if (state !== 'drafting' || last?.type !== 'send-back') return null
  const name = organisations.find(({ slug }) => slug === last.organisation)?.acronym ?? last.organisation
  return (
    <blockquote className="clearance__objection">
      <p>
        {name} sent it back{placeWords(last)}:
      </p>
      <p dir="auto">{last.note ?? '(erased)'}</p>
    </blockquote>
  )
}

const placeWords = ({ data }: LogEntryView): string => {
  const { paragraph } = data as { paragraph?: Paragraph } // of `send-back`
  return paragraph ? `, for paragraph ${paragraph.number} in ${englishNames[paragraph.language]}` : ''
}
