import { createHash } from 'node:crypto'
import type { CanonicalText } from '../../../src/domain/canonical.ts'
import { digestOf, manifestOf } from '../../../src/domain/canonical.ts'
import type { Desk } from './desk.ts'
import type { Item } from './items.ts'
import type { EntryName, Stage } from './stage.ts'
import type { Snapshot } from './views.ts'

type Change = { change: string; at: string; item: { id: string; edition: number } }

const BUNDLE: EntryName[] = ['update', 'message', 'theirs']

type Known = Pick<Snapshot, 'items' | 'views'> & Pick<Stage, 'entries'>

/** What the world must never see, not even while the newsroom is still settling. */
export const faultsAtOnce = async (desk: Desk, { entries, items, views }: Known): Promise<string[]> => {
  const names = new Map(Object.entries(entries).map(([name, { id }]) => [id, name as EntryName]))
  const faults = await Promise.all(
    items.map(async (item) => {
      const name = names.get(item.id)
      const wire = name && views[name].wire
      return [
        ...(wire?.standing === 'live' ? [] : [`“${item.title}” is public, and its log does not say so`]),
        ...(wire?.digest === item.digest
          ? []
          : [`“${item.title}” is public in words that were not released`]),
        ...(Date.parse(item.availableAt) <= Date.now() ? [] : [`“${item.title}” is public too early`]),
        ...(await faultsOfBytes(desk, item)),
      ]
    }),
  )
  const bundled = BUNDLE.filter((name) => items.some(({ id }) => id === entries[name].id))
  const isWhole = bundled.length === 0 || bundled.length === BUNDLE.length
  return [...faults.flat(), ...(isWhole ? [] : [`of the media update only ${bundled.join(', ')} is public`])]
}

/** Public bytes are the signed ones. */
const faultsOfBytes = async (
  desk: Desk,
  { collection, slug, title, digest, language, body, media }: Item,
): Promise<string[]> => {
  const { body: canonical } = await desk.look(`/v1/${collection}/${slug}/canonical`)
  const { core, languages, notice } = canonical as unknown as CanonicalText
  const made = digestOf(manifestOf({ core, languages, ...(notice ? { notice } : {}) }))
  const leaf = languages[language as keyof typeof languages]
  const isSame = leaf?.title === title && leaf.html === body.html && leaf.text === body.text
  const files = await Promise.all(media.map(({ url }) => faultOfFile(desk, new URL(url).pathname)))
  return [
    ...(made === digest ? [] : [`the canonical text of “${title}” does not hash to its digest`]),
    ...(isSame ? [] : [`“${title}” is shown in other words than those that were signed`]),
    ...(media.length === core.files.length ? [] : [`“${title}” is shown without its files`]),
    ...files.flat(),
  ]
}

const faultOfFile = async (desk: Desk, path: string): Promise<string[]> => {
  const { status, bytes } = await desk.bytes(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return status === 200 && path.includes(sha256)
    ? []
    : [`the file ${path} answers ${status}, or is another one`]
}

/** What must be so once the newsroom has settled: all that the log says is shown, and each change is told once. */
export const faultsWhenSettled = async (desk: Desk, { entries, items, views }: Known): Promise<string[]> => {
  const missing = (Object.keys(entries) as EntryName[]).filter(
    (name) => views[name].wire?.standing === 'live' && !items.some(({ id }) => id === entries[name].id),
  )
  const { body } = await desk.look('/v1/changes?limit=100')
  const told = (body.items as Change[]).map(({ change, item }) => `${change} ${item.id} ${item.edition}`)
  const wanted = (Object.keys(entries) as EntryName[]).flatMap((name) => {
    const { wire, entry } = { ...views[name], entry: entries[name].id }
    if (!wire) return []
    const released = `released ${entry} ${wire.edition}`
    return wire.standing === 'withdrawn' ? [released, `withdrawn ${entry} ${wire.edition}`] : [released]
  })
  const isTold = JSON.stringify([...told].sort()) === JSON.stringify(wanted.sort())
  return [
    ...missing.map((name) => `${name} is released and not public`),
    ...(isTold ? [] : [`the changes tell ${told.sort().join(', ')}; the logs ${wanted.join(', ')}`]),
  ]
}
