import { type MemberOption } from '../../desk/clearance/clearanceClient.ts'
import {
  acknowledgedBy,
  carriedLines,
  deadlineOf,
  missingOf,
  nameIn,
  signedWithNote,
} from '../../desk/clearance/clearanceText.ts'
import { stageName, stageWords } from '../../desk/stages/stages.ts'
import type { AccountView } from '../../admin/ownRights.ts'
import { type ClearanceView, signatureNotesOf } from '../../domain/clearance/view.ts'
import type { Brand } from '../../domain/adminConfig.ts'
import type { CommentsView } from '../../desk/comments/view.ts'
import { besideText } from '../../domain/differences/markedFields.ts'
import {
  toFields,
  type Changes,
  leafLabel,
  type ReaderWords,
  readerWordsIn,
  summaryOf,
} from '../../domain/differences/showDifferences.ts'
import { escapeHtml } from '../../domain/markup.ts'
import { toMinute } from '../../domain/toMinute.ts'
import { isLocale, languageName, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { answerBar } from './answerBar.ts'
import { frame, type SignLanguage } from './frame.ts'

export type SignModel = SignLanguage & {
  brand?: Brand
  nonce: string
  /** Whether there are PDF files here. */
  hasPaper: boolean
  /** `/api/statements/<id>/clearance` */
  endpoint: string
  deskUrl: string
  view: ClearanceView
  organisations: MemberOption[]
  user: AccountView
  /** Of the text that is shown; null where nothing is frozen. `isMarked`: with what is new in it. */
  shown: { locale: Locale; html: string; isMarked: boolean } | null
  /**
   * Since the organisations of the reader last signed, by slug; without those that have signed nothing. `title`: of an entry
   * that the text carries; null for the text itself.
   */
  changes: { organisation: string; title: string | null; changes: Changes }[]
  /** What is said about the text; null where that cannot be read. */
  comments: Pick<CommentsView, 'threads'> | null
}

type Shown = NonNullable<SignModel['shown']>

/** Everything that a signature needs, on one page for a phone: what, what has changed, who else, and the answers. */
export const signPage = (model: SignModel): string => {
  const { view, words, own, deskUrl } = model
  const deadline = deadlineOf(view, words)
  const body = [
    `<h1>${escapeHtml(stageName(view.stage.stage, stageWords(model.language)))}</h1>`,
    view.digest
      ? `<p class="quiet">${escapeHtml(own.digest)} <code title="${escapeHtml(view.digest)}">${escapeHtml(view.digest.slice(7, 15))}</code></p>`
      : `<p>${escapeHtml(own.drafting)}</p>`,
    deadline ? `<p>${escapeHtml(deadline)}</p>` : '',
    acknowledged(model),
    carried(model),
    ...model.changes.map((one) => changed(one, model)),
    text(model),
    parties(model),
    `<p class="links"><a href="${escapeHtml(deskUrl)}">${escapeHtml(own.desk)}</a></p>`,
  ]
  const bar = answerBar(model)
  return frame({ ...model, title: words.title, body: body.filter(Boolean).join('\n'), bar })
}

/** What seemed wrong when the text was submitted; it stands above the button, since a signature covers it. */
const acknowledged = ({ view, organisations, words }: SignModel): string => {
  if (!view.acknowledged) return ''
  const { sentences, note } = view.acknowledged
  const lines = sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')
  const by = escapeHtml(acknowledgedBy(view.acknowledged, organisations, words))
  const word = `<p dir="auto" class="words">${escapeHtml(note ?? words.erased)}</p>`
  return `<section id="acknowledged"><h2>${escapeHtml(words.acknowledged.title)}</h2>\n<ul>${lines}</ul>\n<p>${by}</p>${word}</section>`
}

/** What a media update carries, and what of it the signature does not cover. */
const carried = ({ view, words, language }: SignModel): string => {
  if (view.carried.length === 0) return ''
  const lines = carriedLines(view, words, language).map(({ text: line, isClosed, mandate }, index) => {
    const place = escapeHtml(`#entry-${view.carried[index]?.entry ?? ''}`)
    const said = isClosed ? escapeHtml(line) : `<a href="${place}">${escapeHtml(line)}</a>`
    return `<li dir="auto" data-closed="${isClosed ? 'yes' : 'no'}">${said}${mandate ? `<small>${escapeHtml(mandate)}</small>` : ''}</li>`
  })
  return `<h2>${escapeHtml(words.carried.title)}</h2>\n<ul class="carried">${lines.join('')}</ul>`
}

const text = (model: SignModel): string => {
  const { view, shown, endpoint, own, language, hasPaper } = model
  if (!shown || !view.digest) return ''
  const tab = (locale: Locale) =>
    `<a href="?locale=${locale}" lang="${locale}"${locale === shown.locale ? ' aria-current="page"' : ''}>${escapeHtml(languageName(locale, language))}</a>`
  const pdf = new URLSearchParams({ form: 'pdf', digest: view.digest, locale: shown.locale })
  return [
    `<h2 id="text">${escapeHtml(own.text)}</h2>`,
    `<nav class="tabs" aria-labelledby="text">${(view.frozen?.languages ?? []).map(tab).join('')}</nav>`,
    marks(model, shown),
    `<article class="paper" lang="${shown.locale}">${shown.html}</article>`,
    hasPaper
      ? `<p class="links"><a href="${escapeHtml(`${endpoint}/copy?${pdf}`)}">${escapeHtml(own.pdf)}</a></p>`
      : '',
  ].join('\n')
}

const isNews = ({ changes: { signed, leaves } }: SignModel['changes'][number]): boolean =>
  signed !== null && leaves.length > 0

/** The text with what is new in it, or alone. */
const marks = ({ changes, language }: SignModel, { locale, isMarked }: Shown): string => {
  if (!changes.some(isNews)) return ''
  const { words } = readerWordsIn(language)
  const choice = (isOn: boolean, label: string) =>
    `<a href="?locale=${locale}${isOn ? '' : '&amp;marks=no'}"${isOn === isMarked ? ' aria-current="true"' : ''}>${escapeHtml(label)}</a>`
  const { title, marked, whole } = words.reading
  return `<nav class="tabs" aria-label="${escapeHtml(title)}">${choice(true, marked)}${choice(false, whole)}</nav>`
}

/** Since when something is new, and what of it does not stand in the running text below. */
const changed = (one: SignModel['changes'][number], model: SignModel): string => {
  const { organisation, title, changes } = one
  const { organisations, language, shown } = model
  if (!changes.signed) return ''
  const saying = readerWordsIn(language)
  const name = nameIn(organisations, organisation)
  const said = `${title === null ? '' : `<bdi>${escapeHtml(title)}</bdi>: `}${escapeHtml(summaryOf(changes, name, saying))}`
  const beside = shown?.isMarked ? besideText(changes.leaves, shown.locale) : changes.leaves
  const parts = [
    ...beside.map(
      (leaf) =>
        `<section><h3>${escapeHtml(leafLabel(leaf.leaf, saying))}</h3>${toFields(leaf, saying)}</section>`,
    ),
    ...(shown ? otherLanguages(changes, shown.locale, { name, saying }) : []),
  ]
  if (parts.length === 0) return `<p>${said}</p>`
  return `<details${shown?.isMarked ? ' open' : ''}><summary>${said}</summary>${parts.join('')}</details>`
}

/** New to the organisation, and not what is shown: a language that it has not signed before, and others that have changed. */
const otherLanguages = (
  { leaves }: Changes,
  locale: Locale,
  { name, saying }: { name: string; saying: ReaderWords },
): string[] =>
  leaves.flatMap(({ leaf, change }) => {
    if (!isLocale(leaf)) return []
    const language = languageName(leaf, saying.language)
    if (change === 'unsigned')
      return `<p>${escapeHtml(fill(saying.words.reading.unsigned, { organisation: name, language }))}</p>`
    if (leaf === locale || change === 'removed') return []
    return `<p><a href="?locale=${leaf}">${escapeHtml(leafLabel(leaf, saying))}</a>: ${escapeHtml(saying.words.leaf[change])}</p>`
  })

const parties = ({ view, own, words, organisations }: SignModel): string => {
  const rows = view.parties.map((party) => {
    const { signature } = party
    const how = signature
      ? `✓ <bdi>${escapeHtml(signature.by?.name ?? words.bySilence)}</bdi><small><bdi>${toMinute(signature.at)} UTC</bdi></small>`
      : escapeHtml(missingOf(party, view, words))
    return `<li><span><bdi>${escapeHtml(nameIn(organisations, party.organisation))}</bdi><small>${escapeHtml(words.roles[party.role])}</small></span><span data-signed="${signature ? 'yes' : 'no'}">${how}</span></li>`
  })
  const notes = signatureNotesOf(view).map(
    (signed) =>
      `<blockquote><p>${escapeHtml(signedWithNote(signed, organisations, words))}</p><p dir="auto" class="words">${escapeHtml(signed.note ?? words.erased)}</p></blockquote>`,
  )
  return `<h2>${escapeHtml(own.who)}</h2>\n<ul class="parties">${rows.join('')}</ul>${notes.join('')}`
}
