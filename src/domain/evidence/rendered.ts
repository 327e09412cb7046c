import type { CanonicalText } from '../canonical.ts'
import { leafDigests, type Manifest } from '../canonical.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { Locale } from '../locales.ts'
import { RENDERINGS } from '../rendering/renderings.ts'

type Given = { event: LogEvent; languages: CanonicalText['languages']; manifest: Manifest }

/** What came of the comparison: a fault, or languages of which an older event does not say how they were rendered. */
export type Rendered = { fault: string | null; unproved: Locale[] }

const isMadeBy = (version: number, locale: Locale, leaf: CanonicalText['languages'][Locale]): boolean => {
  const rendering = RENDERINGS[version]
  if (!rendering || !leaf) return false
  return leaf.html === rendering.toHtml(leaf.body, locale) && leaf.text === rendering.toText(leaf.body)
}

const others = (version: number | undefined): number[] =>
  version === undefined ? Object.keys(RENDERINGS).map(Number) : [version]

/**
 * Whether HTML and plain text of each language are what the rendering that the event names makes of its body. A language
 * that stands in an earlier text of the log byte for byte keeps the rendering of that one.
 * @param judged the parts of earlier texts, by their hashes; those of this one are added.
 */
export const checkRendering = ({ event, languages, manifest }: Given, judged: Set<string>): Rendered => {
  const hashes = leafDigests(manifest)
  const isKnown = event.renderer === undefined || RENDERINGS[event.renderer] !== undefined
  if (!isKnown) return { fault: `this program does not know the rendering ${event.renderer}`, unproved: [] }
  const fresh = (Object.keys(languages) as Locale[]).filter((locale) => !judged.has(hashes[locale] ?? ''))
  const wrong = fresh.filter(
    (locale) => !others(event.renderer).some((version) => isMadeBy(version, locale, languages[locale])),
  )
  for (const locale of Object.keys(languages) as Locale[]) judged.add(hashes[locale] ?? '')
  const [first] = wrong
  if (first === undefined || event.renderer === undefined) return { fault: null, unproved: wrong }
  const fault = `the HTML or the plain text of its part “${first}” is not what rendering ${event.renderer} makes of its body`
  return { fault, unproved: [] }
}
