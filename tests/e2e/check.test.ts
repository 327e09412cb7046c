import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { picture, violationsOf } from '../support/browser.ts'
import { encodedAgain, inDocument, resaved } from '../support/checking/variants.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'

type Item = { slug: string; title: string; body: { text: string } }

inBrowser('the page that says whether something is real', () => {
  const reserved = reserveStage()
  let stage: Stage
  let text: Item

  beforeAll(async () => {
    stage = await reserved.open()
    const answer = await fetch(`${stage.url}/v1/statements?include=body&limit=20&locale=en`)
    const { items } = (await answer.json()) as { items: Item[] }
    const [longest] = items.sort((one, other) => other.body.text.length - one.body.text.length)
    if (!longest) throw new Error('Nothing is out.')
    text = longest
  })

  afterAll(() => stage.close())

  const open = async (path = '/en/check', width = 1280): Promise<Page> => {
    const page = await stage.visit({ width })
    await page.goto(path)
    await page.locator('textarea[name="words"]').waitFor()
    return page
  }
  const paste = async (page: Page, words: string): Promise<string | null> => {
    await page.fill('textarea[name="words"]', words)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('[data-verdict]').waitFor()
    return page.locator('[data-verdict]').getAttribute('data-verdict')
  }
  const give = async (page: Page, name: string, bytes: Buffer): Promise<string | null> => {
    await page.setInputFiles('input[type="file"]', {
      name,
      mimeType: 'application/octet-stream',
      buffer: bytes,
    })
    await page.locator('[data-verdict]').waitFor()
    return page.locator('[data-verdict]').getAttribute('data-verdict')
  }
  const fetchCopy = async (ending: string): Promise<Buffer> => {
    const answer = await fetch(`${stage.url}/v1/statements/${text.slug}.${ending}?locale=en`)
    return Buffer.from(await answer.arrayBuffer())
  }

  it('knows words that were published, and shows what is changed in them', async () => {
    const page = await open()
    const sent: string[] = []
    page.on('request', (request) => {
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`)
    })
    expect(await paste(page, `${text.title}\n${text.body.text}`)).toBe('same')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'check-same')
    expect(await paste(await open(), text.body.text.replace(/\b(\w+)\.$/, 'nobody.'))).toBe('changed')
    // Nothing of what was pasted is asked for or sent.
    const words = text.body.text.split(/\s+/).filter((word) => word.length > 9)
    expect(sent.filter((each) => !each.startsWith('GET '))).toEqual([])
    expect(words.filter((word) => sent.some((each) => each.includes(word)))).toEqual([])
  })

  it('knows the very file, and reads one that was saved again, in the browser alone', async () => {
    const page = await open()
    expect(await give(page, 'a.pdf', await fetchCopy('pdf'))).toBe('file')
    const pdf = Buffer.concat([await fetchCopy('pdf'), Buffer.from('\n')])
    expect(await give(await open(), 'a.pdf', pdf)).toBe('same')
    const eml = Buffer.concat([await fetchCopy('eml'), Buffer.from('\n')])
    expect(await give(await open(), 'a.eml', eml)).toBe('same')
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })

  it('knows the mail of a media update, with all that it carries, saved by another program', async () => {
    const list = await fetch(`${stage.url}/v1/media-updates?locale=en`)
    const { items } = (await list.json()) as { items: Item[] }
    const whole = await fetch(`${stage.url}/v1/media-updates/${items[0]?.slug}?locale=en`)
    const { items: inside } = (await whole.json()) as { items: { item: Item }[] }
    const word = /\p{L}{8,}/u.exec(inside[0]?.item.body.text ?? '')?.[0] ?? ''
    const answer = await fetch(`${stage.url}/v1/media-updates/${items[0]?.slug}.eml?locale=en`)
    const eml = await answer.text()
    const received = `Received: from mx.paper.example\r\n${eml.replace(/^X-Unsent: 1\r\n/m, 'X-Seen: 1\r\n')}`
    expect(received).not.toContain('X-Unsent')
    expect(await give(await open(), 'a.eml', Buffer.from(`${eml}\n`))).toBe('same')
    expect(await give(await open(), 'a.eml', Buffer.from(received))).toBe('same')
    const changed = await encodedAgain(received, (words) => words.replaceAll(word, `${word}x`))
    expect(await give(await open(), 'a.eml', changed)).toBe('changed')
    expect(await give(await open(), 'a.eml', await encodedAgain(received))).toBe('same')
  })

  it('says of its own page, printed by a browser, that the words are the same', async () => {
    const page = await stage.visit()
    await page.goto(`/en/statements/${text.slug}`)
    const printed = await page.pdf({ format: 'A4' })
    expect(await give(await open(), 'printed.pdf', printed)).toBe('same')
  })

  it('opens with the code of a text, which no server is sent', async () => {
    const page = await stage.visit()
    const asked: string[] = []
    page.on('request', (request) => void asked.push(`${request.url()} ${request.headers().referer ?? ''}`))
    await page.goto(`/en/statements/${text.slug}`)
    const link = await page.locator('.colophon a[href*="/check#"]').getAttribute('href')
    const code = link?.split('#')[1] ?? ''
    expect(code).toMatch(/^[0-9a-f]{12}$/)
    await page.goto(link ?? '')
    await page.locator('[data-verdict="code"]').waitFor()
    expect(await page.inputValue('textarea[name="words"]')).toBe(code.replace(/.{4}(?=.)/g, '$&-'))
    expect(asked.some((each) => each.startsWith(`${stage.url}/v1/check/${code.slice(0, 3)} `))).toBe(true)
    expect(asked.filter((each) => each.includes(code))).toEqual([])
    await picture(page, 'check-code')
    await page.evaluate(() => void (window.location.hash = '#0000-0000'))
    await page.locator('[data-verdict="unknown"]').waitFor()
  })

  it('shows the code in print alone', async () => {
    const page = await stage.visit()
    await page.goto(`/ar/statements/${text.slug}`)
    const shown = page.locator('.on-paper')
    expect(await shown.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await shown.isVisible()).toBe(true)
    expect(await shown.locator('svg').isVisible()).toBe(true)
    await shown.scrollIntoViewIfNeeded()
    await picture(page, 'statement-on-paper')
  })

  it('is one file, too, which tells without the newsroom what a copy proves by itself', async () => {
    const answer = await fetch(`${stage.url}/check.html`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="check-.+\.html"$/)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(2.5 * 1024 * 1024)
    expect(answer.headers.get('content-encoding')).toMatch(/^(br|gzip)$/)
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(bytes.length / 2)
    const folder = await mkdtemp(path.join(tmpdir(), 'check-'))
    const file = path.join(folder, 'check.html')
    await writeFile(file, bytes)
    const openFile = async (isOffline: boolean, width = 1280) => {
      const page = await stage.visit({ width })
      await page.context().setOffline(isOffline)
      await page.goto(pathToFileURL(file).href)
      await page.locator('textarea[name="words"]').waitFor()
      return page
    }
    const pdf = await fetchCopy('pdf')
    const docx = await fetchCopy('docx')
    const alone = await openFile(true)
    expect(await give(alone, 'a.pdf', pdf)).toBe('genuine')
    expect(await violationsOf(alone)).toEqual([])
    await picture(alone, 'check-file-alone')
    expect(await give(await openFile(true), 'a.docx', docx)).toBe('genuine')
    const [word = ''] = /\p{L}{9,}/u.exec(text.body.text) ?? []
    const changed = Buffer.from(
      resaved(
        docx,
        inDocument((xml) => xml.replaceAll(word, `${word}x`)),
      ),
    )
    expect(await give(await openFile(true), 'a.docx', changed)).toBe('changed')
    const mail = await openFile(true, 360)
    await mail.setInputFiles('input[type="file"]', {
      name: 'a.eml',
      mimeType: 'message/rfc822',
      buffer: await fetchCopy('eml'),
    })
    await mail.locator('.check-note', { hasText: 'proves nothing' }).waitFor()
    await picture(mail, 'check-file-phone')
    expect(await give(await openFile(false), 'a.pdf', pdf)).toBe('file')
    expect(await paste(await openFile(false), text.body.text)).toBe('same')
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
    await rm(folder, { recursive: true })
  })

  it('runs from right to left, and is as narrow as a phone', async () => {
    const page = await open('/ar/check', 360)
    await paste(page, 'كلمات لم تصدر عن هذا المركز الإعلامي في أي يوم من الأيام، ولا وقعتها أي منظمة.')
    expect(await page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('unknown')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'check-phone-ar')
  })
})
