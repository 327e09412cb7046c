import { setTimeout as wait } from 'node:timers/promises'
import type { Endpoint, PayloadRequest } from 'payload'
import { organisationIdsOf, requireActor } from '../../access/actor.ts'
import { findInScope } from '../../access/findReadable.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { boundedWords, type SearchHit } from '../../domain/search.ts'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { languageOf } from '../../access/language.ts'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { forPrograms } from '../../domain/sentences.ts'
import { deskServicesOf } from '../../services.ts'
import { toSearchWords, toWords } from '../../domain/searchForm.ts'
import { privateAnswer, withRefusals } from '../endpoints.ts'
import { readStages } from '../stages/readStages.ts'
import { stageName, stageWords } from '../stages/stages.ts'
import { readItems, readNames } from '../entries/items.ts'
import type { Named, SearchAnswer } from './options.ts'

const MOST = 12
const LONGEST_QUERY = 200
/** An answer comes at a multiple of this: how long the search took says nothing of texts that the reader may not read. */
const STEP_MS = 50
/** Of people, contacts and organisations: a consortium has no more. */
const MOST_NAMED = 2_000

/** `GET /api/desk/search?q=`: what of the desk the reader may read and these words begin words of. */
export const searchEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/desk/search',
  method: 'get',
  handler: withRefusals(async (req) => {
    const begun = performance.now()
    const actor = await requireActor(req, slugs)
    const q = req.searchParams?.get('q') ?? ''
    if (q.length > LONGEST_QUERY)
      throw new Refusal('invalid', forPrograms(`“q” has at most ${LONGEST_QUERY} characters.`))
    const answer = await search(req, { actor, slugs, words: boundedWords(toSearchWords(q)) })
    const passed = performance.now() - begun
    await wait(STEP_MS - (passed % STEP_MS))
    return privateAnswer(answer)
  }),
})

type Asked = { actor: StaffActor; slugs: Slugs; words: string[] }

const search = async (req: PayloadRequest, asked: Asked): Promise<SearchAnswer> => {
  const { slugs, words } = asked
  if (words.length === 0) return { entries: [], people: [], contacts: [], organisations: [] }
  const named = async (collection: string, fields: readonly string[]): Promise<Named[]> => {
    const select = Object.fromEntries(fields.map((field) => [field, true as const]))
    const where = {}
    const found = await findInScope<Row>(req, collection, { where, limit: MOST_NAMED, select })
    return found
      .map((row) => ({
        collection,
        id: row.id,
        names: fields.flatMap((field) => row[field] || []) as string[],
      }))
      .filter(({ names }) => hasAll(names.join(' '), words))
      .slice(0, MOST)
      .map(({ names: [name = '', ...others], ...rest }) => ({ ...rest, name, detail: others.join(' · ') }))
  }
  const [entries, people, contacts, organisations] = await Promise.all([
    searchEntries(req, asked),
    named(peopleOf(slugs), ['name']),
    named(slugs.mediaContacts, ['name', 'title']),
    named(slugs.organisations, ['acronym', 'name']),
  ])
  return { entries, people, contacts, organisations }
}

type Row = { id: string; [field: string]: unknown }

const hasAll = (text: string, words: readonly string[]): boolean => {
  const own = toWords(text)
  return words.every((word) => own.some((one) => one.startsWith(word)))
}

/** By title first. The rows are those of the reader's organisations; each is shown as its list would show it now. */
const searchEntries = async (
  req: PayloadRequest,
  { actor, slugs, words }: Asked,
): Promise<SearchAnswer['entries']> => {
  const { search: index } = deskServicesOf(req.payload)
  const asked = { words, organisations: organisationIdsOf(actor), limit: MOST }
  const titled = await index.find({ ...asked, column: 'title' })
  const others = titled.length < MOST ? await index.find({ ...asked, column: 'words' }) : []
  const hits = onceEach([...titled, ...others]).slice(0, MOST)
  const names = await readNames(req, slugs)
  const items = await readItems(req, hits, { slugs, names })
  const found = hits.flatMap(({ id }) => items.get(id) ?? [])
  const stageFor = await readStages(req, found, { actor, names })
  const said = stageWords(languageOf(req) ?? DEFAULT_LOCALE)
  return found.map((item) => ({ ...item, stage: stageName(stageFor(item.id).stage, said) }))
}

const onceEach = (hits: readonly SearchHit[]): SearchHit[] => [
  ...new Map(hits.map((hit) => [hit.id, hit])).values(),
]
