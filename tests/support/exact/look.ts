import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, ask } from './ask.ts'
import { type Form, type Seen, type Sightings, type Where } from './sightings.ts'
import { MARKS, type Text } from './texts.ts'

const PAUSE_MS = 25
/** Each release ends the pages of the site, and all of them are made again by whoever looks. */
const PAUSE_OF_SITE_MS = 400
/** An address of one text is asked from a little before on, so that the answer “not there” is warm. */
const BEFORE_MS = 200
const GIVE_UP_MS = 5_000

type Looking = { nodes: readonly string[]; texts: readonly Text[]; sightings: Sightings; signal: AbortSignal }

/** Newest first; what came out a while ago is on the next page. */
const PAGES: readonly [Form, string, number?][] = [
  ['list', '/v1/statements?limit=50'],
  ['list', '/v1/events?limit=50'],
  ['rss', '/feeds/all.rss'],
  ['atom', '/feeds/all.atom'],
  ['json feed', '/feeds/all.json'],
  ['calendar', '/v1/events.ics'],
  ['list page', '/ar/statements', PAUSE_OF_SITE_MS],
]

const toSeen = ({ clock, sentAt, receivedAt }: Answer, isThere: boolean): Seen => ({
  ...{ clock, sentAt, receivedAt, isThere },
})

/** What is shown by pages that many texts come to stand on, asked all the time. */
export const lookAtPages = async ({ nodes, texts, sightings, signal }: Looking): Promise<void> => {
  const byMark = new Map(texts.map((text) => [text.mark, text]))
  const lookAtPage = async (node: number, form: Form, path: string, pauseMs = PAUSE_MS) => {
    const where = { node, form }
    const isHere = (text: Text) =>
      sightings.formsOf(text).includes(form) && (form !== 'list' || path.includes(text.collection))
    while (!signal.aborted) {
      const answer = await ask(`${nodes[node]}${path}`)
      const there = new Set([...answer.text.matchAll(MARKS)].map(([, mark]) => mark))
      for (const mark of there) {
        const text = byMark.get(mark ?? '')
        if (text) sightings.note(text, where, toSeen(answer, true))
      }
      for (const text of texts) {
        if (there.has(text.mark) || !isHere(text) || !isAwaited(text, where, sightings)) continue
        sightings.note(text, where, toSeen(answer, false))
      }
      await pause(pauseMs)
    }
  }
  const followChanges = async (node: number) => {
    const byId = new Map(texts.map((text) => [text.id, text]))
    for (let after = ''; !signal.aborted; await pause(PAUSE_MS)) {
      const answer = await ask(`${nodes[node]}/v1/changes?limit=100${after ? `&after=${after}` : ''}`)
      const { items, next } = JSON.parse(answer.text) as Changes
      for (const { change, item } of items) {
        const text = byId.get(item.id)
        const where: Where = { node, form: 'changes' }
        if (text && item.title !== undefined) sightings.note(text, where, toSeen(answer, true))
        else if (text && change === 'withdrawn') sightings.noteToldGone(text, where, answer.receivedAt)
      }
      after = next
    }
  }
  await Promise.all(
    nodes.flatMap((_, node) => [
      ...PAGES.map(([form, path, pauseMs]) => lookAtPage(node, form, path, pauseMs)),
      followChanges(node),
    ]),
  )
}

type Changes = { items: { change: string; item: { id: string; title?: string } }[]; next: string }

/** Not seen yet after its instant, or not seen to be gone: the absence says something. */
const isAwaited = (text: Text, where: Where, sightings: Sightings): boolean =>
  sightings.isWithdrawn(text)
    ? !sightings.isGone(text, where)
    : Date.now() > text.at && !sightings.isShown(text, where)

type Address = { path: string; shows: (answer: Answer, text: Text) => boolean }
const isFound = ({ status }: Answer) => status === 200

type Shard = Record<'words' | 'digests' | 'files', { slug: string; withdrawn?: object | null }[]>

/** Words, digests and files of a text; of one that was withdrawn its digest stays, and is called so. */
const isInShard = ({ text }: Answer, { slug }: Text): boolean => {
  const { words, digests, files } = JSON.parse(text) as Shard
  return [...words, ...digests, ...files].some((mark) => mark.slug === slug && !mark.withdrawn)
}

const ADDRESSES: Partial<Record<Form, (text: Text) => Address>> = {
  single: ({ collection, slug }) => ({ path: `/v1/${collection}/${slug}`, shows: isFound }),
  'search page': ({ mark }) => ({
    path: `/en/search?q=${mark}`,
    // What was searched for is marked in it.
    shows: ({ text }) => text.replace(/<\/?mark>/g, '').includes(`Text ${mark}`),
  }),
  page: ({ collection, slug }) => ({ path: `/en/${collection}/${slug}`, shows: isFound }),
  file: ({ file }) => ({ path: file, shows: isFound }),
  rendition: ({ file }) => ({ path: `${file}/320.webp`, shows: isFound }),
  card: ({ collection, slug }) => ({ path: `/v1/${collection}/${slug}.card.png?locale=en`, shows: isFound }),
  fingerprints: ({ digest }) => ({
    path: `/v1/check/${digest.replace('sha256:', '').slice(0, 3)}`,
    shows: isInShard,
  }),
}

/** The addresses of one text, from a little before its instant until it is there; or until it is gone. */
export const lookAtText = async (
  text: Text,
  wanted: 'shown' | 'gone',
  { nodes, sightings, signal }: Looking,
): Promise<void> => {
  const lookAt = async (node: number, form: Form, { path, shows }: Address) => {
    const where = { node, form }
    const isDone = () => (wanted === 'shown' ? sightings.isShown(text, where) : sightings.isGone(text, where))
    for (const end = Date.now() + BEFORE_MS + GIVE_UP_MS; !isDone() && Date.now() < end;) {
      const answer = await ask(`${nodes[node]}${path}`)
      sightings.note(text, where, toSeen(answer, shows(answer, text)))
      if (!isDone()) await pause(PAUSE_MS)
    }
  }
  if (wanted === 'shown') await pause(Math.max(0, text.at - BEFORE_MS - Date.now()), undefined, { signal })
  await Promise.all(
    nodes.flatMap((_, node) =>
      sightings.formsOf(text).flatMap((form) => {
        const address = ADDRESSES[form]?.(text)
        return address ? [lookAt(node, form, address)] : []
      }),
    ),
  )
}
