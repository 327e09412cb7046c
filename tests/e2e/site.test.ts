import { picture, violationsOf } from '../support/browser.ts'
import { inBrowser, reserveStage, type Look, type Stage } from '../support/stage.ts'

/** Of each page its address below the language; of a text and an organisation one that is there. */
const PAGES = [
  ...['', '/statements', '/events', '/events?when=past', '/media-updates', '/organisations'],
  ...['/organisations/unodc', '/search', '/search?q=children', '/archive', '/follow', '/accessibility'],
]
const LOOKS: readonly Look[] = [
  { locale: 'en' },
  { locale: 'en', colorScheme: 'dark', width: 360 },
  { locale: 'ar', width: 360 },
  { locale: 'ur' },
  { locale: 'ur', colorScheme: 'dark', width: 768 },
]

inBrowser('the public site in a browser', () => {
  const reserved = reserveStage()
  let stage: Stage
  let texts: string[]

  beforeAll(async () => {
    stage = await reserved.open()
    const firstOf = async (collection: string) => {
      const answer = await fetch(`${stage.url}/v1/${collection}?limit=1`)
      const { items } = (await answer.json()) as { items: { slug: string }[] }
      return `/${collection}/${items[0]!.slug}`
    }
    texts = await Promise.all(['statements', 'events', 'media-updates'].map(firstOf))
  })
  afterAll(() => stage.close())

  it.each(LOOKS)('can be read by everybody, and is no wider than its window: %j', async (look) => {
    const page = await stage.visit(look)
    for (const path of [...PAGES, ...texts]) {
      await page.goto(`/${look.locale}${path}`)
      expect([path, await violationsOf(page)]).toEqual([path, []])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([path, wider <= 0]).toEqual([path, true])
    }
  })

  it('leads from the front page to an organisation, and through a list to a text, in the reader’s language', async () => {
    const page = await stage.visit()
    await page.goto('/en')
    await page
      .getByRole('navigation', { name: 'Sections of the newsroom' })
      .getByText('Organisations')
      .click()
    await page
      .getByRole('link', { name: /International Labour Organization|ILO/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /Labour/ }).waitFor()
    await page.getByRole('link', { name: 'العربية' }).first().click()
    await page.waitForURL(/\/ar\/organisations\/ilo$/)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.goto('/en/statements')
    await page.getByLabel('Organisation').selectOption('unodc')
    await page.getByLabel('Kind').selectOption('message')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL(/organisation=unodc&kind=message/)
    expect(await page.getByLabel('Kind').inputValue()).toBe('message')
    await page.getByRole('link', { name: /Message by the Executive Director/ }).click()
    await page.getByRole('heading', { level: 1, name: /Message by the Executive Director/ }).waitFor()
    await page.getByRole('navigation', { name: 'You are here' }).getByText('Statements').waitFor()
    await page.getByText('Cite', { exact: true }).click()
    await page.getByText(/Joint newsroom, .*\/en\/statements\//).waitFor()
  })

  it('leads from what a text is about to what else is, and names what it is narrowed to', async () => {
    const page = await stage.visit()
    await page.goto(`/en${texts[0]}`)
    await page.locator('.subjects').scrollIntoViewIfNeeded()
    await picture(page, 'site-text-subjects')
    await page.getByRole('link', { name: 'human rights' }).click()
    await page.waitForURL(/\/en\/statements\?subject=medtop%3A20000592$/)
    expect(await page.getByLabel('Subject').inputValue()).toBe('medtop:20000592')
    expect(await page.locator('.cards .card').count()).toBeGreaterThan(1)
    await page.goto('/ar/follow')
    await page.getByRole('link', { name: 'RSS' }).last().scrollIntoViewIfNeeded()
    expect(await page.locator('a[href="/feeds/all.subject-20000592.rss"]').count()).toBe(1)
  })

  it('finds words, and marks them where they stand', async () => {
    const page = await stage.visit()
    await page.goto('/en')
    await page.getByRole('search').getByRole('searchbox').fill('inspectors signs')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\/search\?q=inspectors\+signs/)
    expect(await page.locator('.found mark').count()).toBeGreaterThan(1)
    await page.goto('/en/search?q=' + encodeURIComponent('متاثرین'))
    expect(await page.locator('.found [lang="ur"][dir="rtl"] mark').count()).toBeGreaterThan(0)
    await page.goto('/en/search?q=nothingofthekind')
    await page.getByText('Nothing here has all of these words: nothingofthekind.').waitFor()
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
