import { follow, overflowOf, picture, violationsOf } from '../support/browser.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const ADDRESS = 'heads@archive.example'

inBrowser('an archive address in a browser', () => {
  const reserved = reserveStage('own')
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
  })
  afterAll(() => stage.close())

  const open = async (email: string, look: Look = {}) => {
    const page = await stage.enter(email, look)
    await page.goto('/admin/collections/partner-organisations')
    await follow(page, page.getByRole('link', { name: 'ILO', exact: true }))
    await page.locator('input[name="acronym"]').waitFor()
    return page
  }
  const linkIn = (mail: string | undefined): string =>
    /\/admin\/archive-address#[\w-]+/.exec((mail ?? '').replace(/=\r?\n/g, ''))?.[0] ?? ''

  it('is named by a manager, confirmed by a press behind its link, and taken away', async () => {
    const page = await open('manager@ilo.example')
    const box = page.getByRole('region', { name: 'Archive address' })
    await box.getByText('They go to the managers.').waitFor()
    await box.getByLabel('Email address').fill(ADDRESS)
    await page.keyboard.press('Enter')
    await box
      .getByRole('status')
      .filter({ hasText: `The link was sent to ${ADDRESS}.` })
      .waitFor()
    await box.locator('[data-archive="pending"]').waitFor()
    await picture(page, 'archive-address')
    expect(await violationsOf(page, '.second-factor')).toEqual([])

    const mail = (await stage.outbox()).find((one) => one.includes(`To: ${ADDRESS}`))
    const keeper = await stage.visit()
    await keeper.goto(linkIn(mail))
    await keeper.getByRole('button', { name: 'Confirm' }).waitFor()
    await picture(keeper, 'archive-address-confirm')
    expect(await violationsOf(keeper)).toEqual([])
    await keeper.getByRole('button', { name: 'Confirm' }).click()
    await keeper.getByRole('status').filter({ hasText: 'Signed heads of ILO now come' }).waitFor()
    expect(keeper.url()).not.toContain('#')

    await page.reload()
    await box.getByText(`They go to ${ADDRESS}.`).waitFor()
    await box.getByRole('button', { name: 'Remove the address' }).click()
    await box.getByText('They go to the managers.').waitFor()
  })

  it('says so where the link is used or not whole', async () => {
    const page = await stage.visit()
    await page.goto(`/admin/archive-address#${'x'.repeat(43)}`)
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('alert').filter({ hasText: 'This link has been used or is too old' }).waitFor()
    const other = await stage.visit()
    await other.goto('/admin/archive-address')
    await other.getByText('This address is incomplete.').waitFor()
  })

  it('is not shown to who does not manage the organisation', async () => {
    for (const email of ['editor@ilo.example', 'manager@fia.example']) {
      const page = await open(email)
      expect(await page.getByRole('region', { name: 'Archive address' }).count()).toBe(0)
    }
  })

  it('fits on a phone, in Arabic and in the dark', async () => {
    const page = await open('manager@ilo.example', { width: 360, locale: 'ar', colorScheme: 'dark' })
    const box = page.getByRole('region', { name: 'عنوان الحفظ' })
    await box.waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page, '.second-factor')).toEqual([])
    await picture(page, 'archive-address-ar')
  })

  it('last logins stand in the list for managers, and not for others', async () => {
    const logins = async (email: string) => {
      const page = await stage.enter(email)
      await page.goto('/admin/collections/users')
      const cell = page
        .locator('tbody tr')
        .filter({ hasText: 'manager@ilo.example' })
        .locator('[data-last-login]')
      await cell.waitFor()
      const isManager = email.startsWith('manager')
      // Whose clock it is told by is asked first.
      if (isManager) await cell.locator('time').waitFor()
      if (isManager) await picture(page, 'people-last-login')
      return { time: await cell.locator('time').count(), words: await cell.textContent() }
    }
    expect((await logins('manager@ilo.example')).time).toBe(1)
    expect(await logins('editor@ilo.example')).toEqual({ time: 0, words: '—' })
  })

  it('asks no other host, and breaks no policy', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
