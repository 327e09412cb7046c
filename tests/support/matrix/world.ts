import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { EntryRelation } from '../../../src/domain/rights/relations.ts'
import { DEFAULT_SLUGS, type EntryKey } from '../../../src/domain/slugs.ts'
import { type RunningServer, startServer } from '../startServer.ts'
import { databaseOfThisRun, envOfDatabase } from '../storeUnderTest.ts'
import { type Ask, type People, peopleAt } from './ask.ts'
import { ENTRY_SEATS, entryOf, type Seat, STANDS } from './people.ts'
import { ENTRY_FILE, must, type Placed, type Scene } from './scenes.ts'

/** Where it is asked, and its end. */
type Served = { url: string; stop: () => Promise<unknown> }
export type World<S extends Served = Served> = People & {
  server: S
  entries: Shown[]
  /** The document and its log as the lead reads them: what no refused request may move. */
  stored: (entry: Placed) => ReturnType<typeof storedOf>
}
/** An entry with one version of its history. */
export type Shown = Placed & { version: string }

export type Place = { key: EntryKey; seat: Seat<EntryRelation>; entry: Shown }

/** The server with entries of these collections, and everybody who asks at its doors. */
export const openWorld = async (
  keys: readonly EntryKey[],
  env: Record<string, string> = {},
): Promise<World<RunningServer>> => {
  const server = await startServer({
    script: '../../tests/support/matrix/serve.ts',
    args: [...keys],
    env: { COMMUNIQUE_DEMO: '1', LOG_LEVEL: 'error', ...envOfDatabase(databaseOfThisRun()), ...env },
  })
  const placed = JSON.parse(await readFile(path.join(server.dataDir, ENTRY_FILE), 'utf8')) as Placed[]
  return toWorld(server, peopleAt(server.url), placed)
}

export const toWorld = async <S extends Served>(
  server: S,
  { ask, tokenOf }: People,
  placed: readonly Placed[],
): Promise<World<S>> => ({
  server,
  ask,
  tokenOf,
  entries: await Promise.all(
    placed.map(async (entry) => ({ ...entry, version: await versionOf(ask, entry) })),
  ),
  stored: (entry) => storedOf(ask, entry),
})

/** Everybody who may stand to an entry of this scene, each with the one of the two that they stand to. */
export const placesIn = ({ entries }: Pick<World, 'entries'>, key: EntryKey, scene: Scene): Place[] =>
  ENTRY_SEATS.map((seat) => {
    const isIts = ({ collection, scene: its, name }: Shown) =>
      collection === DEFAULT_SLUGS[key] && its === scene && name === entryOf(seat)
    return { key, seat, entry: entries.find(isIts) as Shown } // each scene is placed
  })

const READER = `editor@${STANDS.lead.organisation}`

const versionOf = async (ask: Ask, { collection, id }: Placed): Promise<string> => {
  const { docs } = await must(
    ask(READER, 'GET', `/api/${collection}/versions?where[parent][equals]=${id}&sort=-updatedAt&limit=1`),
  )
  return String((docs as { id: unknown }[])[0]?.id)
}

const storedOf = async (ask: Ask, { collection, id }: Placed) => {
  const document = await must(ask(READER, 'GET', `/api/${collection}/${id}?locale=all&depth=0`))
  // What the server's clock says is nothing that is stored.
  const { now: _, ...clearance } = await must(ask(READER, 'GET', `/api/${collection}/${id}/clearance`))
  return { document, clearance }
}
