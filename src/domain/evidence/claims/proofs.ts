import { readData } from '../../clearance/eventData.ts'
import type { LogEvent } from '../../clearance/events.ts'
import type { Consent } from '../../clearance/state.ts'
import { AT_LAST, isActive, isDemanding, type LedgerKey, replayLedger } from '../../passkeys/ledgerState.ts'
import type { ProvedBy } from '../proofs.ts'
import {
  type Claim,
  type Claimed,
  type ClaimsOf,
  entriesOf,
  onNewsroomsWord,
  provedByPasskey,
} from './claim.ts'

const short = (fingerprint: string): string => fingerprint.slice(0, 16)

const keyWords = ({ person, fingerprint, since }: LedgerKey, organisation: string): string =>
  `passkey of ${person} (key ${short(fingerprint)} known to “${organisation}” since ${since})`

/** Every event that somebody's key proves. */
const provedActs = ({ proved, events }: Claimed): Claim[] =>
  proved.map(({ seq, key, organisation }) => {
    const event = events.find((each) => each.seq === seq)
    return provedByPasskey(`Entry ${seq} (${event?.type}): by ${keyWords(key, organisation)}.`)
  })

type Said = Pick<Consent, 'organisation' | 'mode' | 'by' | 'at' | 'credential' | 'carried'>

const provenIn = (proved: readonly ProvedBy[], { credential }: Said): ProvedBy | undefined =>
  proved.find(({ key }) => key.credential === credential)

/** Of each consent that a release names, how it was given. */
const consentClaim = (consent: Said, { seq }: LogEvent, { proved, events }: Claimed): Claim => {
  const { organisation, mode, by, at, carried } = consent
  const to = carried === undefined ? '' : `, carried from edition ${carried}`
  const said = (how: string) => `Consent of “${organisation}” (entry ${seq}${to}): ${how}.`
  if (mode === 'tacit') return onNewsroomsWord(said('tacit'))
  const own = events.find((event) => event.type === 'sign' && event.by === by && event.at === at)
  const proving = consent.credential === undefined ? undefined : provenIn(proved, consent)
  return proving && (own?.proof?.credential ?? consent.credential) === consent.credential && own
    ? provedByPasskey(said(`by ${keyWords(proving.key, proving.organisation)}`))
    : onNewsroomsWord(said(`by the newsroom’s word, ${by}`))
}

const consentClaims = (claimed: Claimed): Claim[] =>
  claimed.events
    .filter(({ type }) => type === 'release')
    .flatMap((event) =>
      readData('release', event).consents.map((consent) => consentClaim(consent, event, claimed)),
    )

/** Signatures of a text that is not released. */
const openSignatures = ({ events }: Claimed): Claim[] => {
  const last = events.findLastIndex(({ type }) => type === 'release')
  return events
    .slice(last + 1)
    .filter(({ type, proof }) => type === 'sign' && !proof)
    .map(({ seq, organisation, by }) =>
      onNewsroomsWord(`Signature of “${organisation}” (entry ${seq}): by the newsroom’s word, ${by}.`),
    )
}

/** What no key proves of a ledger. */
const ledgerClaims = ({ ledgers, kept, proved }: Claimed): Claim[] =>
  [...ledgers].flatMap(([organisation, { entries }]) => {
    const state = replayLedger(entries, AT_LAST)
    const { keys, restarts, demand } = state
    const known = kept.find((one) => one.organisation === organisation)
    const used = proved.filter((one) => one.organisation === organisation)
    const [root] = keys
    return [
      ...(root && known
        ? [
            provedByPasskey(
              `The ledger of “${organisation}” begins with the key ${short(root.fingerprint)}, whose fingerprint you have kept, and each later key was let in by a key before it.`,
            ),
          ]
        : []),
      ...(root && !known && used.length > 0
        ? [
            onNewsroomsWord(
              `That the ledger of “${organisation}” begins with a key of its own (${short(root.fingerprint)}): the fingerprint that it has kept shows it.`,
            ),
          ]
        : []),
      ...(restarts > 0 && !known
        ? [onNewsroomsWord(`The ledger of “${organisation}” was restarted, the newsroom’s word.`)]
        : []),
      ...(entries.length > 0
        ? [
            onNewsroomsWord(
              `That the people whose keys are in the ledger of “${organisation}” enrolled them themselves, and had the roles of which it speaks.`,
            ),
          ]
        : []),
      ...(demand && isDemanding(state) && keys.some(isActive)
        ? [provedByPasskey(`“${organisation}” demands proofs since ${demand.at}.`)]
        : []),
    ]
  })

const voidClaims = ({ events }: Claimed): Claim[] => {
  const words = events.filter(({ type }) => type === 'demand' || type === 'revoke-key')
  return words.length > 0 ? [provedByPasskey(`That ledgers say what ${entriesOf(words)} say of them.`)] : []
}

/** What passkeys prove, and what of signatures is the newsroom's word. */
export const proofClaims: ClaimsOf = (claimed) => [
  ...provedActs(claimed),
  ...consentClaims(claimed),
  ...openSignatures(claimed),
  ...ledgerClaims(claimed),
  ...voidClaims(claimed),
]
