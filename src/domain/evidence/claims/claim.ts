import type { LogEvent } from '../../clearance/events.ts'
import type { Head } from '../heads.ts'
import type { SoundLog } from '../checkLog.ts'
import type { CheckedLedgers, KeptLedger } from '../ledgers.ts'
import type { Opening } from '../evidence.ts'
import type { CheckedText } from '../checkText.ts'
import { readData } from '../../clearance/eventData.ts'

/** By what something is proved: by the file alone, by a signed head, by a person's passkey, by nothing but what the newsroom says, or not at all. */
export const PROOFS = ['file', 'head', 'passkey', 'newsroom', 'not-provable'] as const
export type Proof = (typeof PROOFS)[number]
/** `isOlder`: it cannot be proved since the log was written in an older form. */
export type Claim = { by: Proof; sentence: string; isOlder?: true }

export type Claimed = SoundLog & {
  entry: string
  texts: readonly CheckedText[]
  heads: readonly Head[]
  opening: Opening | null
  /** Values and notes that have been erased. */
  gone: number
  ledgers: CheckedLedgers
  /** What organisations have kept of their ledgers. */
  kept: readonly KeptLedger[]
}

export type ClaimsOf = (claimed: Claimed) => Claim[]

const claim =
  (by: Proof) =>
  (sentence: string): Claim => ({ by, sentence })
const provedByFile = claim('file')
const provedByHead = claim('head')
export const provedByPasskey = claim('passkey')
export const onNewsroomsWord = claim('newsroom')
export const notProvable = claim('not-provable')
export const notProvableSinceOlder = (sentence: string): Claim => ({
  ...notProvable(sentence),
  isOlder: true,
})

export const list = (words: readonly string[]): string => [...new Set(words)].join(', ')
export const entriesOf = (events: readonly LogEvent[]): string =>
  `${events.length === 1 ? 'entry' : 'entries'} ${events.map(({ seq }) => seq).join(', ')}`

export const isJudged = ({ schema }: LogEvent): boolean => schema !== undefined

const span = (events: readonly LogEvent[]): string => {
  const [first, last] = [events[0]?.seq, events.at(-1)?.seq]
  return first === last ? `Entry ${first}` : `Entries ${first} to ${last}`
}

export const fileClaims: ClaimsOf = ({ events, texts, unproved, opening }) => {
  const judged = events.filter(isJudged)
  const whole = unproved.map(({ digest }) => digest)
  const rendered = texts.filter(({ digest }) => !whole.includes(digest))
  return [
    ...(events.length > 0
      ? [provedByFile(`${span(events)} hang together: each bears the hash of the one before it.`)]
      : []),
    ...(judged.length > 0
      ? [
          provedByFile(
            `${entriesOf(judged).replace(/^e/, 'E')}: each is what the rules of the newsroom make of what the entries before it say${opening ? ', and of the opening' : ''}, and of the policies and roles that it names.`,
          ),
        ]
      : []),
    ...(texts.length > 0 ? [provedByFile('Each text has the digest that the log names.')] : []),
    ...(rendered.length > 0
      ? [
          provedByFile(
            'The HTML and the plain text of each language are what the rendering makes of its body.',
          ),
        ]
      : []),
  ]
}

const nameOf = ({ organisation, number, at }: Head): string => `head ${number} of “${organisation}” of ${at}`

export const headClaims: ClaimsOf = ({ heads, entry, events, opening }) => {
  const first = opening?.seq ?? 1
  const seen = heads.flatMap((each) => {
    const seq = each.entries.find((one) => one.entry === entry)?.seq
    return seq === undefined ? [] : [{ each, seq }]
  })
  const proving = seen.filter(({ seq }) => seq >= first - 1 && seq > 0)
  const [last] = proving.sort((one, other) => other.seq - one.seq)
  const total = events.at(-1)?.seq ?? 0
  const after = Math.max(last?.seq ?? 0, first - 1)
  return [
    ...(last
      ? [
          provedByHead(
            `Nothing up to entry ${last.seq} was changed, put in or left out since ${nameOf(last.each)}.`,
          ),
        ]
      : []),
    ...seen
      .filter(({ seq }) => seq < first - 1)
      .map(({ each, seq }) =>
        notProvable(
          `That what ${nameOf(each)} saw (entry ${seq}) still stands: this file begins with entry ${first}.`,
        ),
      ),
    ...(total > after || total === 0
      ? [
          notProvable(
            `That ${after === 0 ? 'nothing' : `nothing after entry ${after}`} was written anew, and that the end was not cut off: a head made later shows it.`,
          ),
        ]
      : [notProvable('That no later entry was cut off: a head made later shows it.')]),
  ]
}

const accountsOf = (events: readonly LogEvent[]): string[] =>
  events.flatMap(({ by, organisation, basis, seq }) => {
    if (by === null) return []
    const roles = (basis?.roles ?? []).map((held) => `${held.roles.join(' and ')} of “${held.organisation}”`)
    const who =
      roles.length > 0 ? list(roles) : organisation === null ? 'the coordinator' : `for “${organisation}”`
    return [`entry ${seq}: ${by}, ${who}`]
  })

export const personClaims: ClaimsOf = ({ events }) => {
  const accounts = accountsOf(events)
  return [
    ...(accounts.length > 0
      ? [
          onNewsroomsWord(
            `That it was the people named who pressed, that they had these roles, and that each is one person (${accounts.join('; ')}).`,
          ),
        ]
      : []),
    ...(events.length > 0 ? [onNewsroomsWord('That each entry was made at the hour that it bears.')] : []),
  ]
}

