import { saysTarget, targetOf } from '../../domain/linkTargets.ts'
import type { Copy, Inline, Run, Section } from './document.ts'
import { mapWords } from './mapWords.ts'

/**
 * For whoever signs: beside each link whose words are not its address stands the host that it leads to. What goes out has
 * nothing of it.
 */
export const withTargets = <Shown extends Section & Pick<Copy, 'entries'>>(copy: Shown): Shown => ({
  ...copy,
  body: mapWords(copy.body, inWords),
  entries: copy.entries.map(({ section, ...entry }) => ({
    ...entry,
    section: section && { ...section, body: mapWords(section.body, inWords) },
  })),
})

const inWords = (words: readonly Inline[]): Inline[] =>
  words.flatMap((part, index): Inline[] => {
    const href = hrefOf(part)
    if (href === null || hrefOf(words[index + 1]) === href) return [part]
    return saysTarget(wordsBefore(words, index, href), href) ? [part] : [part, noteOf(href)]
  })

const hrefOf = (part: Inline | undefined): string | null =>
  part === undefined || part === 'break' ? null : (part.href ?? null)

/** All that leads there, up to this one: one link can be set in several ways. */
const wordsBefore = (words: readonly Inline[], index: number, href: string): string => {
  const first = words.findLastIndex((part, at) => at < index && hrefOf(part) !== href) + 1
  return words
    .slice(first, index + 1)
    .map((part) => (part === 'break' ? '' : part.text))
    .join('')
}

const noteOf = (href: string): Run => ({ text: ` [${targetOf(href)}]`, isNote: true })
