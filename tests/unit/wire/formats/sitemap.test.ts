import {
  answerPagesSitemap,
  renderNewsSitemap,
  renderRobots,
  renderSitemap,
  renderSitemapIndex,
} from '../../../../src/wire/formats/sitemap.ts'
import { titleOf } from '../../../../src/wire/formats/notices.ts'
import { readSitemap, wrongInSitemap } from '../../../support/formats/sitemaps.ts'
import { AT, HOSTILE, URL, afterwards, liveOf, statementRow } from './examples.ts'

const page = { url: `${URL}/en/statements/message-0a1b2c3d`, modifiedAt: AT }
const newsOf = (title: string, language: 'en' | 'zh' | 'ar' | 'ur' = 'en') =>
  renderNewsSitemap([{ ...page, title, language, publishedAt: AT }])

describe('a news sitemap', () => {
  it('is valid, and says of each page its language, its name and its first instant', async () => {
    const text = newsOf('维护权利', 'zh')
    expect(await wrongInSitemap(text)).toEqual([])
    expect(await readSitemap(text)).toMatchObject([
      {
        url: page.url,
        lastmod: AT,
        news: {
          publication: { language: 'zh-cn' },
          publication_date: AT,
          title: '维护权利',
        },
      },
    ])
  })

  it('says in the title what has happened to a text since', () => {
    const row = statementRow({}, afterwards)
    row.card.correction = { editionType: 'correction', note: 'A number was wrong.' }
    expect(titleOf(liveOf(row).item)).toBe(
      'Corrected · Caution by UNODC · IOM no longer stands behind this text: No child left behind',
    )
  })

  it('22: stays valid with hostile titles', async () => {
    const pages = HOSTILE.map((title) => ({
      ...page,
      title: titleOf(liveOf(statementRow({ title })).item),
      language: 'ur' as const,
      publishedAt: AT,
    }))
    const text = renderNewsSitemap(pages)
    expect(await wrongInSitemap(text)).toEqual([])
    const read = (await readSitemap(text)).map(({ news }) => String(news?.title))
    expect(read).toHaveLength(HOSTILE.length)
    for (const [index, { title }] of pages.entries()) {
      expect(title.startsWith(read[index]?.replace(/…$/, '') ?? '-')).toBe(true)
    }
  })

  it('would be found wrong by the schema without a title', async () => {
    expect(await wrongInSitemap(newsOf(''))).not.toEqual([])
  })
})

describe('the sitemap', () => {
  it('is valid, and so is the list of its files', async () => {
    expect(await wrongInSitemap(renderSitemap([page]))).toEqual([])
    expect(await wrongInSitemap(renderSitemapIndex([`${URL}/sitemaps/2024-07.xml`]), 'index')).toEqual([])
  })

  it('has the front page and the lists of the site, of which nobody can say when they last changed', async () => {
    const { status, body } = answerPagesSitemap({ publicUrl: URL })
    expect([status, await wrongInSitemap(String(body))]).toEqual([200, []])
    const urls = (await readSitemap(String(body))).map(({ url, lastmod }) => [url, lastmod])
    expect(urls).toContainEqual([`${URL}/ar/statements`, undefined])
    expect(answerPagesSitemap({ publicUrl: URL, pages: '/news/{slug}' }).status).toBe(404)
  })

  it('is named by the file that crawlers ask for first, which keeps them from the desk', () => {
    expect(renderRobots(URL)).toContain(`Sitemap: ${URL}/sitemap.xml\n`)
    expect(renderRobots(URL)).toContain('Disallow: /api\n')
  })
})
