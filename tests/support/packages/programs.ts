/** What somebody writes who has the client's types and nothing else of this project. */
export const TYPED_CLIENT = `
import { createClient, WireError, type Client, type Event, type Item, type Statement, type Tombstone } from '@communique/client'

const client: Client = createClient({ baseUrl: 'https://newsroom.example', locale: ['ur', 'en'] })
const listed = await client.statements.list({ organisation: 'unodc', limit: 10 })
export const item: Item | undefined = listed.items[0]
// @ts-expect-error a list has no bodies unless they are asked for
export const none: string | undefined = listed.items[0]?.body.html
const whole = await client.statements.list({ include: 'body' })
export const statement: Statement | undefined = whole.items[0]
// @ts-expect-error a filter that there is not
await client.statements.list({ organization: 'unodc' })
for await (const { start, title } of client.events.all({ from: '2024-07-30' })) show(start, title)
export const event: Event = await client.events.get('world-day-0a1b2c3d')
export const note = (error: unknown): Tombstone | null => (error instanceof WireError ? error.tombstone : null)
const store = { put: (id: string) => show(null, id), remove: (_: string, gone: Tombstone | null) => show(null, gone?.slug ?? '') }
export const { cursor } = await client.sync({ store, include: 'body' })
function show(at: string | null, title: string): void {
  void [at, title]
}
`

/** What somebody runs in plain Node. */
export const RUNNING_CLIENT = `
import { createClient, WireError } from '@communique/client'

const client = createClient({ baseUrl: process.argv[2], locale: 'ur', key: 'cq_x' })
const titles = []
for await (const { title } of client.statements.all({ limit: 1 })) titles.push(title)
const gone = await client.events.get('gone').catch((error) => error)
const copy = new Map()
const { cursor } = await client.sync({ store: { put: (id, { title }) => copy.set(id, title), remove: (id) => copy.delete(id) } })
const isWireError = gone instanceof WireError
console.log(JSON.stringify({ titles, cursor, copy: [...copy], isWireError, reason: gone.reason, note: gone.tombstone.note }))
`

/** Evidence judged by a program. */
export const TYPED_VERIFIER = `
import { toText, UnreadableFile, verifyEvidence, type Claim, type Verdict } from '@communique/verify'

export const judge = (evidence: Uint8Array, head: string): readonly Claim[] => {
  const verdict: Verdict = verifyEvidence({ name: 'evidence.json', content: evidence }, [head])
  if (!verdict.ok) throw new UnreadableFile(verdict.where + verdict.sentence)
  // @ts-expect-error parsed JSON no longer shows whether a member stood there twice
  verifyEvidence({ log: [] })
  return toText(verdict) === '' ? [] : verdict.claims
}
`
