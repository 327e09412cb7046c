import type { Config, Payload } from 'payload'
import { chainOnInit } from '../../../src/payload-internals/chainOnInit.ts'

const open = async (config: Config, payload: Payload): Promise<void> => {
  config.db.init({ payload })
  await config.onInit?.(payload)
}

describe('starts that are chained', () => {
  const told: string[] = []
  const say = (word: string) => void told.push(word)
  const host = (): Config =>
    ({ db: { init: () => say('database') }, onInit: () => say('host') }) as unknown as Config
  beforeEach(() => void told.splice(0))

  it('run behind the host’s, and what they leave to begin behind all of them', async () => {
    const first = chainOnInit(host(), () => {
      say('register starts')
      return () => say('register begins')
    })
    const second = chainOnInit(first, () => {
      say('wire starts')
      return () => say('wire begins')
    })
    const config = chainOnInit(second, () => say('lists are looked at'))
    await open(config, { config } as never)
    expect(told).toEqual([
      ...['database', 'host', 'register starts', 'wire starts', 'lists are looked at'],
      ...['register begins', 'wire begins'],
    ])
  })

  it('begin nothing where one of them fails, and refuse the next start of the same configuration', async () => {
    const first = chainOnInit(host(), () => () => say('register begins'))
    const config = chainOnInit(first, () => {
      throw new Error('Something is on no list.')
    })
    const payload = { config } as never
    await expect(open(config, payload)).rejects.toThrow('on no list')
    await expect(open(config, payload)).rejects.toThrow('on no list')
    expect(told).toEqual(['database', 'host'])
  })

  it('are no other’s after one that has failed', async () => {
    let isRefused = true
    const first = chainOnInit(host(), () => () => say('register begins'))
    const config = chainOnInit(first, () => {
      if (isRefused) throw new Error('Not yet.')
    })
    await expect(open(config, { config } as never)).rejects.toThrow('Not yet.')
    isRefused = false
    const again = { config: { ...config } } as never
    await config.onInit?.(again)
    expect(told.filter((word) => word === 'register begins')).toHaveLength(1)
  })
})
