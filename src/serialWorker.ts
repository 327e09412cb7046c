import type { Worker } from 'node:worker_threads'

/** A thread or a process that answers one message after the other. */
export type Channel = {
  send: (message: object) => void
  /** Whether the server's own process stays because of it. */
  keep: (isKept: boolean) => void
  /** Resolves when it is gone, whatever it was doing. */
  end: () => Promise<void>
}

/** `ready`: it has loaded, where it says so. @param error a word for the log, never the words of what it was given. */
type Answer<Result> = { number?: number; result?: Result; error?: string; ready?: true }

/** What the worker is told with: its answers, and that it has gone by itself. */
export type Heard<Result> = { answered: (answer: Answer<Result>) => void; lost: () => void }

type Options<Result> = {
  open: (heard: Heard<Result>) => Channel
  /** After this a job has failed, and the worker is ended; counted from when it began. */
  limitMs: number
  /** What a new worker may take beside on a busy machine, to load. */
  loadMs: number
  /** Without work for so long it is ended. */
  idleMs: number
  /** Who comes when so many wait is refused. */
  mostWaiting?: number
  errors: {
    /** For whoever comes when too many wait. */
    busy: () => Error
    /** For a job whose worker has passed its time, or has died. */
    lost: () => Error
    failed: (error: string) => Error
    stopping: () => Error
  }
}

export type SerialWorker<Given extends object, Result> = {
  run: (given: Given) => Promise<Result>
  /** For whoever knows that work comes soon: a worker is there, and has loaded, when it does. */
  warm: () => void
  /** Whoever waits is refused at once; whoever comes later begins anew. */
  stop: () => Promise<void>
}

type Job<Given, Result> = {
  number: number
  given: Given
  resolve: (result: Result) => void
  reject: (error: Error) => void
}

/**
 * One worker beside the server's own thread that does one job after the other. It begins with the first job and ends
 * after a while without one; when it dies, or passes its time, the next job gets a new one.
 */
export const createSerialWorker = <Given extends object, Result>(
  options: Options<Result>,
): SerialWorker<Given, Result> => {
  const { limitMs, loadMs, idleMs, mostWaiting = Infinity, errors } = options
  /** The first is in work. */
  const jobs: Job<Given, Result>[] = []
  let worker: Channel | null = null
  let hasLoaded = false
  let last = 0
  let timer: NodeJS.Timeout | null = null

  const inTime = (ms: number, work: () => void): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(work, ms)
  }

  const settled = (): Job<Given, Result> | undefined => {
    if (timer) clearTimeout(timer)
    timer = null
    return jobs.shift()
  }

  const end = async (): Promise<void> => {
    const ended = worker
    worker = null
    await ended?.end()
  }

  /** Whatever has ended it: whose job it was is told, and the others go on in another one. */
  const lose = (lost: Channel): void => {
    if (worker !== lost) return
    void end()
    settled()?.reject(errors.lost())
    next()
  }

  const open = (): Channel => {
    hasLoaded = false
    const opened: Channel = options.open({
      answered: (answer) => worker === opened && answered(opened, answer),
      lost: () => lose(opened),
    })
    return opened
  }

  const answered = (from: Channel, { ready, number, result, error }: Answer<Result>): void => {
    hasLoaded = true
    if (ready) {
      if (jobs.length > 0) inTime(limitMs, () => lose(from))
      return
    }
    if (jobs[0]?.number !== number) return
    const job = settled()
    if (error === undefined) job?.resolve(result as Result)
    else job?.reject(errors.failed(error))
    next()
  }

  const next = (): void => {
    const job = jobs[0]
    if (!job) {
      worker?.keep(false)
      inTime(idleMs, () => void end())
      timer?.unref()
      return
    }
    const current = (worker ??= open())
    const patience = limitMs + (hasLoaded ? 0 : loadMs)
    current.keep(true)
    inTime(patience, () => lose(current))
    current.send({ number: job.number, ...job.given })
  }

  return {
    run: (given) => {
      if (jobs.length > mostWaiting) return Promise.reject(errors.busy())
      return new Promise((resolve, reject) => {
        jobs.push({ number: (last += 1), given, resolve, reject })
        if (jobs.length === 1) next()
      })
    },
    warm: () => {
      if (jobs.length > 0) return
      worker ??= open()
      next()
    },
    stop: async () => {
      if (timer) clearTimeout(timer)
      for (const { reject } of jobs.splice(0)) reject(errors.stopping())
      await end()
    },
  }
}

/** A thread, as a serial worker talks to it. @param report told of a thread that has ended by an error. */
export const threadChannel = <Result>(
  worker: Worker,
  { answered, lost }: Heard<Result>,
  report?: (error: Error) => void,
): Channel => {
  worker.on('message', answered)
  worker.once('error', (error) => {
    report?.(error)
    lost()
  })
  worker.once('exit', lost)
  return {
    send: (message) => worker.postMessage(message),
    keep: (isKept) => (isKept ? worker.ref() : worker.unref()),
    end: async () => void (await worker.terminate()),
  }
}
