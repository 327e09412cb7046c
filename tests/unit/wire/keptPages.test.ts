import { createMemoryBudget } from '../../../src/wire/cache/memoryBudget.ts'
import { createKeptPages } from '../../../src/wire/cache/keptPages.ts'
import type { RowPlace } from '../../../src/wire/cache/sources.ts'

const NOON = Date.parse('2026-12-09T12:00:00.000Z')
const asked = { method: 'GET', headers: {} }

const rowAt = (availableAt: string): RowPlace => ({
  ...{ id: 'row', entry: 'x', type: 'statement', kind: null, slug: 'x', organisations: '|a|' },
  ...{ eventEntry: null, carries: '', availableAt, start: null, sweeping: false },
})

const open = ({ isUpToDate = true, maxBytes = 1_000_000 } = {}) => {
  let now = NOON
  let made = 0
  const pages = createKeptPages({
    memory: { budget: createMemoryBudget(maxBytes), share: 1 },
    watch: { pass: () => undefined, isWaiting: () => false, isUpToDate: () => isUpToDate },
    clock: { now: () => new Date(now) },
  })
  const make = async (more: Record<string, string> = {}, status = 200) => ({
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...more },
    body: `page ${(made += 1)} ${'x'.repeat(2_000)}`,
  })
  const ask = (more?: Record<string, string>, status?: number) =>
    pages.answer('key', asked, () => make(more, status))
  return { pages, ask, made: () => made, pass: (ms: number) => (now += ms) }
}

describe('pages that are kept', () => {
  it('are made once, and given as one object with a tag of their bytes', async () => {
    const { pages, ask, made } = open()
    const [first] = await Promise.all([ask(), ask(), ask()])
    expect(made()).toBe(1)
    expect(pages.hit('key', asked)).toBe(pages.hit('key', asked))
    expect(first?.headers.ETag).toMatch(/^"[\w-]{43}"$/)
    const same = pages.hit('key', { method: 'GET', headers: { 'if-none-match': first?.headers.ETag } })
    expect([same?.status, same?.body]).toEqual([304, ''])
    expect(pages.hit('key', { method: 'HEAD', headers: {} })?.body).toBe('')
    expect(pages.hit('other', asked)).toBeNull()
  })

  it('are compressed when somebody takes it so, and from memory from then on', async () => {
    const { pages, ask } = open()
    await ask()
    const brotli = { method: 'GET', headers: { 'accept-encoding': 'br' } }
    expect(pages.hit('key', brotli)).toBeNull()
    const made = await pages.answer('key', brotli, () => Promise.reject(new Error('It is there.')))
    expect(made.headers['Content-Encoding']).toBe('br')
    expect(pages.hit('key', brotli)).toBe(made)
  })

  it('end with what the world sees, and with nothing else', async () => {
    const { pages, ask } = open()
    const isThere = () => pages.hit('key', asked) !== null
    await ask()
    // Written for the next edition, which waits; and for a text whose instant is to come.
    pages.happened({ row: rowAt('2026-12-01T00:00:00.000Z') })
    pages.happened({ row: rowAt('2026-12-01T00:00:00.000Z'), isSeen: false })
    pages.happened({ row: rowAt('2026-12-10T00:00:00.000Z'), isSeen: true })
    expect(isThere()).toBe(true)
    pages.happened({ row: rowAt('2026-12-09T12:00:00.000Z'), isSeen: true })
    expect(isThere()).toBe(false)
    await ask()
    pages.happened({ number: 7, entry: 'x' })
    expect(isThere()).toBe(false)
  })

  it('end with the day, on which lists of events turn, and after a minute', async () => {
    for (const { before, lasts } of [
      { before: 0, lasts: 60_000 },
      { before: 12 * 3_600_000 - 5_000, lasts: 5_000 },
    ]) {
      const { pages, ask, pass } = open()
      pass(before)
      await ask()
      pass(lasts - 1)
      expect(pages.hit('key', asked)).not.toBeNull()
      pass(1)
      expect(pages.hit('key', asked)).toBeNull()
    }
  })

  it('are not kept where something happened while they were made', async () => {
    const { pages } = open()
    await pages.answer('key', asked, async () => {
      pages.happened({ number: 8, entry: 'y' })
      return { status: 200, headers: {}, body: 'of before' }
    })
    expect(pages.hit('key', asked)).toBeNull()
  })

  it('are not kept where they failed, set a cookie, or nobody knows what other servers have written', async () => {
    for (const [given, headers, status] of [
      [{}, {}, 404],
      [{}, {}, 500],
      [{}, { 'Set-Cookie': 'a=b' }, 200],
      [{ isUpToDate: false }, {}, 200],
    ] as const) {
      const { pages, ask, made } = open(given)
      const answer = await ask(headers, status)
      expect([answer.status, pages.hit('key', asked)]).toEqual([status, null])
      await ask(headers, status)
      expect(made()).toBe(2)
    }
  })
})
