import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import type { MemberOption } from './clearanceClient.ts'
import { acknowledgedBy } from './saying.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = { view: ClearanceView; organisations: readonly MemberOption[]; words: ClearanceMessages }

/** What seemed wrong when the text was submitted and stands in it all the same, with the word of who answered for it. */
export const Acknowledged = ({ view: { acknowledged }, organisations, words }: Props) =>
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
