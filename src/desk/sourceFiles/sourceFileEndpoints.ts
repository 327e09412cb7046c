import type { Endpoint } from 'payload'
import { isLocale } from '../../domain/locales.ts'
import { findReadable } from '../../access/findReadable.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { isReadable, MOST_SOURCE_FILES, plainName, readUntil } from '../../domain/sourceFiles/sourceFile.ts'
import { notFound, Refusal } from '../../errors.ts'
import { privateAnswer, privateFile, refOf } from '../endpoints.ts'
import { MOST_IMPORTED } from '../import/limits.ts'
import { comparisonWith } from './comparison.ts'
import { findSourceFiles, keepSourceFile, keepUntil, removeSourceFile, sha256Of } from './rows.ts'
import { openFile, storesOf, type Visit, visit } from './visit.ts'

const fileOf = ({ req }: Visit): string => String(req.routeParams?.file)

const requireKeeper = ({ mayKeep }: Visit): void => {
  if (!mayKeep) throw new Refusal('not-editor', say('sourceFiles.onlyEditors'))
}

const listOf = async (seen: Visit): Promise<Response> =>
  privateAnswer({ files: await findSourceFiles(storesOf(seen), seen, seen.now), mayKeep: seen.mayKeep })

const keep = async (seen: Visit): Promise<Response> => {
  requireKeeper(seen)
  const isForm = (seen.req.headers.get('content-type') ?? '').startsWith('multipart/form-data')
  const form = isForm ? await seen.req.formData?.() : undefined
  const file = form?.get('file')
  if (!file || typeof file === 'string') throw new Refusal('invalid', say('sourceFiles.noFile'))
  if (file.size > MOST_IMPORTED)
    throw new Refusal('too-large', say('doors.largerThan', { size: MOST_IMPORTED / 1024 }))
  const name = plainName(file.name)
  if (!isReadable(name)) throw new Refusal('invalid', say('importing.unknownKind'))
  const given = form?.get('until')
  const until = readUntil(typeof given === 'string' ? given : null, seen.now)
  if (!until.ok) throw new Refusal('invalid', until.sentence)
  const stores = storesOf(seen)
  const bytes = Buffer.from(await file.arrayBuffer())
  const kept = await findSourceFiles(stores, seen, seen.now)
  // Sent once more, since an answer was lost, it is there already.
  const known = kept.find((one) => one.name === name && one.sha256 === sha256Of(bytes))
  if (known) return privateAnswer({ file: await keepUntil(stores, known, until.until) })
  refuseTooMany(kept.length + 1)
  const stored = await keepSourceFile(stores, seen, {
    ...{ name, bytes, by: seen.person, at: seen.now, until: until.until },
  })
  // The text, or the right to it, may have gone; others may have come at the same moment.
  const isThere = stored && (await findReadable(seen.req, seen.ref.collection, seen.ref.id))
  if (!isThere) {
    if (stored) await removeSourceFile(stores, seen, stored.id)
    throw notFound()
  }
  const all = await findSourceFiles(stores, seen, seen.now)
  if (all.length > MOST_SOURCE_FILES) await removeSourceFile(stores, seen, stored.id)
  refuseTooMany(all.length)
  return privateAnswer({ file: stored }, 201)
}

const refuseTooMany = (count: number): void => {
  if (count > MOST_SOURCE_FILES)
    throw new Refusal('invalid', say('sourceFiles.tooMany', { count: MOST_SOURCE_FILES }))
}

const download = async (seen: Visit): Promise<Response> => {
  const { file, bytes } = await openFile(seen, fileOf(seen))
  return privateFile(bytes, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  })
}

const compare = async (seen: Visit): Promise<Response> => {
  const locale = seen.req.searchParams?.get('locale') ?? null
  if (locale !== null && !isLocale(locale))
    throw new Refusal('invalid', forPrograms('“locale” is one of the languages of the newsroom.'))
  const found = await openFile(seen, fileOf(seen))
  return privateAnswer(
    await comparisonWith(seen.req, { ...found, ref: seen.ref, locale, person: seen.person }),
  )
}

const removeOne = async (seen: Visit): Promise<Response> => {
  requireKeeper(seen)
  if (!(await removeSourceFile(storesOf(seen), seen, fileOf(seen)))) throw notFound()
  return listOf(seen)
}

type Door = { method: 'get' | 'post' | 'delete'; path: string; answer: (seen: Visit) => Promise<Response> }

const DOORS: readonly Door[] = [
  { method: 'get', path: '/:id/source-files', answer: listOf },
  { method: 'post', path: '/:id/source-files', answer: keep },
  { method: 'get', path: '/:id/source-files/:file', answer: download },
  { method: 'delete', path: '/:id/source-files/:file', answer: removeOne },
  { method: 'get', path: '/:id/source-files/:file/comparison', answer: compare },
]

/** The files in which a text came: kept for its lead's people alone, until a day that its writers name. */
export const sourceFileEndpoints = (slugs: Slugs): Endpoint[] =>
  DOORS.map(({ method, path, answer }) => ({
    ...{ method, path },
    handler: async (req) => answer(await visit(req, slugs, refOf(req))),
  }))
