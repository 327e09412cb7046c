import type { CanonicalText, LanguageLeaf, LeafName } from '../../../../src/domain/canonical.ts'
import { leafDigests, manifestOf } from '../../../../src/domain/canonical.ts'
import {
  differences,
  type ComparedText,
  type SignedConsent,
} from '../../../../src/domain/differences/differences.ts'
import { toHtmlPage, fieldLabel, readerWordsIn } from '../../../../src/domain/differences/showDifferences.ts'
import { saltedHash } from '../../../../src/domain/digests.ts'

const leaf = (title: string, text: string, html = `<p>${text}</p>`): LanguageLeaf => ({
  ...{ title, summary: '', body: null, text, html },
})

/** The parts of a core that these tests look at. */
const core = (facts: object, rest: object = {}) =>
  ({ entry: 'e', facts, masthead: [], ...rest }) as unknown as CanonicalText['core']

const frozen = (text: CanonicalText, aside: ComparedText['aside'] = {}): ComparedText => ({
  ...{ ...text, aside },
  manifest: manifestOf(text),
})

const between = (before: ComparedText, after: ComparedText, covers?: LeafName[]) => {
  const all = Object.keys(leafDigests(before.manifest)) as LeafName[]
  const signed: SignedConsent[] = [{ digest: 'old', covers: covers ?? all, at: 'then', mode: 'express' }]
  return differences(after, { signed, texts: new Map([['old', before]]) })
}

const START = { start: '2024-07-30T05:15:00.000Z', zone: 'Asia/Karachi' }
const first = frozen({
  core: core(START),
  languages: { en: leaf('Title', 'We act.'), ar: leaf('عنوان', 'نعمل.') },
})

describe('what an organisation has not signed', () => {
  it('is nothing where every leaf is as it was', () => {
    expect(between(first, first)).toEqual([])
  })

  it('is told of subjects by their names', () => {
    const about = (...subject: string[]) =>
      frozen({
        ...first,
        core: core(START, { authoritative: 'ar', ...(subject.length > 0 ? { subject } : {}) }),
      })
    const [told] = between(about('medtop:20000093'), about('medtop:20000093', 'medtop:20001320'))
    expect(told?.fields).toEqual([
      expect.objectContaining({ field: 'subject', before: 'فساد', after: 'فساد, torture' }),
    ])
    expect(between(about(), about('medtop:20000093'))[0]?.fields[0]).toMatchObject({
      before: '',
      after: 'فساد',
    })
    expect(fieldLabel('subject', readerWordsIn('en'))).toBe('Subjects')
  })

  it('is told per language and field', () => {
    const next = frozen({
      core: core({ ...START, start: '2024-07-30T05:45:00.000Z' }),
      languages: { ...first.languages, ar: leaf('عنوان', 'نعمل معا.') },
    })
    expect(between(first, next)).toEqual([
      expect.objectContaining({
        ...{ leaf: 'core', dir: 'auto', change: 'changed' },
        fields: [
          expect.objectContaining({
            field: 'facts.start',
            before: '2024-07-30T05:15:00.000Z',
            after: '2024-07-30T05:45:00.000Z',
          }),
        ],
      }),
      expect.objectContaining({
        leaf: 'ar',
        dir: 'rtl',
        fields: [expect.objectContaining({ field: 'body' })],
      }),
    ])
  })

  it('is all of a language that came, and of one that went', () => {
    const next = frozen({
      core: first.core,
      languages: { en: first.languages.en!, fr: leaf('Titre', 'Nous.') },
    })
    expect(between(first, next).map((each) => [each.leaf, each.change])).toEqual([
      ['fr', 'unsigned'],
      ['ar', 'removed'],
    ])
  })

  it('is compared with the last signature on that very leaf', () => {
    const second = frozen({
      ...first,
      languages: { en: leaf('Title', 'We do.'), ar: leaf('عنوان', 'نعمل.') },
    })
    const third = frozen({
      ...first,
      languages: { en: leaf('Title', 'We do act.'), ar: leaf('عنوان', 'جديد.') },
    })
    const signed: SignedConsent[] = [
      { digest: '2', covers: ['en'], at: 'later', mode: 'express' },
      { digest: '1', covers: ['core', 'en', 'ar'], at: 'then', mode: 'tacit' },
    ]
    const texts = new Map([
      ['1', first],
      ['2', second],
    ])
    const found = differences(third, { signed, texts })
    expect(found.map((each) => [each.leaf, each.fields[0]?.before])).toEqual([
      ['en', 'We do.'],
      ['ar', 'نعمل.'],
    ])
  })

  it('shows a link that leads elsewhere under the same words', () => {
    const to = (url: string) => leaf('Title', 'Here.', `<p><a href="${url}">Here.</a></p>`)
    const [one, two] = ['https://one.example/', 'https://two.example/'].map((url) =>
      frozen({ core: first.core, languages: { en: to(url) } }),
    ) as [ComparedText, ComparedText]
    expect(between(one, two)[0]?.fields.map(({ field }) => field)).toEqual(['markup'])
  })

  it('names a line of a list by what it is, and the order only where that alone is another', () => {
    const lines = (...slugs: string[]) =>
      frozen({
        ...first,
        core: core(START, { parties: slugs.map((organisation) => ({ organisation, role: 'x' })) }),
      })
    const fields = (before: ComparedText, after: ComparedText) =>
      between(before, after)[0]?.fields.map(({ field }) => field)
    expect(fields(lines('ilo', 'iom'), lines('iom', 'ilo'))).toEqual(['parties.order'])
    expect(fields(lines('ilo', 'iom'), lines('fia', 'ilo', 'iom'))).toEqual([
      'parties.fia.organisation',
      'parties.fia.role',
    ])
  })

  it('reads what is bound by a salted hash, and says what is erased', () => {
    const card = (name: string) => ({ salt: name, value: { name } })
    const hash = (name: string) => saltedHash(card(name))
    const text = (name: string, value: unknown) =>
      frozen(
        { ...first, core: core(START, { contacts: [{ public: hash(name) }] }) },
        { [hash(name)]: { value } },
      )
    const [field] = between(text('A', null), text('B', { name: 'B' }))[0]?.fields ?? []
    expect([field?.before, field?.after]).toEqual(['(erased)', ''])
    expect(JSON.stringify(between(text('A', { name: 'A' }), text('B', { name: 'B' })))).toContain(
      '"after":"B"',
    )
  })
})

