import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { EarlierEdition } from '../../../src/app/(site)/parts/EarlierEdition.tsx'
import { Bundle, Publication } from '../../../src/app/(site)/parts/Publication.tsx'
import type { Locale } from '../../../src/domain/locales.ts'
import { toSection } from '../../../src/wire/copies/toSection.ts'
import type { FullItem } from '../../../src/wire/render/items.ts'
import { afterwards, bundleRow, eventRow, liveOf, statementRow } from '../wire/formats/examples.ts'
import { AT, coreOf, frozenOf, rowOf } from '../wire/frozenExamples.ts'

const pageOf = (item: FullItem, locale: Locale = 'en'): string =>
  renderToStaticMarkup(
    createElement(item.type === 'media-update' ? Bundle : Publication, {
      ...{ item, locale },
      publicUrl: 'https://news.example',
    }),
  )

/** What is read of a part of the page, without its markup. */
const readIn = (page: string, part: RegExp): string[] =>
  [...page.matchAll(part)].map(([, inside = '']) => inside.replace(/<[^>]*>/g, ''))

const mastheadIn = (page: string) =>
  readIn(/<div class="masthead">([\s\S]*?)<div class="dates">/.exec(page)?.[1] ?? '', /<li>(.*?)<\/li>/g)
const factsIn = (page: string) => readIn(page, /<div><dt>(.*?)<\/dd><\/div>/g)

const PARTIES = [
  { organisation: 'iom', role: 'co-signatory' as const },
  { organisation: 'unodc', role: 'supporter' as const },
]

describe('the page of a text', () => {
  it.each([
    ['no masthead', []],
    ['one without the issuer', [{ wording: 'with', organisations: ['iom'], logos: false }]],
    ['one with the issuer', [{ wording: '', organisations: ['iom', 'un'], logos: true }]],
  ])('names the same organisations as the copies: %s', (_, masthead) => {
    const { item } = liveOf(rowOf(frozenOf({ core: coreOf({ masthead, parties: PARTIES }) })))
    const { masthead: copied } = toSection({ item, body: null })
    expect(mastheadIn(pageOf(item))).toEqual(copied.flatMap(({ names }) => names))
    expect(mastheadIn(pageOf(item)).sort()).toEqual(['The IOM (IOM)', 'United Nations (UN)'])
  })

  it('says what the text is for, like the copies', () => {
    const themed = { theme: 'Children', observance: 'World Day against Trafficking in Persons' }
    for (const row of [statementRow(), eventRow(), bundleRow()]) {
      const item: FullItem = { ...liveOf(row).item, ...themed }
      expect(factsIn(pageOf(item, 'fr')).slice(-2)).toEqual([
        `Thème${themed.theme}`,
        `Journée${themed.observance}`,
      ])
      expect(toSection({ item, body: null }).facts.slice(-2)).toEqual([
        { name: 'Theme', lines: [{ text: themed.theme }] },
        { name: 'Observance', lines: [{ text: themed.observance }] },
      ])
    }
    const bare: FullItem = { ...liveOf(statementRow()).item, theme: null, observance: null }
    expect(pageOf(bare)).not.toContain('class="facts"')
  })

  it('leads from each subject to the list of it, in the words of the page', () => {
    const { item } = liveOf(
      rowOf(frozenOf({ core: coreOf({ subject: ['medtop:20000093', 'medtop:20001320'] }) })),
    )
    const page = pageOf(item, 'fr')
    expect(page).toContain(
      '<a href="/fr/statements?subject=medtop%3A20000093"><bdi lang="fr">Corruption</bdi></a>',
    )
    expect(page).toContain('<bdi lang="en">torture</bdi>')
    expect(toSection({ item, body: null }).facts.at(-1)).toEqual({
      name: 'Subjects',
      lines: [{ text: 'corruption, torture' }],
    })
  })

  it('leads to the editions before it, which say first that they count no more', () => {
    const { item } = liveOf(rowOf(frozenOf({ core: coreOf({}) })))
    const editions = [{ edition: 1, availableAt: AT }]
    const page = renderToStaticMarkup(
      createElement(Publication, { item, locale: 'fr', publicUrl: 'https://news.example', editions }),
    )
    expect(page).toContain('<a href="/fr/statements/message-0a1b2c3d/editions/1">Édition 1</a>')
    const reason = { editionType: 'correction' as const, note: 'A figure.' }
    const earlier = { item, present: 2, replacedAt: AT, reason }
    const old = renderToStaticMarkup(createElement(EarlierEdition, { earlier, locale: 'en' }))
    expect(old.indexOf('This is edition')).toBeLessThan(old.indexOf('<h1'))
    expect(old).toContain('Corrected: <bdi>A figure.</bdi>')
    expect(old).toContain(`/v1/statements/message-0a1b2c3d/canonical?edition=1`)
    expect(old).not.toMatch(/\.pdf|class="share/)
  })

  it.each(['ar', 'ur'] as const)('keeps a name of another script whole in a sentence: %s', (locale) => {
    const page = pageOf(liveOf(statementRow({}, afterwards)).item, locale)
    const notices = [...page.matchAll(/<aside class="notice strong">(.*?)<\/p>/g)].map(([, inside]) => inside)
    expect(notices).toHaveLength(2)
    const whole =
      /<bdi>The (UNODC|IOM)<\/bdi>.*<\/strong> <bdi><time dateTime="[^"]*">[^<]* UTC<\/time><\/bdi>$/
    for (const notice of notices) expect(notice).toMatch(whole)
    expect(page).toMatch(/<p>[^<]*<bdi><time dateTime="[^"]*">[^<]* UTC<\/time><\/bdi>/)
  })
})
