import type { Locale } from '../../../../src/domain/locales.ts'
import { checkLinkOf } from '../../../../src/wire/checks/checkLink.ts'
import type { Copy } from '../../../../src/wire/copies/document.ts'
import { createPaperMaker } from '../../../../src/wire/copies/paper/createPaperMaker.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { findVeraPdf, STANDARDS, VERAPDF_ADVICE } from '../../../support/veraPdf.ts'
import { HOSTILE } from '../formats/examples.ts'
import { bundleCopy, eventCopy, OUT, picturesFor, statementCopy, titled, WAITING } from './examples.ts'

const judge = findVeraPdf()
const paper = createPaperMaker()
afterAll(() => paper.stop())

const pdfOf = async (copy: Copy): Promise<Buffer> => {
  const pictures = await picturesFor(copy)
  const pdf = await paper.make(JSON.stringify(copy), () => ({ form: 'pdf', job: toPdfJob(copy, pictures) }))
  if (!pdf) throw new Error('There is no PDF.')
  return pdf
}

const out = (locale: Locale): Copy => {
  const check = checkLinkOf('https://news.example', { locale, digest: `sha256:${'0a1b'.repeat(16)}` })
  return { ...statementCopy(locale, { ...OUT, check }), proof: '{"statement":{},"canonical":{}}' }
}
const carrying = (copy: Copy): Copy => ({ ...copy, proof: '{"statement":{},"canonical":{}}' })

const COPIES: Readonly<Record<string, Copy>> = {
  'statement.en.pdf': out('en'),
  'statement.fr.pdf': out('fr'),
  'event.es.pdf': carrying(eventCopy('es')),
  'statement.ar.pdf': out('ar'),
  'update.ru.pdf': carrying(bundleCopy('ru')),
  'event.zh.pdf': carrying(eventCopy('zh')),
  'statement.ur.pdf': out('ur'),
  'update.ar.pdf': carrying(bundleCopy('ar')),
  'update.ur.pdf': carrying(bundleCopy('ur')),
  'event.ar.pdf': carrying(eventCopy('ar')),
  'waiting.ur.pdf': bundleCopy('ur', WAITING),
  ...Object.fromEntries(HOSTILE.map((title, index) => [`hostile${index}.pdf`, titled(title)])),
}

;(judge ? describe : describe.skip)(`what veraPDF says (${judge ? 'it is there' : VERAPDF_ADVICE})`, () => {
  const files: Record<string, Buffer> = {}
  beforeAll(async () => {
    for (const [name, copy] of Object.entries(COPIES)) files[name] = await pdfOf(copy)
  })

  it.each(STANDARDS)('is that copies are %s, in each language and of each kind', async (standard) => {
    const said = await judge?.(files, standard)
    expect(said).toEqual(Object.keys(files).map((name) => `PASS ${name} ${standard}`))
  })

  it('is that a file is no PDF/A without a description of its words, and no PDF/UA that hides its title', async () => {
    const pdf = (files['statement.en.pdf'] ?? Buffer.alloc(0)).toString('latin1')
    const without = (words: string) => ({
      'a.pdf': Buffer.from(pdf.replace(words, words.replaceAll('t', 'T')), 'latin1'),
    })
    expect((await judge?.(without('name>part<'), '3a'))?.[0]).toBe('FAIL a.pdf 3a')
    expect((await judge?.(without('DisplayDocTitle'), 'ua1'))?.[0]).toBe('FAIL a.pdf ua1')
  })
})
