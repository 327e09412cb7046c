import { fill } from '../../domain/messages.ts'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import type { MemberOption } from './clearanceClient.ts'
import { minuteIn, nameIn } from './clearanceText.ts'

type Props = { view: ClearanceView; organisations: readonly MemberOption[]; words: ClearanceMessages }

/** Since when the organisation that leads the text is suspended, and what can be done about it. */
export const SuspendedLeadLines = ({ view, organisations, words }: Props) => {
  const { suspendedLead: lead, state, parties, now } = view
  if (!lead) return null
  const { since, from, objecting, isTakeable } = lead
  const said = words.suspendedLead
  const isOver = Date.parse(now) >= Date.parse(from)
  const isBeingSigned = state !== 'drafting' && state !== 'released'
  const names = objecting.map((slug) => nameIn(organisations, slug)).join(words.separator)
  const next = isOver ? said.now : fill(said.from, { at: minuteIn(from) })
  const stuck = objecting.length > 0 ? fill(said.objecting, { organisations: names }) : said.none
  const organisation = nameIn(organisations, parties[0]?.organisation ?? '')
  const lines = [
    fill(said.since, { organisation, at: minuteIn(since) }),
    isTakeable ? next : stuck,
    ...(isTakeable && isBeingSigned ? [said.inRound] : []),
    ...(state !== 'released' && !(isTakeable && isOver) ? [said.abandon] : []),
  ]
  return (
    <div data-part="suspended-lead">
      {lines.map((line) => (
        <p key={line} className="clearance__hint">
          {line}
        </p>
      ))}
    </div>
  )
}
