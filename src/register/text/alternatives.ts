import type { Core } from '../../domain/canonical.ts'
import type { Locale } from '../../domain/locales.ts'
import { type Described, ownAlternative } from '../../domain/pictures/alternatives.ts'
import type { RegisterDeps } from '../types.ts'
import type { DeskFacts } from './deskFacts.ts'
import { words } from './languageText.ts'

/** By language, and there by the hash of the file: what it shows, where a language has words of its own for it. */
export type Alternatives = (locale: Locale) => Record<string, string>

/**
 * The original's words stand with the files themselves, and whoever signs the core signs them. Where a file is gone nothing is
 * described: such a text is not frozen.
 */
export const readAlternatives = async (
  { store, slugs }: RegisterDeps,
  { media, attachments }: Pick<DeskFacts, 'media' | 'attachments'>,
  core: Core,
): Promise<Alternatives> => {
  const files = core.files.filter(({ role }) => role !== 'logo')
  const ids = [...media, ...attachments]
  if (ids.length === 0 || ids.length !== files.length) return () => ({})
  const documents = await store.find<Described & { id: string }>({
    collection: slugs.media,
    where: { id: { in: ids } },
  })
  const of = new Map(documents.map((document) => [document.id, document]))
  return (locale) =>
    locale === core.authoritative
      ? {}
      : Object.fromEntries(
          files.flatMap(({ sha256, alt }, index) => {
            const own = words(ownAlternative(of.get(ids[index] ?? '') ?? {}, locale))
            return own === '' || own === alt ? [] : [[sha256, own]]
          }),
        )
}
