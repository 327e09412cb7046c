import { leafDigests } from '../canonical.ts'
import { isCleanAll } from '../cleanText.ts'
import type { LogEvent } from '../clearance/events.ts'
import { RENDERER, SCHEMA } from '../clearance/versions.ts'
import type { CheckedText } from './texts.ts'

/** What was looked at of earlier texts of the log: their parts, and the values beside them, by their hashes. */
export type Seen = Set<string>

type Sound = Extract<CheckedText, { fault: null }>
type Sight = { fault: string | null; unproved: string | null }

/** What is clean is said by the present rules alone: a text of older ones was frozen before them. */
export const isOfPresentRules = ({ schema, renderer }: LogEvent): boolean =>
  (schema ?? 1) >= SCHEMA && (renderer ?? 0) >= RENDERER

const partsOf = ({ text, manifest, aside }: Sound): { name: string; hash: string; value: unknown }[] => {
  const hashes: Record<string, string | undefined> = leafDigests(manifest)
  const leaves = { core: text.core, ...text.languages }
  return [
    ...Object.entries(leaves).map(([name, value]) => ({ name, hash: hashes[name] ?? '', value })),
    ...Object.entries(aside).map(([hash, { value }]) => ({ name: 'beside it', hash, value })),
  ]
}

/** From now on a later text may take over the parts of this one. */
export const remember = (text: Sound, seen: Seen): void => {
  for (const { hash } of partsOf(text)) seen.add(hash)
}

/**
 * Whether a submit freezes anything that its signers could not see. What was taken over from an earlier text of the log
 * stays as it was frozen then. Facts under a mandate are looked at where they change (changedFacts.ts).
 */
export const checkSight = (event: LogEvent, text: Sound, seen: Seen): Sight => {
  const fresh = event.type === 'submit' ? partsOf(text).filter(({ hash }) => !seen.has(hash)) : []
  const unclean = fresh.find(({ value }) => !isCleanAll(value))
  remember(text, seen)
  if (!unclean) return { fault: null, unproved: null }
  const fault = `its part “${unclean.name}” holds characters that cannot be seen, and the freeze refuses them`
  return isOfPresentRules(event) ? { fault, unproved: null } : { fault: null, unproved: unclean.name }
}
