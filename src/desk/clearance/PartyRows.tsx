import type { ClearanceView, PartyView } from '../../domain/clearance/view.ts'
import { OrganisationMark } from '../../admin/OrganisationMark.tsx'
import { toMinute } from '../../domain/toMinute.ts'
import { fill } from '../../domain/messages.ts'
import type { MemberOption } from './clearanceClient.ts'
import { missingOf, nameIn } from './clearanceText.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = { view: ClearanceView; organisations: MemberOption[]; words: ClearanceMessages }

/** One row for each party: who, as what, and whether it has signed, in its own name or by its silence. */
export const PartyRows = ({ view, organisations, words }: Props) => {
  const find = (slug: string) => organisations.find((one) => one.slug === slug)
  return (
    <ul className="clearance__parties">
      {view.parties.map((party) => (
        <li
          key={party.organisation}
          data-organisation={party.organisation}
          data-standing={party.standing}
          data-mode={party.signature?.mode}
        >
          <OrganisationMark
            name={nameIn(organisations, party.organisation)}
            logo={find(party.organisation)?.logoUrl ?? null}
          />
          <span className="clearance__who">
            <bdi>{nameIn(organisations, party.organisation)}</bdi>
            <small>{words.roles[party.role]}</small>
            {absenceOf(party, words) && <small data-absent="yes">{absenceOf(party, words)}</small>}
            {view.offer === party.organisation && <small data-offered="yes">{words.offered}</small>}
            {party.delegated && (
              <small>
                {fill(words.delegated, {
                  organisation: nameIn(organisations, party.delegated.to),
                  at: toMinute(party.delegated.until),
                })}
              </small>
            )}
          </span>
          <span className="clearance__signature" data-signed={party.signature ? 'yes' : 'no'}>
            <Signature {...{ party, view, words }} />
          </span>
        </li>
      ))}
    </ul>
  )
}

type SignatureProps = { party: PartyView; view: ClearanceView; words: ClearanceMessages }

const Signature = ({ party, view, words }: SignatureProps) => {
  const { signature } = party
  if (!signature) return <Missing {...{ party, view, words }} />
  return (
    <>
      ✓ <bdi>{signature.by?.name ?? words.bySilence}</bdi>
      <small>
        <time dateTime={signature.at}>
          <bdi>{toMinute(signature.at)} UTC</bdi>
        </time>
      </small>
    </>
  )
}

/** With the instant from which on its silence counts, where it does: that is said of those who sign the round alone. */
const Missing = ({ party, view, words }: SignatureProps) => {
  const hush = view.silence?.parties.find((one) => one.organisation === party.organisation)
  const counts = party.standing === 'accepted' && view.silence?.onDeadline === 'consent' && hush?.counts
  return (
    <>
      {missingOf(party, view, words)}
      {counts && <small>{fill(words.silentFrom, { at: toMinute(hush.from) })}</small>}
    </>
  )
}

/** Nobody waits without knowing for whom. */
const absenceOf = ({ suspended, noMember }: PartyView, words: ClearanceMessages): string | null => {
  if (suspended) return words.suspendedParty
  return noMember ? words.noMember : null
}
