import { escapeHtml } from '../../../domain/markup.ts'
import type { Direction } from '../../../domain/locales.ts'
import {
  type Block,
  type Inline,
  type ListBlock,
  type TableBlock,
  hasHead,
  type Run,
  type Copy,
  type Entry,
  type Figure,
  type Line,
  type Picture,
  type Section,
  startsHeading,
} from '../document.ts'
import { type MailStyles, fontOf, mailStyles } from './style.ts'
import { fill, words } from '../../../domain/publicationWords.ts'
import { markInvisible } from '../marksForSigners.ts'

type BlockSetting = {
  at: PictureSource
  say: MailStyles
  /** Of what stands around. */
  dir: Direction
  /** The level of the title that it stands under. */
  under: 1 | 2
}

/** A block of the signed text. */
export const blockHtml = (block: Block, setting: BlockSetting): string => {
  const { say } = setting
  if (block.type === 'rule') return `<hr ${say('rule')}>`
  if (block.type === 'picture') return figureHtml(block.picture, setting)
  const number = block.number === undefined ? '' : ` data-n="${block.number}"`
  const dir = `${block.dir === setting.dir ? '' : ` dir="${block.dir}"`}${number}`
  if (block.type === 'list') return listHtml(block, say, dir)
  if (block.type === 'table') return tableHtml(block, say, dir)
  const inside = inlineHtml(block.words, say)
  if (block.type === 'paragraph') return `<p${dir} ${say('paragraph')}>${inside}</p>`
  if (block.type === 'quote') return `<blockquote${dir} ${say('quote')}>${inside}</blockquote>`
  const level = block.level + setting.under - 1
  return `<h${level}${dir} ${say('heading')}>${inside}</h${level}>`
}

const listHtml = ({ isOrdered, start, items }: ListBlock, say: MailStyles, dir: string): string => {
  const tag = isOrdered ? 'ol' : 'ul'
  const from = isOrdered && start !== 1 ? ` start="${start}"` : ''
  const inside = items.map(
    ({ words, lists }) =>
      `<li ${say('item')}>${inlineHtml(words, say)}${lists.map((list) => listHtml(list, say, '')).join('')}</li>`,
  )
  return `<${tag}${from}${dir} ${say('list')}>${inside.join('')}</${tag}>`
}

