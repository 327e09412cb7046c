import type { ClearanceView } from '../../../src/domain/clearance/view.ts'
import {
  readEvidenceFile,
  readHeadsFile,
  verifyEvidence,
} from '../../../src/domain/evidence/verifyEvidence.ts'
import type { Desk } from './desk.ts'
import type { Host } from './host.ts'
import { type Item, readItems } from './items.ts'
import { type EntryName, leadOf, type Stage } from './stage.ts'

export type Views = Record<EntryName, ClearanceView>
type Document = {
  id: string
  state: string
  digest?: string | null
  edition?: number | null
  title: string
  revision: number
}
type Documents = Record<EntryName, Document>
type Logs = Record<EntryName, { hash: string; type: string }[]>

/** What a newsroom says of its texts: what is public, the logs, what follows from them, and what the desk shows. */
export type Snapshot = { items: Item[]; logs: Logs; views: Views; documents: Documents }

const ofEach = async <T>(
  stage: Stage,
  read: (name: EntryName) => Promise<T>,
): Promise<Record<EntryName, T>> => {
  const names = Object.keys(stage.entries) as EntryName[]
  const all = await Promise.all(names.map(async (name) => [name, await read(name)] as const))
  return Object.fromEntries(all) as Record<EntryName, T>
}

export const readSnapshot = async (desk: Desk, stage: Stage): Promise<Snapshot> => {
  // First, so that a log that is read later says of everything here whether it may be public.
  const items = await readItems(desk)
  const views = await ofEach(stage, (name) => desk.view(stage.entries[name], `editor@${leadOf(name)}`))
  const documents = await readDocuments(desk, stage)
  const logs = await ofEach(stage, async (name) => views[name].log.map(({ hash, type }) => ({ hash, type })))
  return { items, logs, views, documents }
}

/** As lists show them; UNODC reads all of them. */
const readDocuments = async (desk: Desk, stage: Stage): Promise<Documents> => {
  const lists = (['statements', 'media-updates'] as const).map(async (collection) => {
    const path = `/api/${collection}?limit=100&depth=0`
    return (await desk.must({ method: 'GET', path, as: 'editor@unodc' })).docs as Document[]
  })
  const found = new Map((await Promise.all(lists)).flat().map((document) => [document.id, document]))
  return ofEach(stage, async (name) => {
    const document = found.get(stage.entries[name].id)
    if (!document) throw new Error(`${name} is in no list.`)
    return document
  })
}

/** What is still to be ended: marks that stand, and documents that show something else than their log says. */
export const findUnsettled = async (host: Host, { views, documents }: Snapshot): Promise<string[]> => {
  const marked = (await host.marks()).filter(({ pendingSeq }) => pendingSeq > 0)
  const behind = (Object.keys(views) as EntryName[]).filter((name) => {
    const [said, shown] = [views[name], documents[name]]
    const facts = ({ state, digest, edition }: ClearanceView | Document) => [
      state,
      digest ?? null,
      edition ?? null,
    ]
    return JSON.stringify(facts(said)) !== JSON.stringify(facts(shown))
  })
  return [
    ...marked.map(({ id, pendingSeq }) => `the mark of ${id} stands at ${pendingSeq}`),
    ...behind.map((name) => `${name} is shown as ${documents[name].state}, and is ${views[name].state}`),
  ]
}

/** Each text with its log, as an organisation would check it without the newsroom, against the heads that it holds. */
export const faultsOfEvidence = async (desk: Desk, stage: Stage): Promise<string[]> => {
  const heads = readHeadsFile(
    await desk.must({ method: 'GET', path: '/api/register/heads', as: 'reviewer@unodc' }),
  )
  const verdicts = await ofEach(stage, async (name) => {
    const { collection, id } = stage.entries[name]
    const path = `/api/register/${collection}/${id}/evidence`
    const file = readEvidenceFile(await desk.must({ method: 'GET', path, as: `reviewer@${leadOf(name)}` }))
    if (!file) return 'no evidence'
    if (file.log.length === 0) return null
    const seen = (heads?.heads ?? []).filter(({ entries }) => entries.some(({ entry }) => entry === id))
    const verdict = verifyEvidence(file, heads && seen.length > 0 ? { ...heads, heads: seen } : null)
    return verdict.ok ? null : verdict.sentence
  })
  return Object.entries(verdicts).flatMap(([name, fault]) => (fault === null ? [] : [`${name}: ${fault}`]))
}

/** The events behind those that were there before, by entry; null where one of those is gone. */
export const growthOf = (
  before: Pick<Snapshot, 'logs'>,
  after: Pick<Snapshot, 'logs'>,
): Record<EntryName, string[] | null> =>
  Object.fromEntries(
    (Object.keys(before.logs) as EntryName[]).map((name) => {
      const [old, now] = [before.logs[name], after.logs[name]]
      const isKept = old.every(({ hash }, index) => now[index]?.hash === hash)
      return [name, isKept ? now.slice(old.length).map(({ type }) => type) : null]
    }),
  ) as Record<EntryName, string[] | null>
