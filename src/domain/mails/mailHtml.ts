import type { Brand } from '../adminConfig.ts'
import { directionOf, toDeskLanguage } from '../locales.ts'
import { escapeHtml } from '../markup.ts'
import type { Letter, MailFact, MailItem, MailLink } from './letter.ts'
import { isolate } from './isolate.ts'
import { factLine } from './mailText.ts'
import { accentOf, blockStyle, markField } from './mailStyle.ts'

/** Made for one letter: a block of words, with its language and direction, since programs cut mails apart. */
type Setting = {
  language: string
  attributes: string
  side: 'left' | 'right'
  style: (size: number, more?: string) => string
  block: (tag: string, size: number, inside: string, more?: string) => string
}

const settingOf = (given: string): Setting => {
  const language = toDeskLanguage(given)
  const dir = directionOf(language)
  const attributes = `lang="${language}" dir="${dir}"`
  const style = blockStyle(language, dir)
  return {
    ...{ language, attributes, style, side: dir === 'rtl' ? 'right' : 'left' },
    block: (tag, size, inside, more = '') =>
      `<${tag} ${attributes} style="${style(size, more)}">${inside}</${tag}>`,
  }
}

const LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
const LINE = 'border-top:1px solid #8d939c;'

/**
 * As mail programs want it: tables hold the layout, each block has its own looks, nothing is fetched, nothing runs. It
 * brings no colours but those of button and mark, so that it is light by day and dark by night.
 */
export const mailHtml = (letter: Letter, brand: Brand): string => {
  const setting = settingOf(letter.language)
  const { attributes } = setting
  const rows = [
    markHtml(letter, brand, setting),
    setting.block('h1', 21, escapeHtml(letter.heading), 'font-weight:bold;'),
    factsHtml(letter.facts ?? [], setting),
    ...letter.paragraphs.map((words) => setting.block('p', 16, escapeHtml(words))),
    ...(letter.lists ?? []).flatMap(({ heading, items }) => [
      heading === null ? '' : setting.block('h2', 17, escapeHtml(heading), 'font-weight:bold;'),
      ...items.map((item) => itemHtml(item, setting)),
    ]),
    letter.button ? buttonHtml(letter.button, accentOf(brand), setting) : '',
    ...(letter.after ?? []).map((words) => setting.block('p', 16, escapeHtml(words))),
    footHtml(letter, setting),
  ].filter((row) => row !== '')
  return [
    '<!doctype html>',
    `<html ${attributes}>`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(letter.subject)}</title></head>`,
    `<body ${attributes} style="margin:0;padding:0;">`,
    `<table ${LAYOUT} width="100%" ${attributes}><tr><td align="center" style="padding:16px;">`,
    `<table ${LAYOUT} width="600" ${attributes} style="width:100%;max-width:600px;">`,
    ...rows.map((row) => `<tr><td align="${setting.side}" style="padding:0 0 16px 0;">${row}</td></tr>`),
    '</table></td></tr></table></body></html>',
    '',
  ].join('\n')
}

/** Letters on a field, as at the desk where there is no logo: a picture would have to be fetched. */
const markHtml = (
  { organisation }: Letter,
  { name }: Brand,
  { attributes, style, language }: Setting,
): string => {
  const colour = organisation === null ? '' : `background-color:${markField(organisation)};color:#ffffff;`
  const mark =
    organisation === null
      ? ''
      : `<td bgcolor="${markField(organisation)}" style="${style(14, `font-weight:bold;padding:4px 10px;border-radius:3px;${colour}`)}">${escapeHtml(isolate(organisation, language))}</td><td width="10">&nbsp;</td>`
  return `<table ${LAYOUT} ${attributes}><tr>${mark}<td style="${style(15, 'font-weight:bold;')}">${escapeHtml(isolate(name, language))}</td></tr></table>`
}

const factsHtml = (facts: readonly MailFact[], { attributes, style, side, language }: Setting): string => {
  if (facts.length === 0) return ''
  const rows = facts.map(
    (fact) =>
      `<tr><th scope="row" align="${side}" valign="top" style="${style(15, 'font-weight:normal;padding:4px 0;')}">${escapeHtml(fact.label)}</th><td width="16">&nbsp;</td><td align="${side}" valign="top" style="${style(15, 'padding:4px 0;')}">${valuesHtml(fact, language)}</td></tr>`,
  )
  return `<table cellpadding="0" cellspacing="0" border="0" ${attributes}>${rows.join('')}</table>`
}

/** The reader's own clock first, and above all. */
const valuesHtml = ({ values }: MailFact, language: string): string => {
  const [first = '', ...others] = values.map((value) => escapeHtml(isolate(value, language)))
  return [`<strong>${first}</strong>`, ...others].join('<br>')
}

const itemHtml = ({ title, facts, link }: MailItem, { block, language }: Setting): string => {
  const line = `<a href="${escapeHtml(link)}" style="color:inherit;font-weight:bold;">${escapeHtml(title)}</a>`
  const below = facts.map((fact) => escapeHtml(factLine(fact, language))).join(' &middot; ')
  return block('p', 16, line, `${LINE}padding:10px 0 0 0;`) + (below ? block('p', 14, below) : '')
}

const buttonHtml = ({ label, link }: MailLink, accent: string, { attributes, style }: Setting): string =>
  `<table ${LAYOUT} ${attributes}><tr><td bgcolor="${accent}" style="background-color:${accent};border-radius:4px;"><a href="${escapeHtml(link)}" ${attributes} style="${style(16, 'display:inline-block;padding:12px 22px;font-weight:bold;text-decoration:none;color:#ffffff;')}">${escapeHtml(label)}</a></td></tr></table>`

const footHtml = ({ why, change }: Letter, { block }: Setting): string => {
  const link = change
    ? `<br><a href="${escapeHtml(change.link)}" style="color:inherit;">${escapeHtml(change.label)}</a>`
    : ''
  return block('p', 13, `${escapeHtml(why)}${link}`, `${LINE}padding:12px 0 0 0;`)
}
