import type { Silence } from '../clearance/types.ts'
import type { Share } from '../reminders.ts'
import { AFTERWARDS, type Afterwards } from './kinds.ts'
import type { Order } from './table.ts'

type Nearing = { share: Share; silence: Silence; organisations: readonly string[] }

/** To the reviewers of each organisation that is still silent: until when, and what its silence stands for then. */
export const noticesOfDeadline = ({ share, silence, organisations }: Nearing): Order[] =>
  organisations.map((organisation) => {
    const hush = silence.parties.find((party) => party.organisation === organisation)
    const counts = silence.onDeadline === 'consent' && hush?.counts === true
    return {
      kind: 'deadline',
      to: [{ organisation, roles: ['reviewer'] }],
      // Later than the deadline where days away do not count.
      until: counts ? hush.from : silence.deadline,
      detail: `${share} ${afterwards(silence, hush)}`,
    }
  })

/** The lead's own silence stands for nothing, and nobody drops it. */
const afterwards = ({ onDeadline }: Silence, hush: Silence['parties'][number] | undefined): Afterwards =>
  !hush || (onDeadline === 'consent' && !hush.counts) ? 'block' : onDeadline

/** What a notice of a deadline says beside its instant. */
export const readDetail = (detail: string): { share: Share; afterwards: Afterwards } => {
  const [share, then] = detail.split(' ')
  return {
    share: share === 'half' ? 'half' : 'last-tenth',
    afterwards: AFTERWARDS.find((one) => one === then) ?? 'block',
  }
}
