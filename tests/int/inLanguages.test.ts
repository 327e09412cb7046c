import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Field, Option, SanitizedConfig } from 'payload'
import { createConfig } from '../../src/createConfig.ts'
import { readEnv } from '../../src/env.ts'

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh']
/** Each says in its own words what it is called. */
const OWN_NAMES = ['English', 'Français', 'Español', 'العربية', 'Русский', '中文', 'اردو']

const isShown = (field: Field): boolean =>
  !('hidden' in field && field.hidden) && !(field.admin && 'hidden' in field.admin && field.admin.hidden)

/** Whatever the forms and lists say of a field. */
const wordsOf = (field: Field): unknown[] => {
  if (!isShown(field) || field.type === 'ui') return []
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) => [tab.label, tab.description, ...tab.fields.flatMap(wordsOf)])
  const { label, labels, options, fields, admin } = field as unknown as {
    label?: unknown
    labels?: { singular: unknown; plural: unknown }
    options?: Option[]
    fields?: Field[]
    admin?: { description?: unknown }
  }
  return [
    label,
    labels?.singular,
    labels?.plural,
    admin?.description,
    ...(options ?? []).map((option) => (typeof option === 'string' ? option : option.label)),
    ...(fields ?? []).flatMap(wordsOf),
  ]
}

describe('the forms and lists of the desk', () => {
  let directory: string
  let config: SanitizedConfig

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'communique-words-'))
    const secret = '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b'
    config = await createConfig(readEnv({ DATA_DIR: directory, PAYLOAD_SECRET: secret, LOG_LEVEL: 'silent' }))
  })

  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('say everything in each language of the admin', () => {
    const { collections, i18n } = config
    expect(Object.keys(i18n.supportedLanguages).sort()).toEqual([...LANGUAGES].sort())
    const shown = collections.filter(
      ({ admin, slug }) => admin?.hidden !== true && !slug.startsWith('payload-'),
    )
    expect(shown.length).toBeGreaterThan(8)
    const words = shown.flatMap(({ labels, admin, fields }) => [
      labels.singular,
      labels.plural,
      admin?.group,
      admin?.description,
      ...fields.flatMap(wordsOf),
    ])
    const untold = words.filter((said) => {
      // Payload's own fields ask its own translations.
      if (said === undefined || said === false || typeof said === 'function') return false
      if (OWN_NAMES.includes(said as string)) return false
      return !LANGUAGES.every((language) => Boolean((said as Record<string, string>)[language]))
    })
    expect(untold).toEqual([])
  })
})
