import type { Page } from 'playwright-core'
import type { NoticeList } from '../../src/desk/notices/types.ts'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import {
  act,
  clearanceOf,
  edit,
  join,
  release,
  sign,
  submit,
  toLexical,
  waitFor,
} from '../../src/server/story/desk.ts'
import { overflowOf, picture, pressUntil, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

type Entry = { collection: 'statements'; id: string }

const DAY_MS = 86_400_000

/** In the order in which a text comes to them; `replaced`: with a second edition in the place of the first. */
const NAMES = [
  ...(['invited', 'review', 'clearance', 'held', 'cleared', 'scheduled'] as const),
  ...(['published', 'suspended', 'withdrawn', 'replaced'] as const),
] as const
type Name = (typeof NAMES)[number]

/** The stage, its word, whom the text waits for, and where the line of steps ends. */
const SAID: Record<Name, [stage: string, word: string, waits: string | null, end: string]> = {
  invited: ['drafting', 'Draft', 'ILO', 'Published'],
  review: ['review', 'Internal review', 'UNODC', 'Published'],
  clearance: ['clearance', 'Awaiting signatures', 'ILO', 'Published'],
  held: ['held', 'Stopped', 'ILO', 'Published'],
  cleared: ['cleared', 'Cleared', 'UNODC', 'Published'],
  scheduled: ['scheduled', 'Scheduled', null, 'Published'],
  published: ['published', 'Published', null, 'Published'],
  suspended: ['suspended', 'Offline for now', null, 'Offline for now'],
  withdrawn: ['withdrawn', 'Withdrawn', null, 'Withdrawn'],
  replaced: ['published', 'Published', null, 'Published'],
}
/** What the panel says of what happens next, or where it leads; and what the world finds there. */
const NEXT: Partial<Record<Name, { says: string; link?: string; status?: number }>> = {
  held: { says: 'The organisation that stopped it signs again' },
  scheduled: { says: 'To be published in 3 days' },
  published: { says: 'Edition 1 was published', link: 'Open the public page', status: 200 },
  suspended: { says: 'Readers cannot find it for now.' },
  withdrawn: { says: 'Readers find a public notice', link: 'Open the public notice', status: 410 },
  replaced: { says: 'Edition 1 was replaced by edition 2.', link: 'Open the public page', status: 200 },
}

inBrowser('where a text is', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client
  let lead: Client
  let ilo: Client
  /** A media update that carries one text at each stage. */
  let update: string

  const make = async (collection: string, document: Record<string, unknown>): Promise<string> =>
    ((await must(editor.post(`/api/${collection}`, document))).doc as { id: string }).id

  const signed = async (entry: Entry, ...signers: Client[]) => {
    await must(submit(editor, entry))
    for (const signer of signers) await must(sign(signer, entry))
  }
  const out = async (entry: Entry, body: Record<string, unknown> = {}) => {
    await signed(entry, lead, ilo)
    await must(release(lead, entry, body))
  }
  const onEdition = async (who: Client, entry: Entry, action: string, body: Record<string, unknown>) => {
    const { digest } = await clearanceOf(who, entry)
    await must(act(who, entry, action, { digest, ...body }))
  }
  const later = { at: new Date(Date.now() + 3 * DAY_MS).toISOString() }

  const BRING: Record<Name, (entry: Entry) => Promise<unknown>> = {
    invited: () => Promise.resolve(),
    review: (entry) => signed(entry),
    clearance: (entry) => signed(entry, lead),
    cleared: (entry) => signed(entry, lead, ilo),
    scheduled: (entry) => out(entry, later),
    held: async (entry) => {
      await out(entry, later)
      await must(act(ilo, entry, 'hold'))
    },
    published: (entry) => out(entry),
    suspended: async (entry) => {
      await out(entry)
      await onEdition(ilo, entry, 'suspend', { note: 'The number is wrong.' })
    },
    withdrawn: async (entry) => {
      await out(entry)
      await onEdition(lead, entry, 'withdraw', { publicNote: 'It named the wrong city.' })
    },
    replaced: async (entry) => {
      await out(entry)
      await must(act(editor, entry, 'correct', { editionType: 'correction', publicNote: 'A wrong city.' }))
      await edit(editor, { ...entry, change: { summary: 'The city is Lahore.' } })
      await out(entry)
    },
  }

  const bring = async (name: Name): Promise<string> => {
    const words = { title: `Stage: ${name}`, body: toLexical('Where this text is, is said in one word.') }
    const id = await make('statements', words)
    const entry: Entry = { collection: 'statements', id }
    if (name === 'invited')
      await must(act(editor, entry, 'invite', { organisation: 'ilo', role: 'co-signatory' }))
    else await join(editor, entry, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
    await BRING[name](entry)
    return id
  }

  beforeAll(async () => {
    stage = await reserved.open()
    const people = ['editor@unodc', 'reviewer@unodc', 'reviewer@ilo']
    ;[editor, lead, ilo] = (await Promise.all(
      people.map((name) => logIn(stage.url, `${name}.example`, PASSWORD)),
    )) as [Client, Client, Client]
    const items: unknown[] = []
    for (const name of NAMES)
      items.push({ heading: 'Texts', entry: { relationTo: 'statements', value: await bring(name) } })
    update = await make('media-updates', { title: 'Every stage', items })
  })
  afterAll(() => stage.close())

  const open = async (who: string, look: Look = {}): Promise<Page> => {
    const page = await stage.enter(`${who}@unodc.example`, look)
    await page.goto(`/admin/compose/media-updates/${update}`)
    await page.locator('.clearance__state').waitFor()
    return page
  }
  const lineOf = (page: Page, name: Name) =>
    page.locator('.composer__outline .composer__open', { hasText: `Stage: ${name}` })
  const choose = async (page: Page, name: Name) => {
    await lineOf(page, name).click()
    await page.locator('.composer__panel', { hasText: `Stage: ${name}` }).waitFor()
    await page.locator(`.clearance__state[data-stage="${SAID[name][0]}"]`).waitFor()
  }

  it('is one word in the outline and in the panel, with the steps until there and what happens next', async () => {
    const page = await open('reviewer')
    await picture(page, 'stages-outline')
    for (const name of NAMES) {
      const [stageOf, word, waits, end] = SAID[name]
      await lineOf(page, name).locator('.state-chip', { hasText: word }).waitFor()
      await choose(page, name)
      const panel = page.locator('.clearance', { has: page.locator('.clearance__state') })
      expect(await panel.locator('.clearance__state').textContent()).toContain(word)
      const steps = panel.locator('.clearance__steps li')
      expect(await steps.last().textContent()).toBe(end)
      const here = steps.locator('xpath=self::*[@aria-current="step"]')
      expect(await here.textContent()).toBe(word)
      const isStopped = ['held', 'suspended', 'withdrawn'].includes(stageOf)
      expect(await here.getAttribute('data-is')).toBe(isStopped ? 'stopped' : 'current')
      expect(await panel.locator('[data-part="waits"]').allTextContents()).toEqual(
        waits ? [`Waiting for ${waits}`] : [],
      )
      const { says, link, status } = NEXT[name] ?? {}
      if (says) expect(await panel.textContent()).toContain(says)
      const links = panel.locator('.clearance__wire a')
      expect(await links.allTextContents()).toEqual(link ? [link] : [])
      if (link) {
        const { pathname } = new URL((await links.getAttribute('href')) ?? '', stage.url)
        expect((await fetch(new URL(pathname, stage.url))).status).toBe(status)
      }
      await picture(page, `stage-${name}`)
    }
    expect(await violationsOf(page)).toEqual([])
  })

  it('has two ways back that no word confuses: from signing, and from the public', async () => {
    const reviewer = await open('reviewer')
    await choose(reviewer, 'published')
    await reviewer.locator('[data-action="withdraw"]:enabled').click()
    const ends = reviewer.getByRole('group', { name: 'Withdraw the published edition…' })
    expect(await ends.textContent()).toContain('leaves a public notice')
    expect(await reviewer.locator('[data-action="recall"]').count()).toBe(0)
    const editorPage = await open('editor')
    await choose(editorPage, 'clearance')
    await editorPage.locator('[data-action="recall"]:enabled').click()
    const returns = editorPage.getByRole('group', { name: 'Take back from signing' })
    expect(await returns.textContent()).toContain('which is not published')
    expect(await editorPage.locator('[data-action="withdraw"]').count()).toBe(0)
  })

  it('has another lead once a co-author has taken it: both see who is asked, and what it means', async () => {
    const words = { title: 'For another lead', body: toLexical('Who answers for this text changes.') }
    const entry: Entry = { collection: 'statements', id: await make('statements', words) }
    await join(editor, entry, { reviewer: ilo, organisation: 'ilo', role: 'co-author' })
    const enter = async (who: string) => {
      const page = await stage.enter(`reviewer@${who}.example`)
      await page.goto(`/admin/compose/statements/${entry.id}`)
      await page.locator('.clearance__state').waitFor()
      return page
    }
    const mine = await enter('unodc')
    await mine.locator('[data-action="offer-lead"]:enabled').click()
    const form = mine.getByRole('group', { name: 'Offer the lead' })
    expect(await form.textContent()).toContain('your organisation stays as a co-author')
    expect(await form.locator('select[name="to"] option').count()).toBe(2)
    await form.locator('select[name="to"]').selectOption('ilo')
    await picture(mine, 'lead-offer')
    await form.locator('[data-confirm="offer-lead"]:enabled').click()
    await mine.locator('[data-organisation="ilo"] [data-offered="yes"]').waitFor()
    const theirs = await enter('ilo')
    await theirs.locator('[data-organisation="ilo"] [data-offered="yes"]').waitFor()
    await theirs.locator('[data-action="take-lead"]:enabled').click()
    const taking = theirs.getByRole('group', { name: 'Take the lead' })
    expect(await taking.textContent()).toContain('UNODC stays as a co-author')
    await picture(theirs, 'lead-take')
    expect(await violationsOf(theirs)).toEqual([])
    await taking.locator('[data-confirm="take-lead"]:enabled').click()
    await theirs.locator('.clearance__parties li:first-child[data-organisation="ilo"]').waitFor()
    await mine.reload()
    await mine.locator('.clearance__parties li:first-child[data-organisation="ilo"]').waitFor()
    expect(await mine.locator('[data-action="offer-lead"]').count()).toBe(0)
    await picture(mine, 'lead-taken')
  })

  it('is in lists and on My desk with whom a text waits for, and reminds them once a day', async () => {
    const page = await stage.enter('editor@unodc.example')
    await page.goto('/admin/collections/statements?limit=50')
    const row = page.locator('tr', { hasText: 'Stage: clearance' })
    await row.getByText('Waiting for ILO').waitFor()
    await row.getByRole('button', { name: 'Remind ILO: Stage: clearance' }).click()
    await row.getByText('ILO reminded today').waitFor()
    for (const [name, label] of [
      ['published', 'Open the public page'],
      ['withdrawn', 'Open the public notice'],
    ])
      await page.getByRole('link', { name: `${label}: Stage: ${name}` }).waitFor()
    expect(await page.getByRole('link', { name: /: Stage: suspended/ }).count()).toBe(0)
    const scheduled = page.locator('tr', { hasText: 'Stage: scheduled' })
    expect(await scheduled.locator('time').getAttribute('datetime')).toBe(later.at)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'stages-list')

    await page.goto('/admin')
    const draft = page.locator('.my-desk__row', { hasText: 'Stage: invited' })
    await draft.getByText('Waiting for ILO').waitFor()
    const button = draft.locator('[data-remind="ilo"]')
    await pressUntil(button, draft.getByText('ILO reminded today'))
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'stages-desk')

    const wanted = ['Stage: clearance', 'Stage: invited']
    await waitFor(async () => {
      const { items } = (await must(ilo.get('/api/desk/notices'))) as Pick<NoticeList, 'items'>
      const reminded = items.filter(({ kind }) => kind === 'reminded').map(({ entry }) => entry.title)
      return wanted.every((title) => reminded.includes(title)) || null
    })
  })

  it('is said from right to left, in the dark and on a phone', async () => {
    const page = await open('reviewer', { locale: 'ar', width: 360, colorScheme: 'dark' })
    for (const name of ['held', 'withdrawn', 'scheduled'] as const) {
      await choose(page, name)
      await page.locator('.clearance__steps').scrollIntoViewIfNeeded()
      await picture(page, `stage-${name}-ar`)
    }
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await page.goto('/admin/collections/statements?limit=50')
    await page.locator('tr', { hasText: 'Stage: held' }).locator('[data-remind="ilo"]').waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'stages-list-ar')
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