describe('the page', () => {
  const next = frozen({
    core: first.core,
    languages: { ...first.languages, ar: leaf('<b>عنوان</b>', 'من 10:15 إلى') },
  })
  const last = frozen({
    core: first.core,
    languages: { ...first.languages, ar: leaf('<b>عنوان</b>', 'من 10:45 إلى') },
  })
  const page = (leaves: ReturnType<typeof between>, language = 'en') =>
    toHtmlPage(
      {
        ...{ name: 'ILO', title: 'A <i>title</i>', leaves },
        signed: { at: '2024-07-29T08:00:00.000Z', mode: 'express' },
      },
      readerWordsIn(language),
    )

  it('isolates what goes and what comes in the direction of its language', () => {
    const html = page(between(next, last))
    expect(html).toContain('lang="ar" class="words">من ')
    expect(html).toMatch(/<del dir="rtl">[^<]*15<\/del><ins dir="rtl">[^<]*45<\/ins>/)
    expect(html).toContain('What has changed since ILO signed on 2024-07-29 08:00 UTC:')
  })

  it('escapes every word of people', () => {
    const html = page(between(first, next))
    expect(html).toContain('&lt;b&gt;')
    expect(html).not.toMatch(/<b>|<i>/)
  })

  it('is in the language of whoever reads it, and runs as that does', () => {
    const html = page(between(next, last), 'ar')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('ما تغيّر منذ وقّعت ILO')
    expect(html).not.toMatch(/>[^<]*(changed|Arabic|Text|Facts)[^<]*</)
    expect(page(between(first, next), 'fr')).toContain('<h3>Texte</h3>')
    expect(fieldLabel('facts.start', readerWordsIn('fr'))).toBe('Faits › début')
    expect(fieldLabel('organisations.ilo.name', readerWordsIn('zh'))).toBe('机构 › ilo › 名称')
  })

  it('says that nothing has changed', () => {
    expect(page([])).toContain('Nothing has changed since ILO signed')
  })
})
