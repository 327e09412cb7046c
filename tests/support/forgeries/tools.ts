import { digestOf, manifestOf } from '../../../src/domain/canonical.ts'
import { hashEvent } from '../../../src/domain/clearance/events.ts'
import type { Evidence, EvidenceEvent, EvidenceText } from '../../../src/domain/evidence/evidence.ts'
import { rendering } from '../../../src/domain/rendering/renderings.ts'
import type { Locale } from '../../../src/domain/locales.ts'

/** The whole chain made anew behind a change, as a careful forger would. */
export const rechain = (file: Evidence): Evidence => {
  const { opening } = file
  file.log.forEach((event, index) => {
    const prevHash = file.log[index - 1]?.hash ?? opening?.prevHash ?? null
    Object.assign(event, { seq: (opening?.seq ?? 1) + index, prevHash })
    const { note: _, hash: _hash, ...rest } = event
    Object.assign(event, { hash: hashEvent(rest) })
  })
  return file
}

export const all = (file: Evidence, type: string): EvidenceEvent[] =>
  file.log.filter((event) => event.type === type)
export const one = (file: Evidence, type: string, index = 0): EvidenceEvent => {
  const found = all(file, type).at(index)
  if (!found) throw new Error(`The log has no ${type}.`)
  return found
}

/** Another text under the log: its parts are hashed anew, and every event that named it names it still. */
export const retext = (file: Evidence, text: EvidenceText, change: (text: EvidenceText) => void): void => {
  const before = { digest: text.digest, manifest: JSON.stringify(text.manifest) }
  change(text)
  const { core, languages, notice } = text
  const manifest = manifestOf({ core, languages, ...(notice ? { notice } : {}) })
  const digest = digestOf(manifest)
  Object.assign(text, { manifest, digest })
  for (const event of file.log) {
    if (event.digest === before.digest) event.digest = digest
    if (JSON.stringify(event.data.manifest) === before.manifest)
      event.data.manifest = structuredClone(manifest)
  }
}

/** Other words in a language, with all that is made of them. */
export const reword = (text: EvidenceText, locale: Locale, from: string, to: string): void => {
  const leaf = text.languages[locale]
  if (!leaf) return
  const body = JSON.parse(JSON.stringify(leaf.body).replaceAll(from, to)) as typeof leaf.body
  const title = leaf.title.replaceAll(from, to)
  text.languages[locale] = {
    ...leaf,
    title,
    body,
    html: rendering.toHtml(body, locale),
    text: rendering.toText(body),
  }
}

export const textOf = (file: Evidence, { digest }: EvidenceEvent): EvidenceText => {
  const text = file.texts.find((each) => each.digest === digest)
  if (!text) throw new Error('The file lacks the text.')
  return text
}

/** Every consent of one signature as the releases repeat it. */
export const reconsent = (file: Evidence, organisation: string, change: Record<string, unknown>): void => {
  for (const release of all(file, 'release'))
    for (const consent of release.data.consents as Record<string, unknown>[])
      if (consent.organisation === organisation) Object.assign(consent, change)
}