/** Cells have their frame one by one: mail programs know no other. */
const tableHtml = (table: TableBlock, say: MailStyles, dir: string): string => {
  const isHeaded = hasHead(table)
  const rows = table.rows.map((row, index) => {
    const scope = isHeaded && index === 0 ? 'col' : 'row'
    const cells = row.map(({ isHeader, words: inside }) =>
      isHeader
        ? `<th scope="${scope}" ${say('headCell')}>${inlineHtml(inside, say)}</th>`
        : `<td ${say('cell')}>${inlineHtml(inside, say)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table${dir} ${say('table')}>${rows.join('')}</table>`
}

const TAGS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 's'],
  ['underline', 'u'],
] as const

const inlineHtml = (words: readonly Inline[], say: MailStyles): string =>
  words.map((part) => (part === 'break' ? '<br>' : runHtml(part, say))).join('')

const runHtml = (run: Run, say: MailStyles): string => {
  if (run.isNote) return `<bdi data-note ${say('note')}>${escapeHtml(run.text)}</bdi>`
  const set = TAGS.reduce(
    (html, [look, tag]) => (run[look] ? `<${tag}>${html}</${tag}>` : html),
    changeHtml(run),
  )
  return run.href ? `<a href="${escapeHtml(run.href)}" ${say('link')}>${set}</a>` : set
}

/** Isolated: side by side, a number that goes and one that comes would otherwise be one run from left to right. */
const changeHtml = ({ text, change }: Run): string => {
  if (!change) return escapeHtml(text)
  const tag = change.is === 'added' ? 'ins' : 'del'
  return `<${tag} dir="${change.dir}">${escapeHtml(text)}</${tag}>`
}

/** Where a picture is found; null for one that is not there, whose words stand alone then. */
export type PictureSource = (picture: Picture) => { src: string; width: number; height: number } | null

/** Whose copy it is, in a line with their names in it. */
export type Owner = { line: string; names: readonly string[] }

type SectionSetting = { at: PictureSource; dir: Direction; say: MailStyles }

/** A line that stands over the text on a screen, and under it on each sheet that is printed. */
const OWNER_STYLE =
  '<style>.sheets{display:none}@media print{.copy{display:none}.sheets{display:table-footer-group}@page{margin:2cm}}</style>'

/** A page for signers shows the whole address of a link to whoever points at it, or comes to it by keyboard. */
const TARGET_STYLE =
  '<style>a:focus::after,a:hover::after{content:" → " attr(href);color:#5c6068;overflow-wrap:anywhere;direction:ltr;unicode-bidi:isolate}</style>'

/**
 * A page that mail programs keep as it is when it is sent or pasted: each element has its own looks, nothing runs, nothing
 * is fetched but the pictures that `at` names. Tables only hold the width, and facts beside their names.
 *
 * @param owner for whom alone this copy is; null for what anybody may pass on.
 */
export const toMailHtml = (copy: Copy, at: PictureSource, owner: Owner | null = null): string => {
  const setting = settingOf(copy, at)
  const { say } = setting
  return [
    '<!doctype html>',
    `<html lang="${copy.language}" dir="${copy.dir}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(copy.subject)}</title>${owner ? OWNER_STYLE : ''}${copy.isForSigners ? TARGET_STYLE : ''}</head>`,
    `<body style="margin:0;padding:0;background:#ffffff" dir="${copy.dir}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${copy.dir}"><tr><td align="center" style="padding:16px">`,
    `<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" dir="${copy.dir}" style="width:100%;max-width:640px"><tr><td align="${sideOf(copy.dir)}" ${say('text')}>`,
    owner ? `<div class="copy">${ownerHtml(owner, say)}</div>` : '',
    copy.banner ? `<p ${say('banner')}><strong>${escapeHtml(copy.banner)}</strong></p>` : '',
    signedHtml(copy, sectionHtml(copy, { ...setting, level: 1 })),
    ...copy.entries.map((_entry, index) => entryHtml(copy.entries, index, setting)),
    ...tailHtml(copy, setting),
    footHtml(copy, setting),
    `</td></tr></table></td></tr>${owner ? `<tfoot class="sheets"><tr><td>${ownerHtml(owner, say)}</td></tr></tfoot>` : ''}</table>`,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n')
}

const ownerHtml = ({ line, names }: Owner, say: MailStyles): string =>
  `<p lang="en" dir="ltr" ${say('owner')}>${isolating(line, names)}</p>`

const settingOf = ({ language, dir }: Section, at: PictureSource): SectionSetting => ({
  ...{ at, dir },
  say: mailStyles({ dir, font: fontOf(language) }),
})

const sideOf = (dir: Direction): string => (dir === 'rtl' ? 'right' : 'left')

const signedHtml = ({ isCopied, language }: Copy, html: string): string =>
  isCopied ? markInvisible(html, (name) => fill(words[language].unseen, { name })) : html

const sectionHtml = (
  section: Section,
  { say, level, ...setting }: SectionSetting & { level: 1 | 2 },
): string =>
  [
    ...section.masthead.map((line) => mastheadHtml(line, { ...setting, say })),
    ...section.notices.map((notice) => noticeHtml(notice, say)),
    `<p ${say('kicker')}>${section.kicker.map(isolated).join(' &middot; ')}</p>`,
    `<h${level} ${say(level === 1 ? 'title' : 'entryTitle')}>${markedHtml(section.marked?.title, section.title, say)}</h${level}>`,
    section.speaker ? `<p ${say('speaker')}>${isolated(section.speaker)}</p>` : '',
    section.summary
      ? `<p ${say('summary')}>${markedHtml(section.marked?.summary, section.summary, say)}</p>`
      : '',
    section.dates.length > 0
      ? `<p ${say('quiet')}>${section.dates.map(isolated).join(' &middot; ')}</p>`
      : '',
    factsHtml(section, say),
    ...section.body.map((block) => blockHtml(block, { at: setting.at, say, dir: section.dir, under: level })),
    ...section.pictures.map((picture) => figureHtml(picture, { ...setting, say })),
    section.attachments.lines.length > 0
      ? `<h3 ${say('small')}>${escapeHtml(section.attachments.heading)}</h3>${linesHtml(section.attachments.lines, say)}`
      : '',
    level === 2 ? contactsHtml(section, say) : '',
  ]
    .filter(Boolean)
    .join('\n')

const markedHtml = (marked: readonly Inline[] | undefined, words: string, say: MailStyles): string =>
  marked ? inlineHtml(marked, say) : escapeHtml(words)

/** Contacts of the whole stand once, at its end. */
const tailHtml = (copy: Copy, { say }: SectionSetting): string[] => [contactsHtml(copy, say)]

const entryHtml = (entries: readonly Entry[], index: number, around: SectionSetting): string => {
  const { heading = '', section = null, instead = '' } = entries[index] ?? {}
  const { say } = around
  const shown = section && { ...settingOf(section, around.at), level: 2 as const }
  return [
    `<hr ${say('rule')}>`,
    startsHeading(entries, index) ? `<p ${say('heading')}><strong>${escapeHtml(heading)}</strong></p>` : '',
    section && shown
      ? `<div${section.entry ? ` id="entry-${escapeHtml(section.entry)}"` : ''} lang="${section.language}" dir="${section.dir}" ${shown.say('text')}>${sectionHtml(section, shown)}</div>`
      : `<p ${say('quiet')}>${escapeHtml(instead)}</p>`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** Names and numbers of another script keep their own direction. */
const isolated = (words: string): string => `<bdi>${escapeHtml(words)}</bdi>`

/** A sentence of ours that these names stand in. */
const isolating = (words: string, [name, ...others]: readonly string[]): string => {
  if (name === undefined) return escapeHtml(words)
  const at = name === '' ? -1 : words.indexOf(name)
  if (at < 0) return isolating(words, others)
  const [before, after] = [words.slice(0, at), words.slice(at + name.length)]
  return isolating(before, others) + isolated(name) + isolating(after, others)
}

const pictureHtml = (picture: Picture, { at, say }: SectionSetting, kind: 'logo' | 'picture'): string => {
  const found = at(picture)
  return found
    ? `<img src="${escapeHtml(found.src)}" alt="${escapeHtml(picture.alt)}" width="${found.width}" height="${found.height}" border="0" ${say(kind)}>`
    : ''
}

const mastheadHtml = (
  { wording, names, logos }: Section['masthead'][number],
  setting: SectionSetting,
): string => {
  const { say } = setting
  const pictures = logos.map((logo) => pictureHtml(logo, setting, 'logo')).join(' ')
  return [
    wording ? `<p ${say('wording')}>${isolated(wording)}</p>` : '',
    pictures ? `<p ${say('logos')}>${pictures}</p>` : '',
    `<p ${say('names')}>${names.map(isolated).join(' &middot; ')}</p>`,
  ].join('')
}

const noticeHtml = ({ heading, names, note, when }: Section['notices'][number], say: MailStyles): string =>
  `<p ${say('notice')}><strong>${isolating(heading, names)}</strong>${when ? ` ${isolated(when)}` : ''}${note ? `<br>${isolated(note)}` : ''}</p>`

const lineHtml = ({ text, href }: Line, say: MailStyles): string =>
  href ? `<a href="${escapeHtml(href)}" ${say('link')}>${isolated(text)}</a>` : isolated(text)

const linesHtml = (lines: readonly Line[], say: MailStyles): string =>
  `<p ${say('lines')}>${lines.map((line) => lineHtml(line, say)).join('<br>')}</p>`

const factsHtml = ({ facts, dir }: Section, say: MailStyles): string =>
  facts.length === 0
    ? ''
    : `<table cellpadding="0" cellspacing="0" border="0" dir="${dir}" ${say('facts')}>${facts
        .map(
          ({ name, lines }) =>
            `<tr><th scope="row" align="${sideOf(dir)}" valign="top" ${say('factName')}>${escapeHtml(name)}</th><td align="${sideOf(dir)}" valign="top" ${say('fact')}>${lines.map((line) => lineHtml(line, say)).join('<br>')}</td></tr>`,
        )
        .join('')}</table>`

/** The words of a picture that is not there stand alone: they were signed. */
const figureHtml = (picture: Figure, setting: SectionSetting): string => {
  const caption = picture.caption ? isolated(picture.caption) : ''
  const shown = [pictureHtml(picture, setting, 'picture'), caption].filter(Boolean)
  return shown.length > 0 ? `<p ${setting.say('figure')}>${shown.join('<br>')}</p>` : ''
}

const contactsHtml = ({ contacts: { heading, people } }: Section, say: MailStyles): string =>
  people.length === 0
    ? ''
    : `<h3 ${say('small')}>${escapeHtml(heading)}</h3>\n${people
        .map(({ name, lines }) => linesHtml([...(name ? [{ text: name }] : []), ...lines], say))
        .join('\n')}`

const footHtml = ({ foot: { label, digest, web, check } }: Copy, { say }: SectionSetting): string => {
  const line = (name: string, words: string): string => `<p ${say('foot')}>${escapeHtml(name)}: ${words}</p>`
  const plain = (words: string): string => `<bdi dir="ltr">${escapeHtml(words)}</bdi>`
  const linked = (url: string): string => `<a href="${escapeHtml(url)}" ${say('link')}>${plain(url)}</a>`
  return [
    `<hr ${say('rule')}>`,
    web ? line(web.label, linked(web.url)) : '',
    check ? line(check.label, linked(check.url)) + line(check.codeLabel, plain(check.code)) : '',
    digest ? line(label, plain(digest)) : '',
  ].join('')
}
