import { type Core, type LexicalDocument, manifestOf } from '../../../../src/domain/canonical.ts'
import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import { checkRendering } from '../../../../src/domain/evidence/checkText.ts'
import { rendering } from '../../../../src/domain/rendering/renderings.ts'
import { coreOf, leaf } from '../../wire/frozenExamples.ts'

const SHA256 = 'ab'.repeat(32)
const fileOf = (alt: string): Core['files'][number] => ({
  ...{ sha256: SHA256, ext: 'png', mimeType: 'image/png', role: 'media', alt, credit: '' },
  ...{ width: 4, height: 3, filename: 'abababababab.png' },
})
const body = {
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: [{ type: 'picture', version: 1, sha256: SHA256 }],
  },
} as LexicalDocument
const event = { type: 'submit', renderer: 1 } as LogEvent

/** A text whose language says of its picture what these words are, and whose core says what those are. */
const textOf = (said: string, inCore: string) => {
  const files = [fileOf(said)]
  const html = rendering.toHtml(body, 'en', files)
  const text = { ...leaf('A title'), body, html, text: rendering.toText(body, files) }
  return { core: coreOf({ files: [fileOf(inCore)] }), languages: { en: text } }
}
const judge = (text: ReturnType<typeof textOf>, judged = new Set<string>()) =>
  checkRendering({ event, text, manifest: manifestOf(text) }, judged).fault

describe('a picture in a text that is proved', () => {
  it('says what the core says of its file', () => {
    expect(judge(textOf('Children at school', 'Children at school'))).toBeNull()
    expect(judge(textOf('Children at school', 'Soldiers at school'))).toMatch(/is not what rendering 1 makes/)
  })

  it('is looked at again when a later text says something else of the file, and keeps its words', () => {
    const judged = new Set<string>()
    expect(judge(textOf('Children', 'Children'), judged)).toBeNull()
    expect(judge(textOf('Children', 'Children'), judged)).toBeNull()
    expect(judge(textOf('Children', 'Soldiers'), judged)).toMatch(/its part “en” is not what/)
  })
})
