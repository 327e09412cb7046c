import type { ClearanceView } from '../domain/clearance/types.ts'
import { toMinute } from '../domain/instants.ts'
import { STEPS } from './actionWords.ts'

/** What the text still lacks, so that nobody has to press a button to find out. */
export const Hints = ({ view: { hints } }: { view: ClearanceView }) =>
  hints.length === 0 ? null : (
    <ul className="clearance__hints">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )

/** How far the text has come. */
export const Steps = ({ view }: { view: ClearanceView }) => (
  <ol className="clearance__steps" aria-hidden="true">
    {STEPS.map((step) => (
      <li key={step} data-is={STEPS.indexOf(step) <= STEPS.indexOf(view.state) ? 'reached' : 'ahead'} />
    ))}
  </ol>
)

/** What the world reads of it, and what it will. */
export const WireLine = ({ view: { wire, scheduled } }: { view: ClearanceView }) => (
  <>
    {scheduled && (
      <p className="clearance__wire">
        Edition {scheduled.edition} goes out on {toMinute(scheduled.availableAt)} UTC.
      </p>
    )}
    {wire && (
      <p className="clearance__wire" data-standing={wire.standing}>
        Edition {wire.edition} is {wire.standing} since {toMinute(wire.availableAt)} UTC.
      </p>
    )}
  </>
)
