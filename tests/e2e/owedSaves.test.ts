import { createServer } from 'node:net'
import { rm } from 'node:fs/promises'
import type { Browser, Page, Request } from 'playwright-core'
import { logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import {
  findChromium,
  logInByApi,
  openBrowser,
  openWindow,
  picture,
  type Visitor,
  violationsOf,
} from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { copyDemonstration } from '../support/readyDemonstration.ts'
import { describeIn, inBrowser } from '../support/stage.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { until } from '../support/until.ts'

const EDITOR = 'editor@ilo.example'
/** Of the same organisation. */
const OTHER = 'manager@ilo.example'
const SUMMARY = 'textarea[name="summary"]'
const UNREACHABLE = 'Not saved: the newsroom cannot be reached.'

/** One that nobody has: the newsroom comes back where it was. */
const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Fills and empties itself from now on. */
const scriptsOnTheirWay = (page: Page): ReadonlySet<Request> => {
  const pending = new Set<Request>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') pending.add(request)
  })
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => pending.delete(request))
  return pending
}

inBrowser('a save that is owed', () => {
  let port: number
  let dataDir: string | undefined
  let server: RunningServer
  let browser: Browser
  const windows: Visitor[] = []

  const start = () => startServer({ script: 'demo.ts', dataDir, env: { PORT: String(port) } })

  beforeAll(async () => {
    port = await freePort()
    dataDir = await copyDemonstration()
    server = await start()
    dataDir ??= server.dataDir
    browser = await openBrowser(findChromium() ?? '')
    describeIn(windows)
  })

  afterAll(async () => {
    await browser.close()
    await server.stop()
    if (dataDir) await rm(dataDir, { recursive: true, force: true })
  })

  const enter = async (): Promise<Page> => {
    const visitor = await openWindow(browser, server.url)
    windows.push(visitor)
    await logInByApi(visitor.context, EDITOR, PASSWORD)
    return visitor.page
  }

  /** A draft of somebody's own, open in their window. */
  const openDraft = async (): Promise<{ page: Page; id: string }> => {
    const press = await logIn(server.url, EDITOR, PASSWORD)
    const text = { title: `Owed ${Date.now()}`, body: toLexical('Words.') }
    const { doc } = await must(press.post('/api/statements', text))
    const { id } = doc as { id: string }
    const page = await enter()
    await openText(page, id)
    return { page, id }
  }

  const openText = async (page: Page, id: string) => {
    await page.goto(`/admin/collections/statements/${id}`)
    await page.locator('.clearance__state').waitFor()
    // The editor is the last part of the page that comes from the server.
    await page.locator('[contenteditable="true"]').first().waitFor()
  }

  const stored = async (id: string): Promise<unknown> => {
    const press = await logIn(server.url, EDITOR, PASSWORD)
    return (await must(press.get(`/api/statements/${id}`))).summary
  }

  const write = async (page: Page, words: string) => {
    await page.fill(SUMMARY, words)
    await page.locator('#action-save:enabled').click()
  }

  const standing = (page: Page) => page.getByRole('status', { name: 'Not saved yet' })

  /** What is on the screen and on the device while a save is owed. */
  const expectOwed = async (page: Page, words: string) => {
    expect(await page.inputValue(SUMMARY)).toBe(words)
    await page.locator('#action-save:enabled').waitFor()
    await page
      .locator('.field-type[data-unsaved]')
      .filter({ has: page.locator(SUMMARY) })
      .waitFor()
    expect(await standing(page).textContent()).toContain('Not saved yet: Summary.')
    await page.waitForFunction((typed) => JSON.stringify(localStorage).includes(typed), words)
    expect(await page.textContent('body')).not.toMatch(/Failed to fetch/i)
  }

  const expectDone = async (page: Page, id: string, words: string) => {
    await standing(page).waitFor({ state: 'detached' })
    await page.waitForFunction((typed) => !JSON.stringify(localStorage).includes(typed), words)
    expect(await page.locator('[data-unsaved]').count()).toBe(0)
    expect(await page.locator('#action-save').isDisabled()).toBe(true)
    expect(await stored(id)).toBe(words)
  }

  it('stays one while the newsroom is stopped, and is made when it is there again', async () => {
    const { page, id } = await openDraft()
    await server.kill()
    await write(page, 'Typed beside a stopped newsroom.')
    await standing(page).getByText(UNREACHABLE).waitFor()
    await expectOwed(page, 'Typed beside a stopped newsroom.')
    await picture(page, 'owed')
    expect(await violationsOf(page, '.owed')).toEqual([])
    server = await start()
    await expectDone(page, id, 'Typed beside a stopped newsroom.')
  })

  it('stays one without a network, and is made when it comes back', async () => {
    const { page, id } = await openDraft()
    await page.context().setOffline(true)
    await write(page, 'Typed in a tunnel.')
    await standing(page).getByText(UNREACHABLE).waitFor()
    await expectOwed(page, 'Typed in a tunnel.')
    await page.context().setOffline(false)
    await expectDone(page, id, 'Typed in a tunnel.')
  })

  it('opens a login over the form when the session has ended, and goes on', async () => {
    const { page, id } = await openDraft()
    await page.request.post('/api/users/logout', { headers: { Origin: server.url } })
    await write(page, 'Typed after the session.')
    const dialog = page.getByRole('dialog', { name: 'You have been logged out' })
    await dialog.waitFor()
    await picture(page, 'login-again')
    expect(await violationsOf(page, '.login-again')).toEqual([])
    expect(await dialog.locator('input[name="email"]').inputValue()).toBe(EDITOR)
    expect(await dialog.locator('input[name="email"]').isEditable()).toBe(false)
    await dialog.getByRole('button', { name: 'Not now' }).click()
    await expectOwed(page, 'Typed after the session.')
    await standing(page).getByText('you have been logged out').waitFor()
    await standing(page).getByRole('button', { name: 'Save again' }).click()
    await dialog.locator('input[name="password"]').fill(`${PASSWORD} no`)
    await dialog.getByRole('button', { name: 'Login' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.locator('input[name="password"]').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Login' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expectDone(page, id, 'Typed after the session.')
  })

  it('needs no script that is not there already: the server may have another build by then', async () => {
    const { page, id } = await openDraft()
    const pending = scriptsOnTheirWay(page)
    await openText(page, id)
    await until('all scripts are there', () => pending.size === 0)
    await page.route('**/_next/static/**', (route) => route.abort())
    const press = await logIn(server.url, EDITOR, PASSWORD)
    const { revision } = await must(press.get(`/api/statements/${id}`))
    await must(press.patch(`/api/statements/${id}`, { revision, summary: 'Theirs.' }))
    await write(page, 'Mine.')
    const conflict = page.getByRole('dialog', { name: 'Somebody else has saved this text' })
    await conflict.getByText('Theirs.').waitFor()
    await conflict.getByRole('button', { name: 'Back to my text' }).click()
    await page.locator('.notice-bell__button').click()
    await page.locator('.notice-bell__panel').getByText('The notices cannot be loaded').waitFor()
    await page.keyboard.press('Escape')
    await page.request.post('/api/users/logout', { headers: { Origin: server.url } })
    await page.locator('#action-save').click()
    await page.getByRole('dialog', { name: 'You have been logged out' }).waitFor()
    expect(await page.inputValue(SUMMARY)).toBe('Mine.')
  })

  it('is nobody else’s who has logged in in another tab since', async () => {
    const { page, id } = await openDraft()
    const before = await stored(id)
    const login = { data: { email: OTHER, password: PASSWORD }, headers: { Origin: server.url } }
    expect((await page.request.post('/api/users/login', login)).status()).toBe(200)
    await write(page, 'Typed before they came.')
    const dialog = page.getByRole('dialog', { name: 'You have been logged out' })
    await dialog.waitFor()
    expect(await stored(id)).toBe(before)
    await dialog.locator('input[name="password"]').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Login' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expectDone(page, id, 'Typed before they came.')
  })

  it('keeps the form where it is when the session ends by the clock', async () => {
    const { page, id } = await openDraft()
    await page.clock.install()
    await openText(page, id)
    await page.fill(SUMMARY, 'Typed before a long lunch.')
    await page.locator('#action-save:enabled').waitFor()
    // A jump would ring all clocks at once.
    await page.clock.fastForward('07:58:00')
    await page.clock.runFor('03:00')
    const dialog = page.getByRole('dialog', { name: 'You have been logged out' })
    await dialog.locator('input[name="password"]').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Login' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.inputValue(SUMMARY)).toBe('Typed before a long lunch.')
    expect(new URL(page.url()).pathname).toBe(`/admin/collections/statements/${id}`)
  })

  it('says why it was refused, and stays pressable until it is mended', async () => {
    const { page, id } = await openDraft()
    const long = 'x'.repeat(2_001)
    await write(page, long)
    await standing(page)
      .getByText(/^Not saved: /)
      .waitFor()
    await expectOwed(page, long)
    await write(page, 'Short enough.')
    await expectDone(page, id, 'Short enough.')
  })

  it('is offered again when something new was never stored, and to nobody after a logout', async () => {
    const page = await enter()
    const create = async () => {
      await page.goto('/admin/collections/media-contacts/create')
      await page.locator('form[data-form-ready="true"]').first().waitFor()
    }
    await create()
    await page.fill('input[name="name"]', 'Ada of the press office')
    await page.context().setOffline(true)
    await page.click('#action-save')
    await standing(page).getByText(UNREACHABLE).waitFor()
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('Ada of the press office'))
    const kept = await page.context().newPage()
    await page.close()
    await kept.context().setOffline(false)
    await kept.goto('/admin/collections/media-contacts/create')
    const offer = kept.getByRole('region', { name: 'Your unsaved changes' })
    await offer.getByRole('button', { name: 'Put them back into the form' }).click()
    await offer.waitFor({ state: 'detached' })
    expect(await kept.inputValue('input[name="name"]')).toBe('Ada of the press office')
    await kept.waitForFunction(() => JSON.stringify(localStorage).includes('Ada of the press office'))
    await kept.goto('/admin/logout')
    await kept.waitForURL((url) => url.pathname.endsWith('/login'))
    expect(await kept.evaluate(() => JSON.stringify(localStorage))).not.toContain('Ada')
  })
})
