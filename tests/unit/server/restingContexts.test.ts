import { AsyncResource } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { PassThrough } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'light-my-request'
import { createPageContexts, PageStorage } from '../../../src/server/openPages.ts'
import { until } from '../../support/until.ts'

/** What Node notes on everything that begins: a place for each storage that is up, where storages cost something. */
const noted = (): number => Reflect.ownKeys(new AsyncResource('anything')).length

/** A page that is being made until it is told to end, and what it sees of its storage then. */
const openPage = (
  during: ReturnType<typeof createPageContexts>,
  storage: PageStorage<string>,
  name: string,
) => {
  const response = new PassThrough()
  let finish = () => {}
  const told = new Promise<void>((resolve) => (finish = resolve))
  const seen = { atFirst: '', atLast: '' }
  const make = () =>
    storage.run(name, async () => {
      seen.atFirst = storage.getStore() ?? 'nothing'
      await told
      await pause(1)
      seen.atLast = storage.getStore() ?? 'nothing'
    })
  const made = during(response as unknown as ServerResponse, make)
  return {
    seen,
    end: async () => {
      finish()
      await made
      response.destroy()
    },
  }
}

describe('the contexts of pages', () => {
  let atRest = 0
  const untilAtRest = () => until('the storage is put down', () => noted() === atRest)
  // The runner of the tests has storages, too.
  beforeEach(() => (atRest = noted()))

  it('stay while a page is made, whichever ends meanwhile', async () => {
    const storage = new PageStorage<string>()
    const during = createPageContexts(0)
    const [first, second] = [openPage(during, storage, 'first'), openPage(during, storage, 'second')]
    await first.end()
    await pause(30)
    await second.end()
    expect([first.seen, second.seen]).toEqual([
      { atFirst: 'first', atLast: 'first' },
      { atFirst: 'second', atLast: 'second' },
    ])
    await untilAtRest()
  })

  it('are put down when the last page has ended, and taken up by the next one', async () => {
    const storage = new PageStorage<string>()
    const during = createPageContexts(0)
    for (const name of ['first', 'next']) {
      const page = openPage(during, storage, name)
      await page.end()
      expect(page.seen).toEqual({ atFirst: name, atLast: name })
      await untilAtRest()
    }
  })

  it('are put down after a page that is made to be kept, which goes over no connection', async () => {
    const storage = new PageStorage<string>()
    const during = createPageContexts(0)
    const { payload } = await inject(
      (_request, response) =>
        void during(response, () =>
          storage.run('kept', async () => {
            response.end('A page')
            await pause(5)
          }),
        ),
      { url: '/en' },
    )
    expect(payload).toBe('A page')
    await untilAtRest()
  })

  it('are put down after a page that was given up before it was made', async () => {
    const storage = new PageStorage<string>()
    const during = createPageContexts(0)
    const response = new PassThrough().destroy()
    await during(response as unknown as ServerResponse, () => storage.run('given up', () => pause(1)))
    await untilAtRest()
  })

  it('are put down after a page that failed, whose error is the caller’s', async () => {
    const storage = new PageStorage<string>()
    const during = createPageContexts(0)
    const response = new PassThrough()
    const fail = () => storage.run('fails', () => Promise.reject(new Error('no page')))
    await expect(during(response as unknown as ServerResponse, fail)).rejects.toThrow('no page')
    response.destroy()
    await untilAtRest()
  })
})
