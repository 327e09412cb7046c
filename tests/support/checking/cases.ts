import type { Verdict } from '../../../src/domain/checking/judge.ts'
import { checkFile, checkWords } from './hand.ts'
import type { SaveAgain } from './office.ts'
import { casesAlone, casesOfOffice, CHANGED_ON_PAPER, PRINTED } from './otherCases.ts'
import type { Released } from './released.ts'
import { forged, withForgedText } from './forged.ts'
import { DIGIT, inWord, LETTER, withOther } from './otherWords.ts'
import { encodedAgain, inDocument, mailWith, resaved, withoutParagraph, withProofOf } from './variants.ts'
import type { Newsroom } from '../newsroom.ts'

/** Something that somebody may have in hand, and what may be said of it. */
export type Case = { what: string; right: readonly Verdict['is'][]; judge: () => Promise<Verdict> }

/** Printed by a browser to a PDF; `pages` as its dialogue takes them. */
export type Print = (html: string, pages?: string) => Promise<Uint8Array>

type Parts = { newsroom: Newsroom; print: Print | null; saveAgain: SaveAgain | null }

/** A file of the newsroom, and what people do to it. */
export const casesOfText = (
  text: Released,
  other: Released,
  { newsroom, print, saveAgain }: Parts,
): Case[] => {
  const file = (name: string, bytes: Uint8Array) => () => checkFile(newsroom, name, bytes)
  const [first = '', second = '', ...rest] = text.paragraphs
  const last = rest.at(-1) ?? second
  const all = text.paragraphs.join('\n\n')
  const mail = (...lines: string[]) => file('mail.eml', mailWith(lines))
  const letters = [0, 3, 7, 12, 19, 31, 44, 57].map((place): Case => ({
    what: 'docx, one letter changed',
    right: ['changed'],
    judge: file('a.docx', inWord(text.docx, second, withOther(second, LETTER, place))),
  }))
  const digits = [0, 1, 2, 3].map((place): Case => ({
    what:
      text.locale === 'ar' || text.locale === 'ur'
        ? 'docx, one Arabic-Indic digit changed'
        : 'docx, one digit changed',
    right: ['changed'],
    judge: file('a.docx', inWord(text.docx, first, withOther(first, DIGIT, place))),
  }))
  const html = text.html
  const printed: Case[] = print
    ? [
        {
          what: 'printed to PDF by Chromium',
          right: PRINTED,
          judge: async () => checkFile(newsroom, 'a.pdf', await print(html)),
        },
        {
          what: 'printed, one digit changed',
          right: CHANGED_ON_PAPER,
          judge: async () =>
            checkFile(newsroom, 'a.pdf', await print(html.replace(first, withOther(first, DIGIT, 0)))),
        },
        {
          what: 'printed, a page removed',
          right: [...CHANGED_ON_PAPER, 'quotation'],
          judge: async () =>
            checkFile(
              newsroom,
              'a.pdf',
              await print(
                html.replace(last, `<span style="break-before:page;display:block">${last}</span>`),
                '1',
              ),
            ),
        },
      ]
    : []
  return [
    { what: 'PDF, untouched', right: ['file'], judge: file('a.pdf', text.pdf) },
    { what: 'docx, untouched', right: ['file'], judge: file('a.docx', text.docx) },
    { what: 'eml, untouched', right: ['file'], judge: file('a.eml', text.eml) },
    {
      what: 'PDF, a byte behind its end',
      right: PRINTED,
      judge: file('a.pdf', Buffer.concat([text.pdf, Buffer.from('\n')])),
    },
    {
      what: 'eml, a byte behind its end',
      right: ['same'],
      judge: file('a.eml', Buffer.concat([text.eml, Buffer.from('\n')])),
    },
    {
      what: 'eml, encoded again by another program',
      right: ['same'],
      judge: async () => checkFile(newsroom, 'a.eml', await encodedAgain(text.eml)),
    },
    {
      what: 'eml, encoded again, one digit changed',
      right: ['changed'],
      judge: async () =>
        checkFile(
          newsroom,
          'a.eml',
          await encodedAgain(text.eml, (words) => words.replace(first, withOther(first, DIGIT, 0))),
        ),
    },
    { what: 'docx, saved again', right: ['same'], judge: file('a.docx', resaved(text.docx)) },
    ...letters,
    ...digits,
    {
      what: 'docx, a paragraph removed',
      right: ['changed'],
      judge: file('a.docx', resaved(text.docx, withoutParagraph([...last].slice(0, 6).join('')))),
    },
    {
      what: 'docx, a paragraph added',
      right: ['changed'],
      judge: file(
        'a.docx',
        resaved(
          text.docx,
          inDocument((xml) =>
            xml.replace(
              '</w:p><w:sectPr>',
              '</w:p><w:p><w:r><w:t>The minister has known of all of this for years.</w:t></w:r></w:p><w:sectPr>',
            ),
          ),
        ),
      ),
    },
    ...printed,
    ...(saveAgain ? casesOfOffice(text, { newsroom, saveAgain }) : []),
    ...casesAlone(text, newsroom),
    { what: 'words, pasted', right: ['same'], judge: () => checkWords(newsroom, `${text.title}\n${all}`) },
    {
      what: 'words, pasted without line ends',
      right: ['same'],
      judge: () => checkWords(newsroom, all.replace(/\n+/g, ' ')),
    },
    ...[0, 1].map((place) => ({
      what: 'words, one digit changed',
      right: ['changed'] as const,
      judge: () => checkWords(newsroom, withOther(all, DIGIT, place)),
    })),
    ...[11, 40, 77, 120].map((place) => ({
      what: 'words, one letter changed',
      right: ['changed'] as const,
      judge: () => checkWords(newsroom, withOther(all, LETTER, place)),
    })),
    {
      what: 'quoted in a mail',
      right: ['quotation'],
      judge: mail('Dear colleague,', '', `> ${second}`, '', 'Do you know more about it?'),
    },
    {
      what: 'quoted in a mail, one letter changed',
      right: ['changed'],
      judge: mail(
        'Dear colleague,',
        '',
        `> ${withOther(second, LETTER, 9)}`,
        '',
        'Do you know more about it?',
      ),
    },
    {
      what: 'the whole in a mail, among other words',
      right: ['quotation'],
      judge: mail('I was sent this, and I wonder.', '', all, '', 'Is it yours, or what is it?'),
    },
    {
      what: 'the code of a text',
      right: ['code'],
      judge: () => checkWords(newsroom, text.digest.slice('sha256:'.length).slice(0, 8)),
    },
    {
      what: 'attached proof of another text',
      right: ['same'],
      judge: file('a.docx', resaved(text.docx, withProofOf(other.docx))),
    },
    {
      what: 'other words, attached proof of a real text',
      right: ['unknown'],
      judge: file(
        'a.docx',
        resaved(
          text.docx,
          inDocument((xml) =>
            xml.replace(/(<w:t[^>]*>)[^<]*(<\/w:t>)/g, '$1Nothing of this is so at all, said the office$2'),
          ),
        ),
      ),
    },
    { what: 'forged with another key', right: ['changed'], judge: file('a.docx', forged(text, first)) },
    {
      what: 'carried text changed as the words are, under the real statement',
      right: ['changed'],
      judge: file('a.docx', withForgedText(text, first)),
    },
  ]
}

