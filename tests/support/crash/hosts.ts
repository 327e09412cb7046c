import { type Host, startHost } from './host.ts'

/** Processes for newsrooms: the next one loads its code while the present one is at work, and opens nothing before it is told to. */
export type Hosts = { next(): Promise<Host>; killAll(): Promise<void> }

export const createHosts = (program: string): Hosts => {
  const all: Promise<Host>[] = []
  const start = () => {
    const host = startHost(program)
    // Whoever takes it hears of it.
    host.catch(() => undefined)
    all.push(host)
    return host
  }
  let spare = start()
  return {
    next: () => {
      const host = spare
      spare = start()
      return host
    },
    killAll: async () => void (await Promise.allSettled(all.map(async (host) => (await host).kill()))),
  }
}
