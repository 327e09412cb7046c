import { z } from 'zod'
import { digestOf, type Manifest } from '../canonical.ts'
import { hashOf, saltedHash } from '../digests.ts'
import { faultOfForm, faultOfKept } from './canonicalShapes.ts'
import type { SoundText } from './decided/step.ts'
import { saltedIn } from './salted.ts'
import { coreShape, textShape } from './shapes.ts'

export type CheckedCore = z.output<typeof coreShape>
/** A text that was looked at: what is wrong with it, or what the log can be compared with. */
export type CheckedText = { digest: string; erased: number } & (
  | { fault: string }
  /**
   * `form`: where it is outside the format, `kept`: where a value beside it is; null for a text that is as it is frozen.
   * `aside`: the values beside it, by their hashes.
   */
  | {
      fault: null
      core: CheckedCore
      manifest: Manifest
      form: string | null
      kept: string | null
      text: SoundText
      aside: Text['aside']
    }
)

type Text = z.output<typeof textShape>

const noticeShape = z.looseObject({ publicNote: z.string() })

const faultOfLeaves = ({ digest, manifest, core, languages, notice }: Text): string | null => {
  const leaves: Record<string, unknown> = { ...languages, core, ...(notice ? { notice } : {}) }
  const { core: coreHash, languages: hashes, notice: noticeHash } = manifest
  const wanted: Record<string, string> = {
    ...hashes,
    core: coreHash,
    ...(noticeHash === undefined ? {} : { notice: noticeHash }),
  }
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(leaves)])]
  const bad = names.find((name) => leaves[name] === undefined || hashOf(leaves[name]) !== wanted[name])
  if (bad) return `its part “${bad}” does not hash to what its manifest says`
  return digestOf(manifest) === digest ? null : 'its manifest does not hash to its digest'
}

const faultOfValues = (aside: Text['aside'], bound: readonly string[]): string | null => {
  for (const [hash, kept] of Object.entries(aside)) {
    if (!bound.includes(hash)) return `a value is kept beside it that it does not bind (${hash})`
    if (kept.salt !== null && saltedHash(kept) !== hash)
      return `the value kept beside it does not match its hash ${hash}`
  }
  return null
}

/** Each leaf against the manifest, the manifest against the digest, each value kept beside against its hash. */
export const checkText = (given: unknown): CheckedText => {
  const parsed = textShape.safeParse(given)
  const digest = z.looseObject({ digest: z.string() }).safeParse(given).data?.digest ?? 'without a digest'
  if (!parsed.success) return { digest, erased: 0, fault: 'it does not have the form of a frozen text' }
  const { data: text } = parsed
  const core = coreShape.safeParse(text.core)
  const notice = text.notice === undefined ? undefined : noticeShape.safeParse(text.notice).data
  if (!core.success || (text.notice && !notice))
    return { digest, erased: 0, fault: 'its core does not have the form of a core' }
  const bound = saltedIn({ core: core.data, notice })
  const fault = faultOfLeaves(text) ?? faultOfValues(text.aside, bound)
  const erased = bound.filter((hash) => (text.aside[hash]?.salt ?? null) === null).length
  if (fault) return { digest, erased, fault }
  const [form, kept] = [faultOfForm(text), faultOfKept({ core: core.data, notice, aside: text.aside })]
  // Whoever reads `text` asks for its form first.
  const sound = { ...text } as unknown as SoundText
  const { manifest, aside } = text
  return { digest, erased, fault: null, core: core.data, manifest, form, kept, text: sound, aside }
}
