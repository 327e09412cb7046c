/** Those who ask: nobody of them may learn what UNODC keeps to itself. */
export const ASKERS = {
  editor: { email: 'editor@fia.example', is: 'an editor of FIA, uninvolved in UNODC’s secrets' },
  reviewer: { email: 'reviewer@fia.example', is: 'a reviewer of FIA, a party of some shared entries' },
  manager: { email: 'manager@fia.example', is: 'a manager of FIA' },
  other: { email: 'reviewer@ilo.example', is: 'a reviewer of ILO, a party of some shared entries' },
  coordinator: { email: 'coordinator@communique.example', is: 'the coordinator' },
  stranger: { email: null, is: 'somebody who is not logged in' },
  consumer: { email: null, is: 'somebody with a key for reading' },
} as const

export type Asker = keyof typeof ASKERS
export const STAFF = ['editor', 'reviewer', 'manager', 'other', 'coordinator'] as const satisfies Asker[]

/** Those who work in the worlds before anybody asks. */
export const WORKERS = [
  ...['editor@unodc.example', 'reviewer@unodc.example', 'manager@unodc.example'],
  ...['editor@icmpd.example', 'reviewer@icmpd.example', 'editor@ilo.example'],
  ...['editor@fia.example', 'reviewer@fia.example', 'reviewer@ilo.example'],
]

/** Keys of preferences that everybody who asks has set. */
export const PREFERENCES = ['collection-statements', 'nav', 'x', 'access']

/** Sessions by address, and the consumer's key. */
export type Tokens = Record<string, string>
export const CONSUMERS_KEY = 'the key of the consumer'

/** How somebody says who they are: programs by a header, the admin by a cookie. */
export const credentials = (as: Asker, tokens: Tokens, way: 'header' | 'cookie'): Record<string, string> => {
  if (as === 'consumer') return { authorization: `Bearer ${tokens[CONSUMERS_KEY]}` }
  const token = tokens[ASKERS[as].email ?? '']
  if (!token) return {}
  return way === 'cookie' ? { cookie: `payload-token=${token}` } : { authorization: `JWT ${token}` }
}
