import { toMinute } from '../domain/instants.ts'
import type { ClearanceView, PartyView } from '../domain/clearance/types.ts'
import type { MemberOption } from './clearanceClient.ts'

type Props = { view: ClearanceView; organisations: MemberOption[] }

const ROLE_WORDS: Record<string, string> = {
  lead: 'lead',
  'co-author': 'co-author',
  'co-signatory': 'co-signatory',
  supporter: 'supporter',
  observer: 'observer',
}

/** One row for each party: who, as what, and whether it has signed. */
export const PartyRows = ({ view, organisations }: Props) => (
  <ul className="clearance__parties">
    {view.parties.map((party) => (
      <li key={party.organisation} data-organisation={party.organisation} data-standing={party.standing}>
        <span className="clearance__who">
          {organisations.find(({ slug }) => slug === party.organisation)?.acronym ?? party.organisation}
          <small>{ROLE_WORDS[party.role] ?? party.role}</small>
          {absenceWords(party) && <small data-absent="yes">{absenceWords(party)}</small>}
        </span>
        <span className="clearance__signature" data-signed={party.signature ? 'yes' : 'no'}>
          <Signature party={party} state={view.state} />
        </span>
      </li>
    ))}
  </ul>
)

const Signature = ({ party, state }: { party: PartyView; state: string }) => {
  const { signature } = party
  if (!signature) return <>{missingWords(party, state)}</>
  return (
    <>
      ✓ {signature.by?.name ?? 'by silence'}
      <small>
        <time dateTime={signature.at}>{toMinute(signature.at)} UTC</time>
      </small>
    </>
  )
}

/** Nobody waits without knowing for whom. */
const absenceWords = ({ suspended, noMember }: PartyView): string | null => {
  if (suspended) return 'suspended: can do nothing'
  return noMember ? 'no member: can do nothing' : null
}

const missingWords = ({ role, standing }: PartyView, state: string): string => {
  if (standing !== 'accepted') return standing
  if (role === 'supporter') return 'is named'
  if (role === 'observer') return 'reads along'
  return state === 'drafting' ? 'will sign' : 'has not signed'
}
