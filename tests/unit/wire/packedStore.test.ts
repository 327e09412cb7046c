import { createPackedStore, type Packing } from '../../../src/wire/cache/packedStore.ts'

type Value = { isPacked: boolean }
type Kept = { key: string; value: Value; bytes: number }

const FULL = 1_000
const SMALL = 100
const packing: Packing<Value> = {
  pack: (value) => ((value.isPacked = true), SMALL),
  unpack: (value) => ((value.isPacked = false), FULL),
}

const open = ({ maxBytes = 10_000, packs = true } = {}) => {
  const gone: string[] = []
  const store = createPackedStore<Value, Kept>(
    { maxBytes, overheadOf: () => 0, gone: ({ key }) => void gone.push(key) },
    packs ? packing : undefined,
  )
  const fit = (): void => {
    while (store.bytes() > maxBytes) if (!store.drop()) return
  }
  const keep = (key: string, bytes = FULL): Kept => {
    const kept = { key, value: { isPacked: false }, bytes }
    store.set(kept)
    fit()
    return kept
  }
  return { store, gone, keep, fit }
}

describe('a store that packs what is used less', () => {
  it('packs the least used, and lets nothing go while that makes room', () => {
    const { store, gone, keep } = open()
    const all = Array.from({ length: 30 }, (_, index) => keep(`${index}`))
    expect(gone).toEqual([])
    expect(store.bytes()).toBeLessThanOrEqual(10_000)
    const packed = all.filter(({ value }) => value.isPacked)
    expect(packed).toEqual(all.slice(0, packed.length))
    expect([all[0]?.value.isPacked, all[29]?.value.isPacked]).toEqual([true, false])
  })

  it('unpacks what is asked for again, which counts as used', () => {
    const { store, keep, fit } = open()
    const all = Array.from({ length: 30 }, (_, index) => keep(`${index}`))
    expect(store.get('0')).toBe(all[0])
    fit()
    expect([all[0]?.value.isPacked, all[0]?.bytes]).toEqual([false, FULL])
    keep('another')
    expect(all[0]?.value.isPacked).toBe(false)
  })

  it('lets the least used go when all but a quarter is packed', () => {
    const { store, gone, keep } = open()
    for (let index = 0; index < 200; index += 1) keep(`${index}`)
    expect(store.bytes()).toBeLessThanOrEqual(10_000)
    expect(store.count()).toBeGreaterThan(70)
    expect(gone).toEqual(Array.from({ length: 200 - store.count() }, (_, index) => `${index}`))
  })

  it('says once of each that it is gone, and of none that has changed its size', () => {
    const { store, gone, keep, fit } = open()
    const kept = keep('one')
    store.resize(kept, 1_200)
    expect([gone, store.bytes(), store.peek('one')]).toEqual([[], 1_200, kept])
    store.resize(kept, 9_000)
    expect([gone, store.count()]).toEqual([['one'], 0])
    keep('other')
    store.delete('other')
    store.delete('other')
    fit()
    expect(gone).toEqual(['one', 'other'])
  })

  it('keeps in one list what cannot be packed', () => {
    const { store, gone, keep } = open({ packs: false })
    for (let index = 0; index < 12; index += 1) keep(`${index}`)
    expect([store.count(), gone]).toEqual([10, ['0', '1']])
  })

  it('does not keep what would fill it', () => {
    const { store, gone, keep } = open()
    keep('large', 2_000)
    expect([store.peek('large'), gone, store.drop()]).toEqual([undefined, ['large'], false])
  })
})
