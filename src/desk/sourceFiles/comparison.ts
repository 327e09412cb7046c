import type { PayloadRequest } from 'payload'
import { clockOf } from '../../clock.ts'
import { type LanguageRow, languagesOf } from '../../domain/languages.ts'
import { DEFAULT_LOCALE, type Locale, LOCALES } from '../../domain/locales.ts'
import { TEXT_FIELDS } from '../../domain/publicationWords.ts'
import type { FileComparison } from '../../domain/sourceFiles/compareWithFile.ts'
import type { SourceFile } from '../../domain/sourceFiles/sourceFile.ts'
import { textsIn } from '../../domain/suggestions/writeSuggestions.ts'
import { say } from '../../domain/sentences.ts'
import { Refusal } from '../../errors.ts'
import { deskServicesOf } from '../../services.ts'
import type { Ref } from '../../register/types.ts'
import { FAULT_SENTENCES } from '../import/readers/readerErrors.ts'
import { readWorkingDocument, type WorkingDocument } from '../suggestions/anchoring.ts'

export type ShownComparison = FileComparison & { name: string; title: string; locale: Locale; until: string }

/** A summary is written here, and in no file. */
const COMPARED = TEXT_FIELDS.filter((field) => field !== 'summary')

type Asked = { ref: Ref; file: SourceFile; bytes: Buffer; locale: Locale | null; person: string }

/**
 * The text as it stands, in one language, beside the file that it came in.
 *
 * @param locale null: its authoritative language.
 * @throws Refusal `not-found`; `invalid`, `too-large` or `overloaded` where the file cannot be read.
 */
export const comparisonWith = async (
  req: PayloadRequest,
  { ref, file, bytes, locale: asked, person }: Asked,
): Promise<ShownComparison> => {
  const document = await readWorkingDocument({ ref, req })
  const locale = asked ?? authoritativeOf(document)
  const compared = await deskServicesOf(req.payload)
    .importer.of(person)
    .comparison({
      compared: { name: file.name, bytes: new Uint8Array(bytes) },
      year: clockOf(req.payload).now().getUTCFullYear(),
      text: COMPARED.flatMap((field) => textsIn(document, field, locale)),
    })
  if (!compared.ok) throw new Refusal('invalid', say(FAULT_SENTENCES[compared.fault]))
  const [title = ''] = textsIn(document, 'title', locale)
  return { ...compared.read, name: file.name, title, locale, until: file.until }
}

const authoritativeOf = (document: WorkingDocument): Locale => {
  const written = LOCALES.filter((locale) => textsIn(document, 'title', locale).length > 0)
  const rows = (document.languages ?? []) as LanguageRow[] // as the form stores them
  return languagesOf({ rows, written, before: null })?.authoritative ?? written[0] ?? DEFAULT_LOCALE
}
