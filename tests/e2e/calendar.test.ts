import type { Locator, Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { submit } from '../../src/server/story/desk.ts'
import { picture, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { until } from '../support/until.ts'

inBrowser('Calendar and reports in a browser', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client
  /** Of the server's present month. */
  let day: (number: number) => string
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    const month = String((await editor.get('/api/desk')).body.now).slice(0, 8)
    day = (number) => month + String(number).padStart(2, '0')
    // Half past ten in Karachi, half past two in Tokyo.
    const event = async (title: string, on: number) => {
      const [start, end] = [`${day(on)}T05:30:00.000Z`, `${day(on)}T07:00:00.000Z`]
      const facts = { title, start, end, zone: 'Asia/Karachi', link: 'https://stream.example' }
      const { doc } = await must(editor.post('/api/events', facts))
      ids[title] = (doc as { id: string }).id
    }
    await event('To be typed', 5)
    await event('To be dragged', 10)
    await event('Frozen already', 16)
    await must(submit(editor, { collection: 'events', id: ids['Frozen already'] ?? '' }))
  })

  afterAll(() => stage.close())

  const open = async (path: string, options: Look = {}) => {
    const page = await stage.enter('editor@unodc.example', { timezoneId: 'Asia/Tokyo', ...options })
    await page.goto(`/admin/${path}`)
    return page
  }
  const openCalendar = async (options: Look = {}) => {
    const page = await open('calendar', options)
    await page.locator('[data-busy="no"] .desk-calendar__event').first().waitFor()
    return page
  }
  const item = (page: Page, title: string) => page.locator('.desk-calendar__event').filter({ hasText: title })
  const startOf = async (title: string) => {
    const { body } = await editor.get(`/api/events/${ids[title]}?depth=0`)
    return [body.start, body.end]
  }
  const drag = async (page: Page, from: Locator, to: Locator) => {
    await from.scrollIntoViewIfNeeded()
    const [one, other] = [await from.boundingBox(), await to.boundingBox()]
    if (!one || !other) throw new Error('What is to be dragged is not there.')
    await page.mouse.move(one.x + one.width / 2, one.y + 8)
    await page.mouse.down()
    await page.mouse.move(other.x + other.width / 2, other.y + other.height / 2, { steps: 12 })
    await page.mouse.up()
  }

  it('shows an event at the reader’s clock and at its own, and moves a draft from the keyboard', async () => {
    const page = await openCalendar()
    expect(await page.locator('#nav-calendar').getAttribute('aria-current')).toBe('page')
    expect(await item(page, 'To be typed').textContent()).toMatch(/14:30.*10:30 Karachi/)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'calendar')
    await page.locator('button.nav-toggler').first().click()
    await page.locator('#nav-reports').waitFor()
    await picture(page, 'calendar-nav')
    await page.locator('button.nav-toggler').first().click()

    await item(page, 'To be typed').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    expect(await dialog.locator('[data-clock="mine"]').textContent()).toMatch(/14:30/)
    expect(await dialog.locator('[data-clock="own"]').textContent()).toMatch(/10:30/)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'calendar-dialog')
    await dialog.locator('input[name="desk-calendar-start"]').fill(`${day(6)}T09:00`)
    await page.keyboard.press('Enter')
    await page.getByText('“To be typed” now starts on').waitFor()
    expect(await startOf('To be typed')).toEqual([`${day(6)}T04:00:00.000Z`, `${day(6)}T05:30:00.000Z`])
  })

  it('moves a draft by dragging, and nothing that is frozen', async () => {
    const page = await openCalendar()
    const cell = (number: number) => page.locator(`.fc-daygrid-day[data-date="${day(number)}"]`)
    const timesOn = (number: number) => [`${day(number)}T05:30:00.000Z`, `${day(number)}T07:00:00.000Z`]
    const isOn = async (number: number) => String(await startOf('To be dragged')) === String(timesOn(number))
    await drag(page, item(page, 'To be dragged'), cell(12))
    await page.getByText('“To be dragged” now starts on').waitFor()
    expect(await startOf('To be dragged')).toEqual(timesOn(12))
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'calendar-moved')
    await page.getByRole('button', { name: 'Undo' }).click()
    await until('it is back where it was', () => isOn(10))
    await cell(10).locator('.desk-calendar__event').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await until('what was undone is done again', () => isOn(12))

    await drag(page, item(page, 'Frozen already'), cell(18))
    expect(await cell(16).locator('.desk-calendar__event').textContent()).toContain('Frozen already')
    await item(page, 'Frozen already').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Only a draft can be moved').waitFor()
    expect(await page.getByRole('dialog').locator('input').count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  it('puts back what somebody else has changed meanwhile, and says so', async () => {
    const page = await openCalendar()
    const id = ids['To be dragged']
    const { body } = await editor.get(`/api/events/${id}?depth=0`)
    await must(
      editor.patch(`/api/events/${id}`, { revision: body.revision, title: 'To be dragged elsewhere' }),
    )
    const to = page.locator(`.fc-daygrid-day[data-date="${day(13)}"]`)
    await drag(page, item(page, 'To be dragged'), to)
    await page.getByText('Somebody else has changed it').waitFor()
    // It is read anew after the sentence.
    await page
      .locator(`[data-date="${day(12)}"]`)
      .getByText('To be dragged elsewhere')
      .waitFor()
    expect((await startOf('To be dragged'))[0]).toBe(`${day(12)}T05:30:00.000Z`)
  })

  it('has a week and a list, and shows what is asked for', async () => {
    const page = await openCalendar({ colorScheme: 'dark' })
    await page.locator('html[data-theme="dark"]').waitFor()
    for (const view of ['timeGridWeek', 'listMonth', 'dayGridMonth']) {
      await page.locator(`.fc-${view}-button`).click()
      await page.locator(`.fc-${view}-view`).waitFor()
      expect([view, await violationsOf(page)]).toEqual([view, []])
      await picture(page, `calendar-dark-${view}`)
    }
    await page.locator('[data-kind="event"] input').uncheck()
    await item(page, 'Frozen already').waitFor({ state: 'detached' })
    await page.locator('[data-kind="event"] input').check()
    await page.locator('.desk-calendar select').selectOption('fia')
    await item(page, 'Frozen already').waitFor({ state: 'detached' })
  })

  it('is in the reader’s language and direction, and a list on a phone', async () => {
    const page = await openCalendar({ locale: 'ar', width: 360 })
    await page.locator('.fc-listMonth-view').waitFor()
    expect(await page.locator('.fc-direction-rtl').count()).toBe(1)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('التقويم')
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'calendar-ar-360')
    await page.locator('.desk-calendar__row').first().click()
    await page.getByRole('dialog').waitFor()
    await picture(page, 'calendar-ar-360-dialog')
  })

  it('reports as tables that lead to the texts, and as files', async () => {
    const page = await open('reports?report=drafts&days=0')
    const row = page.locator(`[data-entry="${ids['To be typed']}"]`)
    expect(await row.locator('a').getAttribute('href')).toBe(`/admin/compose/events/${ids['To be typed']}`)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'reports-drafts')
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    expect((await saving).suggestedFilename()).toMatch(/^drafts-.*\.csv$/)
    await page.getByRole('link', { name: 'Signatures' }).click()
    await page.locator('select[name="organisation"]').selectOption('unodc')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/report=signatures&organisation=unodc/)
    expect(await page.locator('td[data-column="organisation"]').first().textContent()).toBe('UNODC')
    await picture(page, 'reports-signatures')
  })

  it.each([
    { locale: 'ar', width: 360 },
    { locale: 'en', colorScheme: 'dark' },
  ] as const)('reports are readable for %j', async (options) => {
    const page = await open('reports?report=signatures', options)
    for (const report of ['signatures', 'overdue', 'early-sight', 'drafts']) {
      await page.goto(`/admin/reports?report=${report}`)
      await page.locator('.desk-reports').waitFor()
      expect([report, await violationsOf(page), await overflowOf(page)]).toEqual([report, [], 0])
      await picture(page, `reports-${report}-${options.locale}-${'width' in options ? '360' : 'dark'}`)
    }
  })

  it('keeps a view of a list under a name', async () => {
    const page = await open('collections/events?sort=title&where[or][0][and][0][state][equals]=drafting')
    const saved = page.locator('.saved-filters')
    await saved.locator('input').fill('Drafts by title')
    await saved.locator('form button').click()
    await saved.getByRole('link', { name: 'Drafts by title' }).waitFor()
    await page.goto('/admin/collections/events')
    await saved.getByRole('link', { name: 'Drafts by title' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'saved-filters')
    await saved.getByRole('link', { name: 'Drafts by title' }).click()
    await page.waitForURL(/state.*drafting/)
    await page.getByRole('link', { name: 'To be typed' }).waitFor()
    expect(await page.getByRole('link', { name: 'Frozen already' }).count()).toBe(0)
    await saved.getByRole('button', { name: 'Delete “Drafts by title”' }).click()
    await page.reload()
    await saved.locator('input').waitFor()
    expect(await saved.getByRole('link').count()).toBe(0)
  })

  it('sends a stranger to the login', async () => {
    const page = await stage.visit()
    for (const path of ['calendar', 'reports']) {
      await page.goto(`/admin/${path}`)
      await page.locator('input[name="password"]').waitFor()
    }
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
