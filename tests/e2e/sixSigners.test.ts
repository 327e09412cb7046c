import path from 'node:path'
import type { Page } from 'playwright-core'
import { verifyEvidence } from '../../packages/verify/src/index.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { DEVICE, type Person, peopleOn } from '../support/devices.ts'
import { pressAt, tabTo } from '../support/keyboard.ts'
import { act, reach } from '../support/panel.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'

const TITLE = 'Six agencies on one road'
const BODY = [
  'Ministers met on Monday in the old hall of Geneva.',
  'It took them five days to agree on the text.',
  'Nine states signed it, and three more will follow.',
  'The next meeting is in May.',
].join('\n\n')

const OTHERS = ['ilo', 'icmpd', 'iom', 'ssdo', 'fia'] as const
/** Whose reviewers sign with passkeys; SSDO is silent. */
const WITH_KEYS = ['unodc', 'ilo', 'icmpd', 'iom', 'fia'] as const
/** A little more than the hour that this newsroom gives. */
const DEADLINE_MS = 60.5 * 60_000

/** In place of phone calls: nobody tells anybody anything but through the newsroom. */
inBrowser('six people agree on one text through suggestions, and sign it', () => {
  const reserved = reserveStage('own', {
    preload: path.resolve('tests/support/laterHour.ts'),
    env: { SILENCE_NOTICE: '1h' },
  })
  let stage: Stage
  let people: ReturnType<typeof peopleOn>
  let id: string
  /** When FIA’s reviewer had a new passkey. */
  let renewedAt: string

  const lead = () => people.person('editor@unodc')
  const reviewer = (slug: string): Promise<Person> => people.person(`reviewer@${slug}`)
  const must = async (person: Person, url: string, body?: object, method?: string) => {
    const { status, body: answer } = await people.ask(person, url, body, method)
    if (status >= 300) throw new Error(`${url}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }
  const doAct = async (person: Person, action: string, body: object = {}) =>
    must(person, `/api/statements/${id}/clearance/${action}`, body)
  const clearance = async () => must(await lead(), `/api/statements/${id}/clearance`)
  const submit = async () => {
    const { revision } = await clearance()
    const deadline = new Date(Date.now() + DEADLINE_MS).toISOString()
    await doAct(await lead(), 'submit', { revision, deadline, onDeadline: 'consent' })
  }
  const reading = async ({ page }: Person): Promise<Page> => {
    await page.goto(`/admin/compose/statements/${id}?locale=en`)
    await page.locator('[data-part="suggest"]').waitFor()
    return page
  }
  const enrol = async (slug: string) => {
    await people.makePasskey(`reviewer@${slug}`, 'waits')
    const manager = await people.account(`manager@${slug}`)
    await manager.locator('[data-waits="other"] [data-passkey="enrol"]').click()
    await manager.locator('[data-waits="other"]').waitFor({ state: 'detached' })
  }
  const form = (page: Page) => page.locator('[data-part="suggest"]')
  /** Words as they stand in the text, and others for them. */
  const suggest = async (page: Page, { words, instead }: { words: string; instead: string }) => {
    const suggestion = form(page)
    if ((await suggestion.getAttribute('open')) === null) await suggestion.locator('> summary').click()
    await suggestion.locator('[data-part="passage"]').fill(words)
    await suggestion.locator('[data-part="instead"]').fill(instead)
    await suggestion.locator('[data-visibility="all"] input').check()
    await suggestion.locator('.clearance__button--primary:enabled').click()
    // What both have in common is no part of the change.
    await threadOf(page, instead.split(' ')[0] ?? '').waitFor()
  }
  const threadOf = (page: Page, words: string) =>
    page.locator('.comments__thread').filter({ has: page.locator('ins', { hasText: words }) })
  const signed = (page: Page, slug: string) =>
    page.locator(`[data-organisation="${slug}"] [data-signed="yes"]`).waitFor()

  beforeAll(async () => {
    stage = await reserved.open()
    people = peopleOn(stage, { 'reviewer@ilo': { locale: 'ar', width: 360 }, 'reviewer@iom': { width: 360 } })
  })
  afterAll(() => stage.close())

  it('their managers know their passkeys', async () => {
    for (const slug of WITH_KEYS) {
      await people.makePasskey(`manager@${slug}`, 'known')
      await enrol(slug)
    }
  })

  it('one loses the device, and the manager lets a new one in', async () => {
    const { device, authenticator } = await reviewer('fia')
    await device.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: authenticator })
    const manager = await people.account('manager@fia')
    await manager.locator('[data-known="other"] [data-passkey="revoke"]').click()
    await manager.locator('[data-known="other"]').waitFor({ state: 'detached' })
    renewedAt = new Date().toISOString()
    await device.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE })
    await enrol('fia')
  })

  it('the lead writes, and five agencies accept the invitation', async () => {
    const editor = await lead()
    const { doc } = await must(editor, '/api/statements', {
      ...{ title: TITLE, kind: 'message', body: toLexical(BODY) },
    })
    id = (doc as { id: string }).id
    const { docs } = await must(editor, '/api/partner-organisations?where[slug][equals]=ssdo&depth=0')
    const [{ id: ssdo }] = docs as [{ id: string }]
    await must(
      ...([await people.person('manager@ssdo'), `/api/partner-organisations/${ssdo}`] as const),
      ...([{ tacitConsent: ['message'] }, 'PATCH'] as const),
    )
    for (const organisation of OTHERS) {
      await doAct(editor, 'invite', { organisation, role: 'co-signatory' })
      await doAct(await reviewer(organisation), 'accept')
    }
  })

  it('ILO suggests twice, on a phone in Arabic; IOM once, with the keyboard alone', async () => {
    const ilo = await reading(await reviewer('ilo'))
    expect(await ilo.evaluate(() => document.documentElement.dir)).toBe('rtl')
    await suggest(ilo, { words: 'old hall', instead: 'great hall' })
    await suggest(ilo, { words: 'five days', instead: 'six days' })
    expect(await overflowOf(ilo)).toBe(0)
    const iom = await reading(await reviewer('iom'))
    if ((await form(iom).getAttribute('open')) === null) await pressAt(iom, '[data-part="suggest"] > summary')
    for (const [part, words] of [
      ['passage', 'in May'],
      ['instead', 'in spring'],
    ] as const) {
      await tabTo(iom, `[data-part="suggest"] [data-part="${part}"]`)
      await iom.keyboard.type(words)
    }
    await tabTo(iom, '[data-part="suggest"] [data-visibility] input')
    await iom.keyboard.press('Space')
    const all = form(iom).locator('[data-visibility="all"] input')
    for (let steps = 0; steps < 4 && !(await all.isChecked()); steps += 1)
      await iom.keyboard.press('ArrowDown')
    expect(await all.isChecked()).toBe(true)
    await tabTo(iom, '[data-part="suggest"] .clearance__button--primary')
    await iom.keyboard.press('Enter')
    await threadOf(iom, 'spring').waitFor()
  })

  it('the lead accepts both of ILO’s and refuses IOM’s with a word', async () => {
    const page = await reading(await lead())
    for (const words of ['great', 'six']) {
      await threadOf(page, words).locator('[data-suggestion-act="accept"]').click()
      await threadOf(page, words).waitFor({ state: 'hidden' })
    }
    await threadOf(page, 'spring').locator('[data-suggestion-act="refuse"]').click()
    await page.locator('.suggestion__refusal textarea').fill('The month is agreed.')
    await page.locator('[data-suggestion-act="refused"]').click()
    await threadOf(page, 'spring').waitFor({ state: 'hidden' })
    const iom = await reading(await reviewer('iom'))
    await iom.locator('[data-part="settled"] > summary').click()
    await iom.locator('[data-decision="refuse"] q', { hasText: 'The month is agreed.' }).waitFor()
    const said = await page.locator('.composer__editor[data-field="body"]').first().textContent()
    expect(said).toContain('in the great hall of Geneva')
    expect(said).toContain('six days')
  })

  it('ICMPD would sign with one change, and is told when the text has it and nothing else', async () => {
    await submit()
    const page = await reading(await reviewer('icmpd'))
    await suggest(page, { words: 'Nine states', instead: 'Ten states' })
    await page.locator('[data-action="condition"]').click()
    await page.locator('input[name="suggestions"]').check()
    await page.locator('[data-confirm="condition"]:enabled').click()
    await page.locator('[data-condition="icmpd"][data-met="no"]').waitFor()
    const { digest } = await clearance()
    await doAct(await lead(), 'recall', { digest })
    const writing = await reading(await lead())
    await threadOf(writing, 'Ten').locator('[data-suggestion-act="accept"]').click()
    await threadOf(writing, 'Ten').waitFor({ state: 'hidden' })
    await submit()
    await page.reload()
    const met = page.locator('[data-condition="icmpd"][data-met="yes"]')
    await met.getByText('this text has exactly these changes and no others').waitFor()
    await met.locator('ins', { hasText: 'Ten' }).waitFor()
    await picture(page, 'six-signers-condition')
  })

  it('five sign with passkeys: by keyboard, in Arabic, on a phone’s page, with a met condition, with a new key', async () => {
    const { page: unodc } = await reviewer('unodc')
    await unodc.goto(`/admin/collections/statements/${id}`)
    await pressAt(unodc, '[data-action="sign"]:enabled')
    await pressAt(unodc, '[data-confirm="sign"]:enabled')
    await reach(unodc, 'clearance')
    for (const slug of ['ilo', 'icmpd', 'fia']) {
      const { page } = await reviewer(slug)
      await page.goto(`/admin/collections/statements/${id}`)
      await act(page, 'sign')
      await signed(page, slug)
      expect(await violationsOf(page)).toEqual([])
    }
    const { page: iom } = await reviewer('iom')
    await iom.goto(`/sign/statements/${id}`)
    await iom.locator('[data-answer="sign"] > summary').click()
    await iom.locator('form[data-action="sign"] button').click()
    await iom.locator('[data-signed="yes"]', { hasText: 'IOM reviewer' }).waitFor()
    await picture(iom, 'six-signers-phone')
  })

  it('SSDO says nothing, the deadline passes, and the lead releases', async () => {
    expect((await clearance()).state).toBe('clearance')
    process.kill(stage.pid, 'SIGUSR2')
    const { page } = await reviewer('unodc')
    await page.goto(`/admin/collections/statements/${id}`)
    await reach(page, 'cleared')
    await act(page, 'release')
    await page.locator('.clearance__wire[data-standing="live"]').waitFor()
  })

  it('the verifier names each kind of consent', async () => {
    const evidence = await must(await lead(), `/api/register/statements/${id}/evidence`)
    const kept = await (
      await people.account('manager@unodc')
    )
      .locator('[data-organisation="unodc"] a[download]')
      .getAttribute('href')
    const ledger = decodeURIComponent((kept ?? '').replace(/^data:application\/json,/, ''))
    const verdict = verifyEvidence(JSON.stringify(evidence), [], [ledger])
    if (!verdict.ok) throw new Error(`${verdict.where}: ${verdict.sentence}`)
    const consents = verdict.claims.filter(({ sentence }) => sentence.startsWith('Consent of'))
    const kindOf = (slug: string) => {
      const [one, ...more] = consents.filter(({ sentence }) => sentence.includes(`“${slug}”`))
      expect(more).toEqual([])
      return { by: one?.by, sentence: one?.sentence ?? '' }
    }
    for (const slug of WITH_KEYS) {
      const said = `by passkey of .* \\(key [0-9a-f]{16} known to “${slug}” since `
      expect(kindOf(slug)).toEqual({ by: 'passkey', sentence: expect.stringMatching(said) as string })
    }
    expect(kindOf('ssdo')).toEqual({ by: 'newsroom', sentence: expect.stringContaining('tacit') as string })
    expect(verdict.claims.map(({ sentence }) => sentence).join(' ')).toContain(
      'The ledger of “unodc” begins with the key',
    )
    const since = /since (\S+)\)/.exec(kindOf('fia').sentence)?.[1] ?? ''
    expect(Date.parse(since)).toBeGreaterThan(Date.parse(renewedAt))
    const words = JSON.stringify(evidence)
    expect(words).toContain('Ten states')
    expect(words).not.toContain('in spring')
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
