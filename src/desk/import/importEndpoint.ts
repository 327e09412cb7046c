import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { organisationIdsOf, requireActor } from '../../access/actor.ts'
import { languageOf } from '../../access/language.ts'
import type { KnownOrganisation } from '../../domain/import/organisations.ts'
import { leftOver } from '../../domain/import/leftOver.ts'
import { LOCALES } from '../../domain/locales.ts'
import { sayIn } from '../../domain/sayIn.ts'
import { say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { deskServicesOf } from '../../services.ts'
import { privateAnswer, readJsonBody, withRefusals } from '../endpoints.ts'
import type { GivenFile } from './readers/readFile.ts'
import { MOST_FILES, MOST_IMPORTED } from './limits.ts'
import { FAULT_SENTENCES, type ReaderFault } from './readers/readerErrors.ts'

/**
 * `POST /api/import`: files (`file`, several) or words (`{text}` as JSON) answered as a proposal of a media update. Editors
 * alone; nothing is stored, and the files are gone with the answer.
 */
export const importEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/import',
  method: 'post',
  handler: withRefusals(async (req) => {
    const actor = await requireActor(req, slugs)
    if (organisationIdsOf(actor, 'editor').length === 0)
      throw new Refusal('not-editor', say('texts.onlyEditorsBegin'))
    const files = await readGiven(req)
    const { importer, clock } = deskServicesOf(req.payload)
    const organisations = await readKnown(req, slugs)
    const { proposal, failed } = await importer.of(actor.id).read({
      ...{ files, organisations, year: clock.now().getUTCFullYear() },
    })
    const [first] = failed
    if (first && proposal.files.length === 0) throw refusalOf(first.fault)
    const language = languageOf(req)
    return privateAnswer({
      ...proposal,
      disagreements: proposal.disagreements.map((each) => ({
        ...each,
        sentence: sayIn(language, each.sentence),
      })),
      left: leftOver(proposal),
      failed: failed.map(({ name, fault }) => ({
        ...{ name, fault },
        sentence: sayIn(language, say(FAULT_SENTENCES[fault])),
      })),
    })
  }),
})

const TOO_MUCH: readonly ReaderFault[] = ['tooLong', 'tooLarge', 'tooDeep']

/** Why one file alone cannot be read. */
export const refusalOf = (fault: ReaderFault): Refusal => {
  const reason =
    fault === 'notInstalled' ? 'not-installed' : TOO_MUCH.includes(fault) ? 'too-large' : 'invalid'
  return new Refusal(reason, say(FAULT_SENTENCES[fault]))
}

const WORDS = z.strictObject({ text: z.string().min(1), name: z.string().max(200).optional() })

/** @throws Refusal `invalid`, `too-large` */
export const readGiven = async (req: PayloadRequest): Promise<GivenFile[]> => {
  if (!(req.headers.get('content-type') ?? '').startsWith('multipart/form-data')) {
    const words = WORDS.safeParse(await readJsonBody(req))
    if (!words.success) throw new Refusal('invalid', say('importing.nothing'))
    return [{ name: words.data.name ?? '', bytes: new TextEncoder().encode(words.data.text) }]
  }
  const form = await req.formData?.()
  const files = (form?.getAll('file') ?? []).filter((part): part is File => typeof part !== 'string')
  if (files.length === 0) throw new Refusal('invalid', say('importing.nothing'))
  if (files.length > MOST_FILES) throw new Refusal('invalid', say('importing.tooMany', { count: MOST_FILES }))
  // Our own server has counted the body; a host's may not.
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_IMPORTED)
    throw new Refusal('too-large', say('doors.largerThan', { size: MOST_IMPORTED / 1024 }))
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

type Row = {
  id: string
  name?: Record<string, string | null> | string | null
  acronym?: string | null
  standing?: string
}

/** Every organisation that the reader may see, as it is called in all languages. */
const readKnown = async (req: PayloadRequest, slugs: Slugs): Promise<KnownOrganisation[]> => {
  const { docs } = await req.payload.find({
    collection: slugs.organisations as 'partner-organisations',
    ...{ depth: 0, pagination: false, locale: 'all' as const },
    select: { name: true, acronym: true, standing: true },
    ...{ overrideAccess: false, user: req.user, req },
  })
  return (docs as unknown as Row[]).map(({ id, name, acronym, standing }) => ({
    ...{ id, acronym: acronym ?? '', isMember: standing === 'member' },
    names: typeof name === 'string' ? [name] : LOCALES.flatMap((locale) => name?.[locale] ?? []),
  }))
}
