import { strFromU8, unzipSync } from 'fflate'
import { diffWords } from '../../../../src/domain/differences/diffWords.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import type { Copy } from '../../../../src/wire/copies/document.ts'
import { toMailHtml } from '../../../../src/wire/copies/mail/html.ts'
import { markInvisible, withMarks } from '../../../../src/wire/copies/marksForSigners.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { bundleCopy, copyOf, OUT, statementCopy, TOLD, WAITING } from './examples.ts'

const FOR_SIGNERS = { ...WAITING, isForSigners: true }
const HOST = '[unodc.example]'
const html = (copy: Copy) => toMailHtml(copy, () => null)
const docx = (copy: Copy) =>
  strFromU8(unzipSync(toDocx(copy, new Map()))['word/document.xml'] ?? new Uint8Array())
const pdf = (copy: Copy) => toPdfJob(copy, new Map()).copy

const changeOf = (field: string, before: string, after: string) => ({
  ...{ field, before, after },
  words: diffWords(before, after),
})

describe('a copy for signers', () => {
  it('says where a link leads beside its words, in every form, and nothing beside words that are the address', () => {
    const copy = statementCopy('en', FOR_SIGNERS)
    for (const form of [html, docx, pdf]) {
      expect(form(copy)).toContain(HOST)
      expect(form(copy)).not.toContain('[press@unodc.example]')
    }
    expect(html(copy)).toContain(`${TOLD.en.link}</a><bdi data-note`)
    expect(html(copy)).toContain('content:" → " attr(href)')
    expect(toPlainMail(copy)).toContain('[https://unodc.example/a?b=1&c=2]')
    expect(toPlainMail(copy)).not.toContain(HOST)
  })

  it('says it of what a media update carries, too', () => {
    expect(html(bundleCopy('en', FOR_SIGNERS)).split(HOST)).toHaveLength(3)
  })

  it('counts the paragraphs of each text, and nothing that stands beside them', () => {
    const page = html(bundleCopy('ar', FOR_SIGNERS))
    const numbers = [...page.matchAll(/data-n="(\d+)"/g)].map(([, number]) => number)
    expect(numbers).toEqual([...'1234567', ...'1234567'])
    expect(page).toMatch(/<div id="entry-[^"]+" lang="ar"/)
    for (const release of [OUT, WAITING])
      expect(html(bundleCopy('ar', release))).not.toMatch(/data-n=|id="entry-/)
  })

  it('marks what is new in the running text, in the text and in what it carries, and keeps its links', () => {
    const changes = [
      {
        ...{ leaf: 'en' as const, dir: 'ltr' as const, change: 'changed' as const },
        fields: [
          changeOf('title', 'An old title', 'A new title'),
          changeOf('body', 'Two <days>.\n\nAs before.', 'Six <days>.\n\nAs before.'),
        ],
      },
    ]
    const page = html(bundleCopy('en', FOR_SIGNERS, changes))
    const marked = '<del dir="ltr">Two</del><ins dir="ltr">Six</ins> &lt;days&gt;.</p>'
    expect(page.split(marked)).toHaveLength(3)
    expect(page.split('<ins dir="ltr">A new</ins> title</h')).toHaveLength(3)
    expect(page.split(HOST)).toHaveLength(3)
    expect(html(bundleCopy('ar', FOR_SIGNERS, changes)).split(marked)).toHaveLength(2)
    expect(html(bundleCopy('en', OUT, changes))).not.toMatch(/<ins|<del/)
  })

  it('is the only one that does: what is out, or waits for others, is as it was', () => {
    for (const release of [OUT, WAITING]) {
      for (const form of [html, docx, pdf]) expect(form(statementCopy('en', release))).not.toContain(HOST)
      expect(html(statementCopy('en', release))).not.toMatch(/data-note|attr\(href\)/)
    }
  })

  it('marks what cannot be seen where a language was taken over from an edition, and nowhere else', () => {
    const told = { ...TOLD.ur, summary: 'می\u200cخواہم \u2067UNODC\u2069\u061c' }
    const shown = (release: Parameters<typeof copyOf>[1]) => html(copyOf(told, release))
    const marked = shown({ ...FOR_SIGNERS, isCopied: true })
    expect(marked).toContain('title="ایک غیر مرئی حرف: U+200C ZERO WIDTH NON-JOINER"')
    expect(marked).toContain('title="ایک غیر مرئی حرف: U+2067 RIGHT-TO-LEFT ISOLATE"')
    expect(marked).toContain('title="ایک غیر مرئی حرف: U+061C ARABIC LETTER MARK"')
    expect(marked.replace(/<span data-unseen[^>]*><\/span>/g, '')).toBe(shown(FOR_SIGNERS))
    for (const release of [FOR_SIGNERS, WAITING, OUT, { ...WAITING, isCopied: true }])
      expect(shown(release)).not.toContain('data-unseen')
  })

  it('has the number of what cannot be seen before it on paper', () => {
    const told = { ...TOLD.ur, title: 'می\u200cخواہم', summary: '\u2067UNODC\u2069' }
    const copied = copyOf(told, { ...FOR_SIGNERS, isCopied: true })
    const paper = withMarks(copied)
    expect([paper.title, paper.summary]).toEqual([
      'می[U+200C]\u200cخواہم',
      '[U+2067]\u2067UNODC[U+2069]\u2069',
    ])
    const body = [
      { type: 'paragraph' as const, dir: 'rtl' as const, words: [{ text: 'a\u200fb', bold: true }] },
    ]
    expect(withMarks({ ...copied, body }).body).toMatchObject([
      { words: [{ text: 'a' }, { text: '[U+200F]', isNote: true }, { text: '\u200fb', bold: true }] },
    ])
    const plain = copyOf(told, FOR_SIGNERS)
    expect(withMarks(plain)).toEqual(plain)
  })
})

describe('the marks of what cannot be seen', () => {
  it('leave tags and what stands in them alone', () => {
    const page = '<p title="a\u200fb">a\u200fb</p>'
    expect(markInvisible(page, (name) => `<${name}>`)).toMatch(
      /^<p title="a\u200fb">a<span data-unseen role="img" aria-label="&lt;U\+200F RIGHT-TO-LEFT MARK&gt;"[^>]*><\/span>\u200fb<\/p>$/,
    )
  })
})
