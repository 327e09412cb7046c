import { BENCH_LOCALES } from './words.ts'
import { BENCH_ORGANISATIONS } from './publications.ts'
import { medianOf } from '../newsroom.ts'
import type { Server } from './children.ts'

/** Lists of ten that nobody has asked for: of each organisation in each language, from three days on. */
export const coldUrls = (count: number): string[] =>
  ['2020-01-01', '2020-01-02', '2020-01-03']
    .flatMap((from) =>
      BENCH_LOCALES.flatMap((locale) =>
        BENCH_ORGANISATIONS.map(
          (organisation) =>
            `/v1/statements?organisation=${organisation}&locale=${locale}&from=${from}&limit=10`,
        ),
      ),
    )
    .slice(0, count)

/** The median time of one such question at each server, asked turn by turn. */
export const measureCold = async (servers: readonly Server[], count: number): Promise<number[]> => {
  const times: number[][] = servers.map(() => [])
  for (const url of coldUrls(count)) {
    for (const [index, server] of servers.entries()) {
      const started = performance.now()
      const answer = await fetch(server.url + url)
      const { items } = (await answer.json()) as { items: unknown[] }
      times[index]?.push(performance.now() - started)
      if (items.length !== 10) throw new Error(`${url} has ${items.length} items, not ten.`)
    }
  }
  return times.map(medianOf)
}
