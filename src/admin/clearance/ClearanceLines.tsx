import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import { TEXT_STATES } from '../../domain/entries.ts'
import { toMinute } from '../../domain/instants.ts'
import { fill } from '../../domain/messages.ts'
import { deadlineOf } from './saying.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = { view: ClearanceView; words: ClearanceMessages }

/** What the text still lacks, so that nobody has to press a button to find out. */
export const Hints = ({ view: { hints } }: Pick<Props, 'view'>) =>
  hints.length === 0 ? null : (
    <ul className="clearance__hints">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )

/** How far the text has come: the path as a line of steps. */
export const Steps = ({ view: { state }, words }: Props) => (
  <ol className="clearance__steps">
    {TEXT_STATES.map((step) => (
      <li
        key={step}
        data-is={TEXT_STATES.indexOf(step) <= TEXT_STATES.indexOf(state) ? 'reached' : 'ahead'}
        aria-current={step === state ? 'step' : undefined}
      >
        {words.steps[step]}
      </li>
    ))}
  </ol>
)

/** What the world reads of it, and what it will; and until when signatures are waited for. */
export const WireLine = ({ view, words }: Props) => {
  const { wire, scheduled } = view
  const deadline = deadlineOf(view, words)
  return (
    <>
      {deadline && <p className="clearance__wire">{deadline}</p>}
      {scheduled && (
        <p className="clearance__wire">
          {fill(words.wire.scheduled, {
            edition: String(scheduled.edition),
            at: toMinute(scheduled.availableAt),
          })}
        </p>
      )}
      {wire && (
        <p className="clearance__wire" data-standing={wire.standing}>
          {fill(words.wire[wire.standing], { edition: String(wire.edition), at: toMinute(wire.availableAt) })}
        </p>
      )}
    </>
  )
}
