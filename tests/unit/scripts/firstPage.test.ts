import { type FirstPage, weighFirstPage } from '../../../scripts/house/firstPage.ts'

/** It may fall, and be lowered then. */
const BAR_KB = 37.5
/** Each is said on every page, or without a network. */
const WORDS = [
  ...[
    'bell',
    'desk-languages',
    'language-facts',
    'links',
    'palette',
    'pictures',
    'saving',
    'sending',
    'toolbar',
  ],
]
/** Those that a bare Payload page has, too; tables and plurals are what ours has beside them. */
const PACKAGES = [
  ...['@payloadcms/richtext-lexical/', '@payloadcms/translations', '@payloadcms/ui', 'payload/shared'],
  ...['next/navigation', 'react', 'react-dom', 'react/jsx-runtime'],
  ...['@formatjs/icu-messageformat-parser', 'intl-messageformat'],
]

describe('the script of the first page', () => {
  let page: FirstPage
  beforeAll(async () => {
    page = await weighFirstPage()
  })

  it('has little of ours that is not shown there', () => {
    process.stdout.write(`Ours in every page of the admin: ${page.kilobytes.toFixed(1)} of ${BAR_KB} KB.\n`)
    expect(page.kilobytes).toBeLessThan(BAR_KB)
  })

  it('has the words that it says, and no others', () => {
    const words = [...page.files.keys()].filter((file) => file.startsWith('src/locales/'))
    expect(words.sort()).toEqual(WORDS.map((area) => `src/locales/${area}.ts`))
  })

  it('has no package that few pages need', () => {
    const others = page.packages.filter(
      (name) => !PACKAGES.some((one) => name === one || (one.endsWith('/') && name.startsWith(one))),
    )
    expect(others).toEqual([])
  })

  it('has what keeps words where no network is, and fetches the rest later', () => {
    const files = [...page.files.keys()]
    expect(files).toEqual(
      expect.arrayContaining(
        ['PendingSave.tsx', 'UnsavedCopy.tsx', 'useLocalCopy.ts', 'localCopies.ts'].map(
          (name) => `src/desk/saving/${name}`,
        ),
      ),
    )
    expect(files).not.toContain('src/desk/saving/Conflict.tsx')
  })
})