type Gone = {
  corrected: Released
  withdrawn: Released
  suspended: Released
  waiting: { paragraphs: readonly string[] }
}

/** What has happened to a text since somebody got it. */
export const casesSince = (
  { corrected, withdrawn, suspended, waiting }: Gone,
  newsroom: Newsroom,
): Case[] => {
  const file = (name: string, bytes: Uint8Array) => () => checkFile(newsroom, name, bytes)
  const words =
    ({ paragraphs }: { paragraphs: readonly string[] }) =>
    () =>
      checkWords(newsroom, paragraphs.join('\n\n'))
  return [
    { what: 'PDF of an edition since corrected', right: ['corrected'], judge: file('a.pdf', corrected.pdf) },
    { what: 'docx of it, saved again', right: ['corrected'], judge: file('a.docx', resaved(corrected.docx)) },
    { what: 'words of it', right: ['corrected'], judge: words(corrected) },
    { what: 'PDF of a withdrawn text', right: ['withdrawn'], judge: file('a.pdf', withdrawn.pdf) },
    { what: 'docx of it, saved again', right: ['withdrawn'], judge: file('a.docx', resaved(withdrawn.docx)) },
    {
      what: 'its code',
      right: ['withdrawn'],
      judge: () => checkWords(newsroom, withdrawn.digest.slice(7, 15)),
    },
    { what: 'words of a withdrawn text', right: ['unknown'], judge: words(withdrawn) },
    {
      what: 'PDF of a suspended text',
      right: ['unknown', 'unreadable'],
      judge: file('a.pdf', suspended.pdf),
    },
    { what: 'words of a suspended text', right: ['unknown'], judge: words(suspended) },
    {
      what: 'its code',
      right: ['unknown'],
      judge: () => checkWords(newsroom, suspended.digest.slice(7, 15)),
    },
    { what: 'words of a text under embargo', right: ['unknown'], judge: words(waiting) },
  ]
}
