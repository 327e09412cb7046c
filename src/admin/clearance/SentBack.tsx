import type { ClearanceView, LogEntryView } from '../../domain/clearance/viewTypes.ts'
import type { Paragraph } from '../../domain/paragraphs.ts'
import { fill } from '../../domain/messages.ts'
import type { MemberOption } from './clearanceClient.ts'
import { nameIn } from './saying.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { languageName } from '../../domain/locales.ts'

type Props = {
  view: ClearanceView
  organisations: MemberOption[]
  words: ClearanceMessages
  language: string
}

/** Why a text is back in drafting, for who has to mend it. */
export const SentBack = ({ view: { state, log }, organisations, words, language }: Props) => {
  const last = log.findLast(({ type }) => type === 'submit' || type === 'send-back')
  if (state !== 'drafting' || last?.type !== 'send-back') return null
  const name = nameIn(organisations, last.organisation ?? '')
  return (
    <blockquote className="clearance__objection">
      <p>{sentence(last, { name, words, language })}</p>
      <p dir="auto">{last.note ?? words.erased}</p>
    </blockquote>
  )
}

type Said = { name: string } & Pick<Props, 'words' | 'language'>

const sentence = ({ data }: LogEntryView, { name, words, language }: Said): string => {
  const { paragraph } = data as { paragraph?: Paragraph } // of `send-back`
  if (!paragraph) return fill(words.sentBack, { organisation: name })
  return fill(words.sentBackPlace, {
    organisation: name,
    number: String(paragraph.number),
    language: languageName(paragraph.language, language),
  })
}
