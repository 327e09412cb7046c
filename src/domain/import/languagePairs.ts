import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import type { Placed, Segment, Segmented } from './segment.ts'

/** The language that most of a text's words are in. */
export const mainLanguage = (placed: readonly Placed[]): CheckedLocale | null => {
  const sums = new Map<CheckedLocale, number>()
  for (const { line } of placed) {
    if (!line.language) continue
    sums.set(line.language, (sums.get(line.language) ?? 0) + line.block.text.length)
  }
  return [...sums].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}

const bodyLength = (placed: readonly Placed[]): number => placed.filter(({ role }) => role === 'body').length

type Group = { language: CheckedLocale | null; segments: Segment[] }

/**
 * A file that says everything twice, first in one language and then in another: texts of the same kinds in the same order
 * are languages of one text. Those whose parts do not correspond stay texts of their own.
 */
export const pairLanguages = ({
  placed,
  segments,
}: Segmented): Segmented & { sure: ReadonlyMap<string, number> } => {
  const of = (key: string) => placed.filter(({ entry }) => entry === key)
  const own = segments.filter(({ key }) => key !== 'cover')
  const groups: Group[] = []
  for (const segment of own) {
    const language = mainLanguage(of(segment.key))
    const last = groups.at(-1)
    if (last && last.language === language) last.segments.push(segment)
    else groups.push({ language, segments: [segment] })
  }
  const sure = new Map<string, number>()
  const renamed = new Map<string, string>()
  const unplaced: Group[] = []
  for (const group of groups) {
    const twin = unplaced.find(
      (other) =>
        other.language !== group.language &&
        other.segments.length === group.segments.length &&
        other.segments.every(({ opening }, index) => opening === group.segments[index]?.opening),
    )
    if (!twin) {
      unplaced.push(group)
      continue
    }
    const ratios = group.segments.map(({ key }, index) => {
      const [one, other] = [bodyLength(of(twin.segments[index]?.key ?? '')), bodyLength(of(key))]
      return Math.min(one, other) / Math.max(one, other, 1)
    })
    if (ratios.some((ratio) => ratio < 0.5)) {
      unplaced.push(group)
      continue
    }
    group.segments.forEach(({ key }, index) => {
      const into = twin.segments[index]?.key
      if (!into) return
      renamed.set(key, into)
      sure.set(into, Math.min(sure.get(into) ?? 1, ratios[index] === 1 ? 0.9 : 0.7))
    })
  }
  return {
    placed: placed.map((each) => ({
      ...each,
      entry: each.entry === null ? null : (renamed.get(each.entry) ?? each.entry),
      alternatives: renamed.has(each.entry ?? '')
        ? [...each.alternatives, { entry: each.entry, role: each.role }]
        : each.alternatives,
    })),
    segments: segments.filter(({ key }) => !renamed.has(key)),
    sure,
  }
}

const LEAST_SHARE = 0.1

/** The languages of one text, the first one first; a foreign phrase makes none. */
export const languagesIn = (placed: readonly Placed[]): CheckedLocale[] => {
  const sums = new Map<CheckedLocale, { length: number; blocks: number }>()
  for (const { line } of placed) {
    if (!line.language) continue
    const sum = sums.get(line.language) ?? { length: 0, blocks: 0 }
    sums.set(line.language, { length: sum.length + line.block.text.length, blocks: sum.blocks + 1 })
  }
  const total = [...sums.values()].reduce((sum, { length }) => sum + length, 0)
  const most = [...sums].sort((one, other) => other[1].length - one[1].length)[0]?.[0]
  return [...sums]
    .filter(
      ([locale, { length, blocks }]) => locale === most || (length >= total * LEAST_SHARE && blocks > 1),
    )
    .map(([locale]) => locale)
}
