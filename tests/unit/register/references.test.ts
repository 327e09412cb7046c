import { readdirSync, readFileSync } from 'node:fs'

/** What names another entry in a text. */
const REFERENCE =
  /\b(core|ties|desk|card\.core)\.items\b|\bfrozen\.core\b[^\n]*\bitems\b|\bfacts\.event\b|\bdesk\.event\b|eventEntry|\bcarried\b|LinkedEvent/
/** What reads an entry without asking for whom. */
const RAW =
  /\b(readFrozen|getFrozen|readLog|readHistory|findEntry|loadEntry|readSaltedValues)\(|\breader\.(frozen|history|note)\(|\bclearanceOf\(|store\.findOne/

/** Files that name references and read entries past `readReferenced`, with what makes that right. */
const REASONS: Record<string, string> = {
  'register/views/evidence.ts': 'reads its own entry; what is carried are consents of its own editions',
  'register/text/carriers.ts':
    'updates for who takes part in them and what they name; an event for who may know of it',
  'register/joint.ts': 'acts on what readReferenced says is reached',
  'register/views/preview.ts': 'reads its own entry; what it refers to through buildCore and readEvent',
  'register/loadEntry.ts': 'reads its own entry; its links through readReferenced',
  'register/entryRows.ts': 'ids alone, for projection',
  'wire/publish/publish.ts': 'asks isReached of each item',
  'wire/copies/deskRendering.ts': 'asks mayRead (register/text) before it reads, or takes what is out',
  'wire/copies/toCopy.ts': 'of items that were rendered for this reader',
  'wire/render/renderEvents.ts': 'compares what is shown of an event with what the world has read of it',
  'wire/earlyAccess/waiting.ts': 'asks isEditionReached of each item',
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^(register|wire|collections|hooks|access|notices|desk)\/.*\.tsx?$/.test(file))

describe('a text that is referred to', () => {
  it('is read by nobody past the one function that says what may be known of it', () => {
    const found = sources.filter((file) => {
      const text = readFileSync(`src/${file}`, 'utf8')
      return REFERENCE.test(text) && RAW.test(text)
    })
    expect(found.sort()).toEqual(Object.keys(REASONS).sort())
  })

  it('is found by these patterns where it stands', () => {
    expect(REFERENCE.test('const all = own.core.items.map(read)')).toBe(true)
    expect(RAW.test('await readFrozen(payload, item.entry, digest)')).toBe(true)
  })
})
