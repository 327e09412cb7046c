import { createLoginLimits } from '../../../src/server/loginLimits.ts'

type Limits = ReturnType<typeof createLoginLimits>
type Try = Parameters<Limits['begin']>[0]

const A_TRY: Try = { address: '192.0.2.1', account: 'a@b.example', device: null, isLink: false }

/** How many of these wrong tries are let through. */
const letThrough = async (limits: Limits, tries: Partial<Try>[]): Promise<number> => {
  const begun = await Promise.all(
    tries.map((one) =>
      limits.begin({ ...A_TRY, ...one }).then(
        () => 1,
        () => 0,
      ),
    ),
  )
  return begun.filter((one) => one === 1).length
}
const times = (count: number, make: (index: number) => Partial<Try>) =>
  Array.from({ length: count }, (_, index) => make(index))

describe('26: wrong tries in a quarter of an hour', () => {
  it.each<[string, number, (index: number) => Partial<Try>]>([
    ['for one account from one address', 40, () => ({})],
    ['from one address', 400, (index) => ({ account: `${index}@b.example` })],
    ['for one account from wherever', 100, (index) => ({ address: `198.51.100.${index % 250}` })],
    ['from one network of IPv6', 40, (index) => ({ address: `2001:db8::${index.toString(16)}` })],
    [
      'for one account, however it is written',
      40,
      (index) => ({ account: index % 2 ? ' A@b.example' : 'a@B.example' }),
    ],
    ['with one link', 10, (index) => ({ isLink: true, address: `198.51.100.${index % 250}` })],
    [
      'from a browser that is known',
      20,
      (index) => ({ device: 'known', address: `198.51.100.${index % 250}` }),
    ],
  ])('are so many %s: %i', async (_, allowed, make) => {
    expect(await letThrough(createLoginLimits(), times(allowed + 20, make))).toBe(allowed)
  })

  it('of strangers use up nothing of a known browser, nor its own of theirs', async () => {
    const limits = createLoginLimits()
    await letThrough(
      limits,
      times(200, (index) => ({ address: `198.51.100.${index % 250}` })),
    )
    expect(await letThrough(limits, [{}])).toBe(0)
    expect(
      await letThrough(
        limits,
        times(20, () => ({ device: 'known' })),
      ),
    ).toBe(20)
    expect(await letThrough(limits, [{ account: 'c@b.example' }])).toBe(1)
  })

  it('that are refused count nowhere', async () => {
    const limits = createLoginLimits()
    await letThrough(
      limits,
      times(500, () => ({})),
    )
    expect(
      await letThrough(
        limits,
        times(80, (index) => ({ address: `198.51.100.${index % 250}` })),
      ),
    ).toBe(60)
  })

  it('are forgotten for who got in, but not what strangers tried elsewhere', async () => {
    const limits = createLoginLimits()
    await letThrough(
      limits,
      times(39, () => ({})),
    )
    const { succeeded } = await limits.begin(A_TRY)
    await succeeded()
    expect(
      await letThrough(
        limits,
        times(60, () => ({})),
      ),
    ).toBe(40)
    expect(
      await letThrough(
        limits,
        times(60, (index) => ({ address: `198.51.100.${index}` })),
      ),
    ).toBe(21)
  })
})
