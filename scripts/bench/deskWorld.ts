import type { Payload } from 'payload'
import type { Party } from '../../src/domain/parties.ts'
import { readersOf, writersOf } from '../../src/domain/rights/table.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { type Answer, openBenchNewsroom, type Statement } from './newsroom.ts'

/** About what a statement of a page and a half takes. */
const BODY = JSON.stringify(toLexical('Words of a statement, as long as they are. '.repeat(60)))

/** An entry as the domain's rules see it. */
export type DeskEntry = { id: string; lead: string; parties: Party[]; updatedAt: string }

export type DeskWorld = {
  entries: DeskEntry[]
  /** The id of the editor's organisation. */
  organisation: string
  ask: (url: string) => Promise<Answer>
  payload: Payload
  close: () => Promise<void>
}

/**
 * The application on a SQLite database of its own with this many statements of six organisations. Its editor sees a sixth
 * of them: their own organisation leads four in thirty, and co-signs one in thirty.
 */
export const openDeskWorld = async (
  count: number,
  say: (sentence: string) => void = () => {},
): Promise<DeskWorld> => {
  const newsroom = await openBenchNewsroom()
  const { payload, ask } = newsroom
  const organisations = await readOrganisations(payload)
  const entries = entriesOf(count, organisations)
  await newsroom.fill(entries.map(toInserts), say)
  const token = await newsroom.logIn('editor@fia.example')
  return {
    entries,
    organisation: organisations[0] ?? '',
    payload,
    ask: (url) => ask({ url, token }),
    close: newsroom.close,
  }
}

/** The members' ids, the editor's own first. */
const readOrganisations = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'partner-organisations',
    where: { standing: { equals: 'member' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const members = docs as unknown as { id: string; slug: string }[]
  return members.sort((a, b) => Number(b.slug === 'fia') - Number(a.slug === 'fia')).map(({ id }) => id)
}

const entriesOf = (count: number, [own = '', ...others]: string[]): DeskEntry[] =>
  Array.from({ length: count }, (_, index) => {
    const other = others[index % others.length] ?? ''
    const second = others[(index + 1) % others.length] ?? ''
    const place = index % 30
    const lead = place < 4 ? own : other
    const parties: Party[] = [
      {
        organisation: place === 4 ? own : lead === second ? other : second,
        role: 'co-signatory',
        standing: 'accepted',
      },
    ]
    // A stride that has no divisor in common with the count, so that age says nothing about who leads.
    const minutes = (index * 7_919) % count
    const updatedAt = new Date(Date.UTC(2024, 0, 1) + minutes * 60_000).toISOString()
    return { id: idOf(index), lead, parties, updatedAt }
  })

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

const toInserts = (entry: DeskEntry): Statement[] => [
  {
    sql: `INSERT INTO statements (id, kind, slug, lead_id, state, revision, parties, edited_by, readers, writers, updated_at, created_at)
          VALUES (?, 'statement', ?, ?, 'drafting', 1, ?, '[]', ?, ?, ?, ?)`,
    args: [
      entry.id,
      `statement-${entry.id}`,
      entry.lead,
      JSON.stringify(entry.parties),
      readersOf(entry).join(' '),
      writersOf(entry).join(' '),
      entry.updatedAt,
      entry.updatedAt,
    ],
  },
  {
    sql: `INSERT INTO statements_locales (title, summary, body, _locale, _parent_id) VALUES (?, ?, ?, 'en', ?)`,
    args: [`Statement ${entry.id}`, 'A summary.', BODY, entry.id],
  },
]
