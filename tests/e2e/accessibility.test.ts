import { logIn } from '../../src/server/story/client.ts'
import { violationsOf } from '../support/browser.ts'
import { readOnlyOn } from '../support/readOnly.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'
import { until } from '../support/until.ts'
import { PASSWORD } from '../support/newsroom.ts'

inBrowser('WCAG 2.2, A and AA', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })

  afterAll(() => stage.close())

  const entryOf = async (email: string, collection: string): Promise<string> => {
    const person = await logIn(stage.url, email, PASSWORD)
    const { body } = await person.get(`/api/${collection}?limit=1&depth=0&sort=createdAt`)
    return (body.docs as { id: string }[])[0]!.id
  }

  const frozenOf = async (email: string, collection: string): Promise<string> => {
    const person = await logIn(stage.url, email, PASSWORD)
    const { body } = await person.get(`/api/${collection}?limit=20&depth=0&where[state][equals]=released`)
    return (body.docs as { id: string }[])[0]!.id
  }

  it.each(['/admin/login', '/admin/join', '/admin/forgot'])('%s', async (path) => {
    const page = await stage.visit()
    await page.goto(path)
    await page.locator('form, h1').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  const open = async (email: string, path: string, colorScheme: 'light' | 'dark') => {
    const page = await stage.enter(email, { colorScheme })
    await page.goto(`/admin/collections/${path}`)
    return page
  }

  it.each([
    ['a text that waits', 'reviewer@unodc.example', 'statements', 'light'],
    ['an event', 'editor@unodc.example', 'events', 'light'],
    ['a media update', 'editor@ilo.example', 'media-updates', 'light'],
    ['an event in the dark', 'editor@unodc.example', 'events', 'dark'],
  ] as const)('%s, in all its tabs', async (_name, email, collection, colorScheme) => {
    const page = await open(email, `${collection}/${await entryOf(email, collection)}`, colorScheme)
    await page.locator('.clearance__parties').waitFor()
    for (const tab of await page.locator('.tabs-field__tab-button').all()) {
      await tab.click()
      expect([await tab.textContent(), await violationsOf(page)]).toEqual([expect.any(String), []])
    }
  })

  it.each(['light', 'dark'] as const)('a draft with the form of an action open, %s', async (colorScheme) => {
    const email = 'editor@ilo.example'
    const page = await open(email, `statements/${await entryOf(email, 'statements')}`, colorScheme)
    for (const action of ['invite', 'submit']) {
      await page.locator(`[data-action="${action}"]:enabled`).click()
      await page.locator(`[data-confirm="${action}"]`).waitFor()
      expect([action, await violationsOf(page)]).toEqual([action, []])
    }
  })

  it.each(['light', 'dark'] as const)('a list, %s', async (colorScheme) => {
    const page = await open('editor@unodc.example', 'statements', colorScheme)
    // Before the page is awake its boxes have no names yet.
    await page.locator('table input[type="checkbox"]:enabled').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it.each([
    ['an event', 'events', 'light'],
    ['an event', 'events', 'dark'],
    ['a media update', 'media-updates', 'light'],
    ['a media update', 'media-updates', 'dark'],
  ] as const)(
    '%s that is frozen can be read, and asks for nothing (%s, %s)',
    async (_name, collection, colorScheme) => {
      const email = 'editor@unodc.example'
      const page = await open(email, `${collection}/${await frozenOf(email, collection)}`, colorScheme)
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor()
      await page.locator('.clearance__parties').waitFor()
      for (const tab of await page.locator('.tabs-field__tab-button').all()) {
        await tab.click()
        await until(`fields of “${await tab.textContent()}” are seen`, async () => {
          // What few texts need is folded, and what unfolds has no height at first.
          const folded = page.locator('.collapsible__toggle--collapsed:visible').first()
          if (await folded.isVisible()) await folded.click()
          else return (await readOnlyOn(page)).seen > 0
          return false
        })
        const { seen, ...wrong } = await readOnlyOn(page)
        expect([await tab.textContent(), seen > 0, wrong]).toEqual([
          expect.any(String),
          true,
          { faint: [], asking: [] },
        ])
      }
    },
  )
})
