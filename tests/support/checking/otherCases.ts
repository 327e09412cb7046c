import type { Newsroom } from '../newsroom.ts'
import type { Case } from './cases.ts'
import { forged, withForgedText } from './forged.ts'
import { checkFile, checkFileAlone } from './hand.ts'
import type { SaveAgain } from './office.ts'
import { DIGIT, inWord, withOther } from './otherWords.ts'
import type { Released } from './released.ts'
import { resaved } from './variants.ts'

/** A PDF of Arabic can be too hard to read; it has to say so then. */
export const PRINTED = ['same', 'unreadable'] as const
export const CHANGED_ON_PAPER = ['changed', 'unreadable'] as const

type Office = { newsroom: Newsroom; saveAgain: SaveAgain }

/** Passed through LibreOffice, which keeps what the file carries. */
export const casesOfOffice = (text: Released, { newsroom, saveAgain }: Office): Case[] => {
  const [first = ''] = text.paragraphs
  const changed = inWord(text.docx, first, withOther(first, DIGIT, 0))
  const judge = (docx: Uint8Array, as: 'docx' | 'pdf') => async () =>
    checkFile(newsroom, `a.${as}`, await saveAgain(docx, as))
  return [
    { what: 'docx, saved again by LibreOffice', right: ['same'], judge: judge(text.docx, 'docx') },
    {
      what: 'docx, saved by LibreOffice, one digit changed',
      right: ['changed'],
      judge: judge(changed, 'docx'),
    },
    { what: 'docx, printed to PDF by LibreOffice', right: PRINTED, judge: judge(text.docx, 'pdf') },
    {
      what: 'docx, printed by LibreOffice, one digit changed',
      right: CHANGED_ON_PAPER,
      judge: judge(changed, 'pdf'),
    },
  ]
}

/** Judged by the page as a file, which cannot reach the newsroom. */
export const casesAlone = (text: Released, newsroom: Newsroom): Case[] => {
  const [first = ''] = text.paragraphs
  const alone = (name: string, bytes: Uint8Array) => () => checkFileAlone(newsroom, name, bytes)
  const changed = inWord(text.docx, first, withOther(first, DIGIT, 0))
  return [
    { what: 'offline: PDF', right: ['genuine', 'unreadable'], judge: alone('a.pdf', text.pdf) },
    { what: 'offline: docx', right: ['genuine'], judge: alone('a.docx', text.docx) },
    { what: 'offline: docx, saved again', right: ['genuine'], judge: alone('a.docx', resaved(text.docx)) },
    { what: 'offline: docx, one digit changed', right: ['changed'], judge: alone('a.docx', changed) },
    { what: 'offline: eml', right: ['unknown'], judge: alone('a.eml', text.eml) },
    {
      what: 'offline: forged with another key',
      right: ['unknown'],
      judge: alone('a.docx', forged(text, first)),
    },
    {
      what: 'offline: carried text changed as the words are',
      right: ['unknown'],
      judge: alone('a.docx', withForgedText(text, first)),
    },
  ]
}
