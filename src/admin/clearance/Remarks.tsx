import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import { fill } from '../../domain/messages.ts'
import type { MemberOption } from './clearanceClient.ts'
import { minuteIn, nameIn } from './saying.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = { view: ClearanceView; organisations: readonly MemberOption[]; words: ClearanceMessages }

/** Who cautions what is out, and who no longer stands behind it, with the words that the world reads. */
export const Remarks = ({ view: { remarks }, organisations, words }: Props) =>
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
