import { jest } from '@jest/globals'
import { type Channel, createSerialWorker, type Heard } from '../../src/serialWorker.ts'

type Sent = { number: number; word: string }

const LIMIT_MS = 100
const LOAD_MS = 1_000
const IDLE_MS = 5_000

const openRig = () => {
  const opened: { heard: Heard<string>; sent: Sent[]; end: jest.Mock<Channel['end']> }[] = []
  const worker = createSerialWorker<{ word: string }, string>({
    ...{ limitMs: LIMIT_MS, loadMs: LOAD_MS, idleMs: IDLE_MS },
    open: (heard) => {
      const sent: Sent[] = []
      const end = jest.fn(async () => undefined)
      opened.push({ heard, sent, end })
      return { send: (message) => sent.push(message as Sent), keep: () => undefined, end }
    },
    errors: {
      busy: () => new Error('busy'),
      lost: () => new Error('lost'),
      failed: (error) => new Error(error),
      stopping: () => new Error('stopping'),
    },
  })
  return { worker, opened }
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

describe('a worker that is warmed', () => {
  it('is there before its first job, once, and does that job', async () => {
    const { worker, opened } = openRig()
    worker.warm()
    worker.warm()
    expect(opened).toHaveLength(1)
    opened[0]!.heard.answered({ ready: true })
    const result = worker.run({ word: 'one' })
    opened[0]!.heard.answered({ number: opened[0]!.sent[0]!.number, result: 'done' })
    await expect(result).resolves.toBe('done')
    expect(opened).toHaveLength(1)
  })

  it('ends where no job comes, and not while somebody says that one comes soon', () => {
    const { worker, opened } = openRig()
    worker.warm()
    jest.advanceTimersByTime(IDLE_MS - 1)
    worker.warm()
    jest.advanceTimersByTime(IDLE_MS - 1)
    expect(opened[0]!.end).not.toHaveBeenCalled()
    jest.advanceTimersByTime(1)
    expect(opened[0]!.end).toHaveBeenCalledTimes(1)
  })

  it('has its time to load where a job comes while it does, and no more than a job’s afterwards', async () => {
    const { worker, opened } = openRig()
    worker.warm()
    const result = worker.run({ word: 'one' })
    result.catch(() => undefined)
    jest.advanceTimersByTime(LOAD_MS)
    expect(opened[0]!.end).not.toHaveBeenCalled()
    opened[0]!.heard.answered({ ready: true })
    jest.advanceTimersByTime(LIMIT_MS)
    await expect(result).rejects.toThrow('lost')
    expect(opened[0]!.end).toHaveBeenCalledTimes(1)
  })
})
