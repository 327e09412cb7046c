import { hashOf } from '../digests.ts'
import type { Fault } from './evidence.ts'
import type { Head } from './heads.ts'

const fault = ({ organisation, number }: Head, words: string): Fault => ({
  where: `head ${number} of ${organisation}`,
  sentence: `The heads of “${organisation}” do not fit together: ${words}.`,
})

/** Of two heads of one organisation, the earlier first. */
const faultOfPair = (earlier: Head, later: Head): Fault | null => {
  const isSame = earlier.number === later.number
  if (isSame)
    return hashOf(earlier) === hashOf(later)
      ? null
      : fault(later, `there are two of the number ${later.number}`)
  if (later.number === earlier.number + 1 && later.previous !== hashOf(earlier))
    return fault(later, `head ${later.number} does not follow the head ${earlier.number} that you keep`)
  const cut = later.entries.find(({ entry, seq }) => {
    const before = earlier.entries.find((each) => each.entry === entry)
    return before !== undefined && before.seq > seq
  })
  return cut
    ? fault(later, `head ${later.number} saw fewer events of ${cut.entry} than head ${earlier.number}`)
    : null
}

/** What the newsroom has told one organisation at different times must fit together. */
export const faultOfHeadsTogether = (heads: readonly Head[]): Fault | null => {
  const ordered = [...heads].sort((one, other) => one.number - other.number)
  for (const [index, later] of ordered.entries())
    for (const earlier of ordered.slice(0, index)) {
      const found = earlier.organisation === later.organisation ? faultOfPair(earlier, later) : null
      if (found) return found
    }
  return null
}
