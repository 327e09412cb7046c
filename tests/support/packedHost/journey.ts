import type { Browser, Page } from 'playwright-core'
import { follow, giveLogin, hiddenButSeen, logInByApi, logInTo, openWindow, overflowOf } from '../browser.ts'
import { act, reach } from '../panel.ts'

const TITLE = 'Decent work, in somebody else’s application'
const BODY = 'Every one of us has read these words.'

type Deps = { browser: Browser; url: string; password: string }

/**
 * People of the host's own, with a role in the newsroom: one writes, two organisations sign, it is released, and the host's
 * own address gives it to the world. @returns the publication as `/v1` has it.
 */
export const publishAtHost = async ({
  browser,
  url,
  password,
}: Deps): Promise<{ title: string; body: { text: string } }> => {
  const enter = async (email: string): Promise<Page> => {
    const { page, context } = await openWindow(browser, url)
    await logInByApi(context, email, password)
    return page
  }
  const editor = await enter('editor@ilo.example')
  await editor.goto('/admin')
  await editor.locator('#own-dashboard').waitFor()
  await follow(editor, editor.locator('#nav-desk'))
  await editor.locator('.my-desk').waitFor()
  await editor.goto('/admin/collections/statements/create')
  await editor.fill('input[name="title"]', TITLE)
  await editor.locator('[contenteditable="true"]').first().click()
  await editor.keyboard.type(BODY)
  await editor.locator('#action-save:enabled').click()
  await editor.waitForURL(/statements\/[0-9a-f-]{36}/)
  const place = /\/statements\/[0-9a-f-]{36}/.exec(editor.url())?.[0] ?? ''
  await act(editor, 'invite', { organisation: 'fia', role: 'co-signatory' })
  await editor.locator('[data-organisation="fia"][data-standing="invited"]').waitFor()

  const reviewers = { ilo: await enter('reviewer@ilo.example'), fia: await enter('reviewer@fia.example') }
  const atDesk = async (who: 'ilo' | 'fia'): Promise<Page> => {
    const page = reviewers[who]
    await page.goto(`/admin/collections${place}`)
    await page.locator('.clearance__state').waitFor()
    return page
  }
  await act(await atDesk('fia'), 'accept')
  await reviewers.fia.locator('[data-organisation="fia"][data-standing="accepted"]').waitFor()
  await editor.reload()
  await act(editor, 'submit')
  await reach(editor, 'review')
  await act(await atDesk('ilo'), 'sign')
  await reach(reviewers.ilo, 'clearance')
  // From a phone, at the page that mails name, to which the login leads back.
  const { page: phone } = await openWindow(browser, url, { width: 360 })
  await phone.goto(`/sign${place}`)
  await phone.locator('main a').click()
  await giveLogin(phone, 'reviewer@fia.example', password)
  await phone.locator('[data-answer="sign"] > summary').waitFor()
  expect(await hiddenButSeen(phone)).toEqual([])
  // The host has not installed what makes PDF files.
  expect(await phone.locator('a[href*="form=pdf"]').count()).toBe(0)
  await phone.locator('[data-answer="sign"] > summary').click()
  await phone.locator('form[data-action="sign"] button').click()
  await phone.locator('[data-signed="yes"]').nth(1).waitFor()
  // The desk has room there for all that is in the head of a page.
  for (const page of [place, '/statements/create', '/posts/create']) {
    await phone.goto(`/admin/collections${page}`)
    await phone.locator('.notice-bell__button').click({ trial: true })
    expect([page, await overflowOf(phone)]).toEqual([page, 0])
  }
  await act(await atDesk('ilo'), 'release')
  await reach(reviewers.ilo, 'released')
  for (const page of [editor, phone, ...Object.values(reviewers)]) await page.context().close()

  const { items } = (await (await fetch(`${url}/v1/statements`)).json()) as {
    items: { title: string; slug: string }[]
  }
  expect(items.map(({ title }) => title)).toEqual([TITLE])
  const pdf = await fetch(`${url}/v1/statements/${items[0]?.slug}.pdf`)
  expect([pdf.status, await pdf.json()]).toMatchObject([501, { errors: [{ reason: 'not-installed' }] }])
  const feed = await (await fetch(`${url}/feeds/all.rss`)).text()
  expect(feed).toContain(TITLE)
  return (await (await fetch(`${url}/v1/statements/${items[0]?.slug}`)).json()) as {
    title: string
    body: { text: string }
  }
}

/** What the host had before is as it was: its users, posts with drafts, its own dashboard, its GraphQL. */
export const useHost = async ({ browser, url, password }: Deps): Promise<void> => {
  const { page, context } = await openWindow(browser, url)
  await logInTo(page, 'author@host.example', password)
  await page.locator('#own-dashboard').waitFor()
  // An account without a row in the newsroom sees nothing of it.
  expect(await page.locator('#nav-statements, #nav-desk').count()).toBe(0)
  await page.goto('/admin/collections/posts/create')
  await page.fill('input[name="title"]', 'A draft of the host’s')
  await page.locator('#action-save-draft').click()
  await page.waitForURL(/posts\/(?!create)/)
  const ask = async (path: string, body?: unknown) => {
    // As the host's own pages ask: Payload takes the cookie from nobody else.
    const headers = { origin: url }
    const response = await page.request.fetch(path, { method: body ? 'POST' : 'GET', data: body, headers })
    return { status: response.status(), body: (await response.json()) as Record<string, unknown> }
  }
  const hidden = await ask('/api/statements')
  expect([401, 403, 404].includes(hidden.status) || (hidden.body.docs as unknown[]).length === 0).toBe(true)
  const { body } = await ask('/api/graphql', {
    query: '{ Posts(draft: true, sort: "title") { docs { title _status } } }',
  })
  expect(body).toEqual({
    data: { Posts: { docs: [{ title: 'A draft of the host’s', _status: 'draft' }] } },
  })
  // Nobody finds the newsroom there.
  const { body: refused } = await ask('/api/graphql', { query: '{ Statements { totalDocs } }' })
  expect([(refused.errors as unknown[]).length > 0, refused.data]).toEqual([true, undefined])
  await context.close()
}
