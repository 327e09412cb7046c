import { keyHashOf } from '../../../../src/domain/keys.ts'
import { createKeyReader, type Holder } from '../../../../src/wire/consumerKeys/consumerStore.ts'

const KEY = `cq_${'a'.repeat(43)}`
const reader: Holder['reader'] = {
  ...{ kind: 'consumer', id: 'c', name: 'Agency' },
  ...{ scopes: ['read'], ratePerMinute: 600 },
}

/** A store of one key, which counts how often it is asked. */
const open = (holder: Holder | null = { reader, until: Infinity }) => {
  const store = { holder, asked: 0, instant: 0, isDown: false }
  const keys = createKeyReader({
    find: async (hash) => {
      store.asked += 1
      if (store.isDown) throw new Error('The store is down.')
      return hash === keyHashOf(KEY) ? store.holder : null
    },
    now: () => new Date(store.instant),
  })
  return { store, keys, ask: async (authorization?: string) => keys.read(authorization) }
}

describe('29: who asks the wire', () => {
  it('is anybody without the header, and nobody with anything in it but a key', async () => {
    const { ask, store } = open()
    expect(await ask()).toEqual({ kind: 'anonymous' })
    for (const header of ['', `JWT ${KEY}`, KEY, 'Bearer', 'Bearer x', `Basic ${KEY}`, `Bearer ${KEY} x`])
      expect([header, await ask(header)]).toEqual([header, null])
    expect(store.asked).toBe(0)
    expect(await ask(`bearer ${KEY}`)).toEqual(reader)
    expect(await ask(`Bearer cq_${'b'.repeat(43)}`)).toBeNull()
  })

  it('is looked up once for many that ask at once, and answered at once afterwards', async () => {
    const { ask, keys, store } = open()
    await Promise.all([1, 2, 3].map(() => ask(`Bearer ${KEY}`)))
    expect(store.asked).toBe(1)
    expect(keys.read(`Bearer ${KEY}`)).toEqual(reader)
  })

  it('is nobody at once when what was remembered is forgotten, be it while the store is asked', async () => {
    const { ask, keys, store } = open()
    await ask(`Bearer ${KEY}`)
    store.holder = null
    keys.forget()
    expect(await ask(`Bearer ${KEY}`)).toBeNull()
    store.holder = { reader, until: Infinity }
    keys.forget()
    const asked = keys.read(`Bearer ${KEY}`)
    store.holder = null
    keys.forget()
    expect([await asked, await ask(`Bearer ${KEY}`)]).toEqual([reader, null])
  })

  it('is asked for again within a second', async () => {
    const { ask, store } = open()
    await ask(`Bearer ${KEY}`)
    store.holder = null
    const began = performance.now()
    while ((await ask(`Bearer ${KEY}`)) !== null) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(performance.now() - began).toBeLessThan(1000)
    expect(store.asked).toBe(2)
  })

  it('is nobody from the end of the key on, without asking the store', async () => {
    const { ask, store } = open({ reader, until: 1000 })
    expect(await ask(`Bearer ${KEY}`)).toEqual(reader)
    store.instant = 1000
    expect([await ask(`Bearer ${KEY}`), store.asked]).toEqual([null, 1])
  })

  it('is not nobody because the store was down', async () => {
    const { ask, store } = open()
    store.isDown = true
    await expect(ask(`Bearer ${KEY}`)).rejects.toThrow('down')
    store.isDown = false
    expect(await ask(`Bearer ${KEY}`)).toEqual(reader)
  })

  it('is familiar once a key has opened something here', async () => {
    const { ask, keys } = open()
    expect(keys.isFamiliar(`Bearer ${KEY}`)).toBe(false)
    await ask(`Bearer ${KEY}`)
    await ask(`Bearer cq_${'b'.repeat(43)}`)
    expect([KEY, `cq_${'b'.repeat(43)}`].map((key) => keys.isFamiliar(`Bearer ${key}`))).toEqual([
      true,
      false,
    ])
  })
})
