import { type ClearanceView, type LogEntryView, signatureNotesOf } from '../../domain/clearance/view.ts'
import type { MemberOption } from './clearanceClient.ts'
import { acknowledgedBy, carriedLines, mandateIn, minuteIn, nameIn, signedWithNote } from './clearanceText.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { fill } from '../../domain/messages.ts'
import { isLocale, languageName } from '../../domain/locales.ts'
import { mandateSentences } from '../../domain/mandate/terms.ts'
import type { Paragraph } from '../../domain/richText.ts'
import { CameAlong } from './SuggestionsAlong.tsx'

type AcknowledgedProps = {
  view: ClearanceView
  organisations: readonly MemberOption[]
  words: ClearanceMessages
}

/** What seemed wrong when the text was submitted and stands in it all the same, with the word of who answered for it. */
export const Acknowledged = ({ view: { acknowledged }, organisations, words }: AcknowledgedProps) =>
  acknowledged && (
    <section data-part="acknowledged">
      <h4>{words.acknowledged.title}</h4>
      <ul className="clearance__hints">
        {acknowledged.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <blockquote className="clearance__objection">
        <p>{acknowledgedBy(acknowledged, organisations, words)}</p>
        <p dir="auto">{acknowledged.note ?? words.erased}</p>
      </blockquote>
    </section>
  )

/** What the text still lacks, so that nobody has to press a button to find out. */
export const Hints = ({ hints }: { hints: readonly string[] }) =>
  hints.length === 0 ? null : (
    <ul className="clearance__hints">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )

type ReadingProps = {
  view: ClearanceView
  organisations: readonly MemberOption[]
  words: ClearanceMessages
  language: string
}

/** How far the reader's organisation reads back, who else reads the frozen text, what a media update carries, and the mandate. */
export const ReadingNotes = ({ view, organisations, words, language }: ReadingProps) => {
  const readers = [...new Set(view.inclusions.flatMap((each) => each.readers))]
  return (
    <>
      {view.since && (
        <p className="clearance__hint" data-part="since">
          {fill(words.since, { at: minuteIn(view.since) })}
        </p>
      )}
      {readers.length > 0 && (
        <p className="clearance__hint" data-part="readers">
          {fill(words.readsThrough, {
            organisations: readers.map((slug) => nameIn(organisations, slug)).join(words.separator),
          })}
        </p>
      )}
      {view.carried.length > 0 && (
        <section data-part="carried">
          <h4>{words.carried.title}</h4>
          <ul className="clearance__hints">
            {carriedLines(view, words, language).map(({ key, text, isClosed, mandate }) => (
              <li key={key} data-closed={isClosed ? 'yes' : 'no'} dir="auto">
                {text}
                {mandate && <p data-part="mandate">{mandate}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.mandate && (
        <section data-part="mandate">
          <h4>{mandateSentences(view.mandate, isLocale(language) ? language : 'en').heading}</h4>
          <p>{mandateIn(view.mandate, language)}</p>
        </section>
      )}
    </>
  )
}

type RemarksProps = { view: ClearanceView; organisations: readonly MemberOption[]; words: ClearanceMessages }

/** Who cautions what is out, and who no longer stands behind it, with the words that the world reads. */
export const Remarks = ({ view: { remarks }, organisations, words }: RemarksProps) =>
  remarks.map(({ kind, organisation, by, at, note }) => (
    <blockquote key={`${kind} ${organisation}`} className="clearance__objection" data-remark={kind}>
      <p>
        {fill(words.remarks[kind], {
          organisation: nameIn(organisations, organisation),
          person: by?.name || words.conflict.somebody,
          at: minuteIn(at),
        })}
      </p>
      <p dir="auto">{note ?? words.erased}</p>
    </blockquote>
  ))

/** The notes with which the parties signed this text: seen by the parties alone, and no conditions. */
export const SignatureNotes = ({ view, organisations, words }: RemarksProps) =>
  signatureNotesOf(view).map((signed) => (
    <blockquote key={signed.seq} className="clearance__note" data-part="signature-note">
      <p>{signedWithNote(signed, organisations, words)}</p>
      <p dir="auto">{signed.note ?? words.erased}</p>
    </blockquote>
  ))

type SentBackProps = {
  base: string
  view: ClearanceView
  organisations: MemberOption[]
  words: ClearanceMessages
  language: string
}

/** Why a text is back in drafting, for who has to mend it. */
export const SentBackNotes = (props: SentBackProps) => {
  const { view, organisations, words, language } = props
  const { state, log } = view
  const last = log.findLast(({ type }) => type === 'submit' || type === 'send-back')
  if (state !== 'drafting' || last?.type !== 'send-back') return null
  const name = nameIn(organisations, last.organisation ?? '')
  return (
    <blockquote className="clearance__objection">
      <p>{sentence(last, { name, words, language })}</p>
      <p dir="auto">{last.note ?? words.erased}</p>
      {last.organisation && <CameAlong {...props} of={last.organisation} />}
    </blockquote>
  )
}

type SentBackNote = { name: string } & Pick<SentBackProps, 'words' | 'language'>

const sentence = ({ data }: LogEntryView, { name, words, language }: SentBackNote): string => {
  const { paragraph } = data as { paragraph?: Paragraph } // of `send-back`
  if (!paragraph) return fill(words.sentBack, { organisation: name })
  return fill(words.sentBackPlace, {
    organisation: name,
    number: String(paragraph.number),
    language: languageName(paragraph.language, language),
  })
}
