import { createSlots } from '../../../src/stores/postgres/slots.ts'

describe('slots of transactions', () => {
  it('are given to no more than there are, and to who waits in the order in which they came', async () => {
    const slots = createSlots(2, 1_000)
    const leaves = [await slots.enter('A write'), await slots.enter('A write')]
    const order: number[] = []
    const waiting = [1, 2].map(async (number) => {
      const leave = await slots.enter('A write')
      order.push(number)
      return leave
    })
    expect(slots.waiting()).toBe(2)
    leaves[0]?.()
    leaves[0]?.() // once is enough
    const third = await waiting[0]
    expect([order, slots.waiting()]).toEqual([[1], 1])
    leaves[1]?.()
    third?.()
    ;(await waiting[1])?.()
    await slots.idle()
    expect([order, slots.waiting()]).toEqual([[1, 2], 0])
  })

  it('are not waited for for ever, and who gives up takes no place in the line', async () => {
    const slots = createSlots(1, 20)
    const leave = await slots.enter('A write')
    await expect(slots.enter('A write')).rejects.toMatchObject({
      ...{ reason: 'unavailable', retryAfterSeconds: 5 },
      cause: { message: 'A write has waited 20 ms to begin: none of the 1 open transactions ends.' },
    })
    expect(slots.waiting()).toBe(0)
    leave()
    const again = await slots.enter('A write')
    let isIdle = false
    const idle = slots.idle().then(() => (isIdle = true))
    await Promise.resolve()
    expect(isIdle).toBe(false)
    again()
    await idle
  })
})
