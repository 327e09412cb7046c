import type { Claim, Proof } from './claims/claim.ts'
import type { Verdict } from './verifyEvidence.ts'

const counted = (count: number, one: string, several: string): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`

const TITLES: Record<Proof, string> = {
  file: 'Proved by the file alone:',
  head: 'Proved by a head:',
  newsroom: 'The newsroom’s word, which nothing here proves:',
  'not-provable': 'Not provable with what is here:',
}

const partOf = (claims: readonly Claim[], by: Proof): string[] => {
  const own = claims.filter((claim) => claim.by === by)
  return own.length === 0 ? [] : ['', TITLES[by], ...own.map(({ sentence }) => `- ${sentence}`)]
}

/** What `npm run verify` says: one sentence first, and then by what each of it is proved. */
export const toSentences = (verdict: Verdict): string => {
  if (!verdict.ok) return verdict.sentence
  const { events, texts, erased, heads, claims } = verdict
  const facts = [counted(events, 'event', 'events'), counted(texts, 'text', 'texts')].join(', ')
  const gone = `${counted(erased, 'value', 'values')} erased`
  const seen = heads > 0 ? `, and holds what the ${heads === 1 ? 'head' : 'heads'} saw` : ''
  const isWhole = claims.every(({ isOlder }) => !isOlder)
  const first = isWhole ? 'The evidence holds' : 'Nothing in the evidence is proved wrong'
  return [
    `${first}: ${facts}, ${gone}${seen}.`,
    ...(Object.keys(TITLES) as Proof[]).flatMap((by) => partOf(claims, by)),
  ].join('\n')
}
