import type { Page } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, prefer, reserveStage, type Stage } from '../support/stage.ts'

const EDITOR = 'editor@unodc.example'
/** Where the reader sits: neither where the event is nor at UTC. */
const ELSEWHERE = { timezoneId: 'America/New_York' }

inBrowser('hours that somebody types far away from the event', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })

  afterAll(() => stage.close())

  const open = async (facts: Record<string, unknown>): Promise<{ page: Page; id: string }> => {
    const press = await logIn(stage.url, EDITOR, PASSWORD)
    const text = { title: `Hours ${Date.now()}`, body: toLexical('Words.') }
    const { doc } = await must(press.post('/api/events', { ...text, ...facts }))
    const { id } = doc as { id: string }
    const page = await stage.enter(EDITOR, ELSEWHERE)
    // A zone is called by the place that the reader has chosen last, in another test, too.
    await prefer(page.context(), { url: stage.url, key: 'chosen-places', value: {} })
    await page.goto(`/admin/collections/events/${id}`)
    await page.locator('.clearance__state').waitFor()
    await page.getByRole('button', { name: 'When, where, who' }).click()
    await page.locator('input[name="start"]').waitFor()
    return { page, id }
  }

  const ISLAMABAD = { zone: 'Asia/Karachi', venue: { name: 'Hall', city: 'Islamabad' } }

  const save = async (page: Page) => {
    await page.locator('#action-save:enabled').click()
    await page.getByText(/updated successfully/i).waitFor()
  }

  const stored = async (id: string) => {
    const press = await logIn(stage.url, EDITOR, PASSWORD)
    return must(press.get(`/api/events/${id}?depth=0`))
  }

  const saidOf = (page: Page, name: string) =>
    page.locator('.instant').filter({ has: page.locator(`input[name="${name}"]`) })

  const typePlace = async (page: Page, name: string, words: string) => {
    await page.locator(`input[name="${name}-zone"]`).selectText()
    await page.keyboard.type(words)
    await page.getByRole('option', { name: /Vienna/ }).waitFor()
    expect(await violationsOf(page, '.instant-field')).toEqual([])
  }

  it('are those of the event’s own zone, and are said at both clocks', async () => {
    const { page, id } = await open(ISLAMABAD)
    await page.fill('input[name="start"]', '2031-07-30T10:00')
    const said = 'Wed, 30 Jul 2031, 10:00 in Islamabad · 01:00 in New York · 05:00 UTC'
    await saidOf(page, 'start').getByText(said).waitFor()
    // Somebody says when it ends by another clock.
    await page.fill('input[name="end"]', '30 July 2031')
    await saidOf(page, 'end').getByText('Enter the time, such as 10:15.').waitFor()
    await page.fill('input[name="end-time"]', '9')
    await typePlace(page, 'end', 'vien')
    await page.keyboard.press('Enter')
    await saidOf(page, 'end')
      .getByText('Wed, 30 Jul 2031, 09:00 in Vienna · 03:00 in New York · 07:00 UTC')
      .waitFor()
    expect(await page.inputValue('input[name="end-time"]')).toBe('09:00')
    await picture(page, 'hours')
    expect(await violationsOf(page, '.instant-field')).toEqual([])
    await save(page)
    expect(await stored(id)).toMatchObject({
      start: '2031-07-30T05:00:00.000Z',
      end: '2031-07-30T07:00:00.000Z',
    })
    await page.reload()
    await page.getByRole('button', { name: 'When, where, who' }).click()
    for (const [name, time] of [
      ['start', '10:00'],
      ['end', '12:00'],
    ] as const) {
      expect(await page.inputValue(`input[name="${name}"]`)).toBe('30 Jul 2031')
      expect(await page.inputValue(`input[name="${name}-time"]`)).toBe(time)
    }
    expect(await page.inputValue('input[name="start-zone"]')).toBe('Islamabad')
  })

  it('are said by the clock that the reader has chosen in their account, wherever their browser is', async () => {
    const account = await stage.enter(EDITOR, ELSEWHERE)
    await account.goto('/admin/account')
    await account.locator('input[name="zone"]').fill('tokyo')
    await account.getByRole('option', { name: /Tokyo/ }).waitFor()
    await account.keyboard.press('Enter')
    expect(await violationsOf(account, '.instant-field')).toEqual([])
    await account.locator('#action-save:enabled').click()
    await account.getByText(/updated successfully/i).waitFor()
    try {
      const { page } = await open(ISLAMABAD)
      await page.fill('input[name="start"]', '2031-07-30T10:00')
      const said = 'Wed, 30 Jul 2031, 10:00 in Islamabad · 14:00 in Tokyo · 05:00 UTC'
      await saidOf(page, 'start').getByText(said).waitFor()
    } finally {
      const press = await logIn(stage.url, EDITOR, PASSWORD)
      const { user } = await must(press.get('/api/users/me'))
      await must(press.patch(`/api/users/${(user as { id: string }).id}`, { zone: null }))
    }
  })

  it('wait for the zone of an event that has none, and stay as they were typed when it is said', async () => {
    const { page, id } = await open({})
    await page.fill('input[name="start"]', '2031-07-30T10:00')
    await saidOf(page, 'start').getByText('Enter the city').waitFor()
    await page.fill('input[name="zone"]', 'PKT')
    await saidOf(page, 'start').getByText('10:00 in Karachi').waitFor()
    expect(await page.inputValue('input[name="start"]')).toBe('30 Jul 2031')
    expect(await page.inputValue('input[name="start-time"]')).toBe('10:00')
    await save(page)
    expect(await stored(id)).toMatchObject({ start: '2031-07-30T05:00:00.000Z', zone: 'Asia/Karachi' })
  })

  it('say where clocks are put forward over them, and ask where they come twice', async () => {
    const { page, id } = await open({ zone: 'Europe/Vienna' })
    await page.fill('input[name="start"]', '2031-03-30T02:30')
    await saidOf(page, 'start').getByText('This time does not exist in Vienna').waitFor()
    await page.fill('input[name="start"]', '2031-10-26T02:30')
    await saidOf(page, 'start')
      .getByText('02:30 in Vienna · Sat 25 Oct, 20:30 in New York · 00:30 UTC')
      .waitFor()
    await saidOf(page, 'start').locator('select').selectOption({ label: 'The second one (UTC+1)' })
    await saidOf(page, 'start').getByText('21:30 in New York · 01:30 UTC').waitFor()
    await save(page)
    expect(await stored(id)).toMatchObject({ start: '2031-10-26T01:30:00.000Z' })
  })

  it('are understood as they are typed, and say at the field what would be right', async () => {
    const { page, id } = await open(ISLAMABAD)
    await page.fill('input[name="start"]', '٣٠ يوليو ٢٠٣١ ١٠:٠٠')
    await saidOf(page, 'start').getByText('Wed, 30 Jul 2031, 10:00 in Islamabad').waitFor()
    await page.fill('input[name="start"]', '30 July 2031 3pm Geneva')
    await saidOf(page, 'start').getByText('15:00 in Geneva').waitFor()
    await page.press('input[name="start"]', 'Tab')
    expect(await page.inputValue('input[name="start-time"]')).toBe('15:00')
    expect(await page.inputValue('input[name="start-zone"]')).toBe('Geneva')
    await page.fill('input[name="start"]', '31 June 2031')
    await saidOf(page, 'start').getByText('The calendar has no such day').waitFor()
    expect(await page.getAttribute('input[name="start"]', 'aria-invalid')).toBe('true')
    await page.locator('#action-save:enabled').click()
    await page.locator('.payload-toast-item').first().waitFor()
    // Refused, and nothing of it is lost.
    await saidOf(page, 'start').getByText('The calendar has no such day').waitFor()
    expect(await page.inputValue('input[name="start"]')).toContain('31 June 2031')
    await page.fill('input[name="start"]', '30 June 2031 15:00')
    await page.fill('input[name="start-zone"]', 'Atlantis')
    await page.press('input[name="start-zone"]', 'Tab')
    await saidOf(page, 'start').getByText('No city or time zone “Atlantis” was found').waitFor()
    await page.fill('input[name="start-zone"]', 'Islamabad')
    await save(page)
    expect(await stored(id)).toMatchObject({ start: '2031-06-30T10:00:00.000Z' })
  })

  it('filter a list, and call a zone by the place that was chosen in it last', async () => {
    const { id } = await open({ ...ISLAMABAD, start: '2031-07-30T05:00:00.000Z' })
    const page = await stage.enter(EDITOR, ELSEWHERE)
    const asked = (field: string, operator: string, value: string) =>
      `where[or][0][and][0][${field}][${operator}]=${value}`
    await page.goto(`/admin/collections/events?${asked('start', 'greater_than', '2031-07-01T00:00:00.000Z')}`)
    const filter = page.locator('.instant-filter')
    const row = page.locator(`td a[href*="${id}"]`).first()
    await row.waitFor()
    await filter.locator('input[name="start"]').fill('30 July 2031 7:30 Geneva')
    await filter.locator('input[name="start-time"]').focus()
    await filter.getByText('07:30 in Geneva · 01:30 in New York · 05:30 UTC').waitFor()
    await page.waitForURL((url) => url.search.includes(encodeURIComponent('2031-07-30T05:30:00.000Z')))
    await row.waitFor({ state: 'detached' })
    await page.goto(
      `/admin/collections/events?${asked('embargo.until', 'less_than', '2031-07-30T05:30:00.000Z')}`,
    )
    await filter.getByText('07:30 in Geneva').waitFor()
    expect(await filter.locator('input[name="embargo.until-zone"]').inputValue()).toBe('Geneva')
  })

  it('keep the wall time and the zone of an embargo, and are instants where the panel sends them', async () => {
    const { page, id } = await open(ISLAMABAD)
    await page.fill('input[name="embargo.until"]', '2031-07-30T10:15')
    await saidOf(page, 'embargo.until')
      .getByText('10:15 in Islamabad · 01:15 in New York · 05:15 UTC')
      .waitFor()
    await page.fill('input[name="start"]', '2031-07-30T11:00')
    await save(page)
    expect((await stored(id)).embargo).toEqual({
      until: '2031-07-30T05:15:00.000Z',
      zone: 'Asia/Karachi',
      wallTime: '2031-07-30T10:15',
    })
    await page.locator('[data-action="submit"]:enabled').click()
    await page.fill('input[name="deadline"]', '2031-07-20T18:00')
    await saidOf(page, 'deadline').getByText('18:00 in Islamabad · 09:00 in New York · 13:00 UTC').waitFor()
    const sent = page.waitForRequest((request) => request.url().endsWith('/clearance/submit'))
    await page.click('[data-confirm="submit"]')
    expect((await sent).postDataJSON()).toMatchObject({ deadline: '2031-07-20T13:00:00.000Z' })
  })
})