export const fourEyesClaims: ClaimsOf = ({ events }) =>
  events
    .filter(({ type, data }) => type === 'sign' && data.fourEyes === false)
    .map(({ seq, organisation, by }) =>
      onNewsroomsWord(
        `That “${organisation}” had switched four eyes off, so that ${by} could sign their own text (entry ${seq}).`,
      ),
    )

/** Before schema 2 a policy that had changed since was enough. */
const neverSaidSince = (events: readonly LogEvent[], before: number, organisation: string): number | null => {
  const word = events.findLast(
    (event) => event.type === 'accept' && event.organisation === organisation && event.seq < before,
  )
  return Array.isArray(word?.data.tacitConsent) && word.data.tacitConsent.length === 0 ? word.seq : null
}

export const submitClaims: ClaimsOf = ({ events }) =>
  events.flatMap((event) => {
    if (event.type !== 'submit') return []
    const { editors, suggesters = [], silence } = readData('submit', event)
    const also =
      suggesters.length > 0 ? `, with words in each change that ${list(suggesters)} wrote or suggested` : ''
    const silent = (silence?.parties ?? []).filter(({ counts }) => counts)
    const away = (silence?.parties ?? []).filter(({ from }) => from !== silence?.deadline)
    const at = `(entry ${event.seq})`
    return [
      onNewsroomsWord(`That the text was written by ${list(editors) || 'nobody named'} alone${also} ${at}.`),
      onNewsroomsWord(`That its words and facts do not disagree but where its editor answered for it ${at}.`),
      ...silent.map(({ organisation }) => {
        const never = neverSaidSince(events, event.seq, organisation)
        const though = never === null ? '' : `, though it said never when it accepted (entry ${never})`
        return onNewsroomsWord(
          `That “${organisation}” lets its silence count for this kind of text${though} ${at}.`,
        )
      }),
      ...away.map(({ organisation, from }) =>
        onNewsroomsWord(`That “${organisation}” is away, so that its time ends at ${from} ${at}.`),
      ),
    ]
  })

type Silence = { deadline: string; parties: { organisation: string; from: string }[] }

const silenceIn = (event: LogEvent): Silence | null => {
  if (event.type === 'extend') return readData('extend', event)
  return event.type === 'submit' ? (readData('submit', event).silence ?? null) : null
}

/** Of a party whose time is moved by more than the deadline is. */
export const extensionClaims: ClaimsOf = ({ events }) =>
  events.flatMap((event, index) => {
    if (event.type !== 'extend') return []
    const before = events.slice(0, index).findLast(({ type }) => type === 'submit' || type === 'extend')
    const [old, { deadline, parties }] = [before && silenceIn(before), readData('extend', event)]
    const shift = Date.parse(deadline) - Date.parse(old?.deadline ?? deadline)
    return parties.flatMap(({ organisation, from }) => {
      const earlier = old?.parties.find((each) => each.organisation === organisation)?.from ?? from
      return Date.parse(from) - Date.parse(earlier) > shift
        ? [
            onNewsroomsWord(
              `That “${organisation}” is away, so that its time ends at ${from} (entry ${event.seq}).`,
            ),
          ]
        : []
    })
  })

/** What the suggestions say is no part of the evidence, and which text they make can only be seen once it is frozen. */
export const conditionClaims: ClaimsOf = ({ events }) =>
  events.flatMap((event) =>
    event.type === 'condition'
      ? [
          onNewsroomsWord(
            `That the text has the digest ${readData('condition', event).target} with what “${event.organisation}” asks for, and no other change (entry ${event.seq}).`,
          ),
        ]
      : [],
  )

/** That an organisation was suspended stands in no log: that it has not acted since does. */
export const leadClaims: ClaimsOf = ({ events }) =>
  events.flatMap((event) => {
    if (event.type !== 'take-lead') return []
    const { from, since } = readData('take-lead', event)
    const leads = `“${event.organisation}” leads the text from entry ${event.seq} on; before, “${from}” did`
    return since === undefined
      ? [provedByFile(`${leads}, and had offered it.`)]
      : [
          provedByFile(`${leads}, which has done nothing since ${since}; nobody’s objection stood.`),
          onNewsroomsWord(
            `That “${from}” was suspended from ${since} on, without a break, and that all parties were told (entry ${event.seq}).`,
          ),
        ]
  })

/** The same of each objection: it could be made while the lead was suspended alone. */
export const objectionClaims: ClaimsOf = ({ events }) => {
  const objections = events.filter(({ type }) => type === 'object')
  return objections.length > 0
    ? [onNewsroomsWord(`That the organisation that led the text was suspended (${entriesOf(objections)}).`)]
    : []
}

export const tacitConsentClaims: ClaimsOf = ({ events }) =>
  events.flatMap((event) => {
    if (event.type !== 'release') return []
    const tacit = readData('release', event).consents.filter(({ mode }) => mode === 'tacit')
    return tacit.map(({ organisation }) =>
      onNewsroomsWord(
        `That “${organisation}” was told of the deadline and said nothing (entry ${event.seq}).`,
      ),
    )
  })

export const releaseClaims: ClaimsOf = ({ events }) => {
  const out = events.filter(({ type }) => type === 'release')
  return out.length > 0
    ? [
        onNewsroomsWord(
          `That what the text shows of other texts was out, or was to be by then (${entriesOf(out)}).`,
        ),
      ]
    : []
}
