import { effectOf, labelOf } from '../../desk/clearance/actionWords.ts'
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
import { type Offer, offersOf } from '../../desk/clearance/signers.ts'
import type { AccountView } from '../../admin/ownRights.ts'
import { type ClearanceView, signatureNotesOf } from '../../domain/clearance/view.ts'
import type { Brand } from '../../domain/adminConfig.ts'
import {
  toFields,
  type Changes,
  leafLabel,
  readerWordsIn,
  summaryOf,
} from '../../domain/differences/showDifferences.ts'
import { escapeHtml } from '../../domain/markup.ts'
import { toMinute } from '../../domain/toMinute.ts'
import { languageName, type Locale } from '../../domain/locales.ts'
import { frame, type SignLanguage } from './frame.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { sending } from '../../locales/sending.ts'

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
  /** Of the text that is shown; null where nothing is frozen. */
  shown: { locale: Locale; html: string } | null
  /** Since the organisations of the reader last signed, by slug; without those that have signed nothing. */
  changes: { organisation: string; changes: Changes }[]
}

/** Everything that a signature needs, on one page for a phone: what, what has changed, who else, and the button. */
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
    actions(model),
    carried(model),
    text(model),
    ...model.changes.map((one) => changed(one, model)),
    parties(model),
    `<p class="links"><a href="${escapeHtml(deskUrl)}">${escapeHtml(own.desk)}</a></p>`,
  ]
  return frame({ ...model, title: words.title, body: body.filter(Boolean).join('\n') })
}

/** A button for each organisation that is signed for, and “send back” folded below; nothing that the server would refuse. */
const actions = (model: SignModel): string => {
  const { view, words, own } = model
  const may = (action: string) => view.actions.some((one) => one.action === action)
  if (!view.digest) return ''
  // Nobody signs what they are not shown.
  if (!model.shown) return `<p class="act" role="alert">${escapeHtml(own.noText)}</p>`
  if (!may('sign') && !may('send-back')) return `<p class="act">${escapeHtml(own.nothing)}</p>`
  const said = inOwnWords('sending', sending, model.language)
  const form = ({ action, signer }: Offer, inside: string, style: string) => {
    const speaking = { view, words, language: model.language, signsFor: signer?.name ?? null }
    return [
      `<form data-to="${escapeHtml(`${model.endpoint}/${action}`)}" data-action="${action}" data-opener="${escapeHtml(String(model.user.id))}" data-unreachable="${escapeHtml(said.unreachable)}" data-untouched="${escapeHtml(said.notTouched)}" data-keyless="${escapeHtml(said.noPasskey)}">`,
      `<input type="hidden" name="digest" value="${escapeHtml(view.digest ?? '')}">`,
      signer ? `<input type="hidden" name="organisation" value="${escapeHtml(signer.slug)}">` : '',
      `<p>${escapeHtml(effectOf(action, speaking))}</p>`,
      inside,
      // Where an organisation asks for a second factor at the act, the answer says so.
      `<label data-code hidden>${escapeHtml(model.entrance.code)}<input name="code" autocomplete="one-time-code" inputmode="numeric" spellcheck="false"></label>`,
      '<p role="alert" hidden></p>',
      `<button class="${style}">${escapeHtml(labelOf(action, speaking))}</button>`,
      '</form>',
    ].join('')
  }
  const { label, hint } = words.signatureNotes
  const offered = `<details><summary>${escapeHtml(label)}</summary><label>${escapeHtml(hint)}<textarea name="note" rows="2"></textarea></label></details>`
  const note = `<label>${escapeHtml(words.note)}<textarea name="note" rows="3" required></textarea></label>`
  return [
    '<div class="act">',
    ...offersOf(model)
      .filter(({ action }) => action === 'sign')
      .map((offer) => form(offer, offered, 'main')),
    may('send-back')
      ? `<details><summary>${escapeHtml(words.actions['send-back'].label)}</summary>${form({ action: 'send-back', signer: null }, note, '')}</details>`
      : '',
    '</div>',
  ].join('\n')
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
  const lines = carriedLines(view, words, language).map(
    ({ text: line, isClosed, mandate }) =>
      `<li dir="auto" data-closed="${isClosed ? 'yes' : 'no'}">${escapeHtml(line)}${mandate ? `<small>${escapeHtml(mandate)}</small>` : ''}</li>`,
  )
  return `<h2>${escapeHtml(words.carried.title)}</h2>\n<ul class="carried">${lines.join('')}</ul>`
}

const text = ({ view, shown, endpoint, own, language, hasPaper }: SignModel): string => {
  if (!shown || !view.digest) return ''
  const tab = (locale: Locale) =>
    `<a href="?locale=${locale}" lang="${locale}"${locale === shown.locale ? ' aria-current="page"' : ''}>${escapeHtml(languageName(locale, language))}</a>`
  const pdf = new URLSearchParams({ form: 'pdf', digest: view.digest, locale: shown.locale })
  return [
    `<h2 id="text">${escapeHtml(own.text)}</h2>`,
    `<nav class="tabs" aria-labelledby="text">${(view.frozen?.languages ?? []).map(tab).join('')}</nav>`,
    `<article class="paper" lang="${shown.locale}">${shown.html}</article>`,
    hasPaper
      ? `<p class="links"><a href="${escapeHtml(`${endpoint}/copy?${pdf}`)}">${escapeHtml(own.pdf)}</a></p>`
      : '',
  ].join('\n')
}

const changed = (
  { organisation, changes }: SignModel['changes'][number],
  { organisations, language }: SignModel,
): string => {
  if (!changes.signed) return ''
  const saying = readerWordsIn(language)
  const said = escapeHtml(summaryOf(changes, nameIn(organisations, organisation), saying))
  if (changes.leaves.length === 0) return `<p>${said}</p>`
  const sections = changes.leaves.map(
    (leaf) =>
      `<section><h2>${escapeHtml(leafLabel(leaf.leaf, saying))}</h2>${toFields(leaf, saying)}</section>`,
  )
  return `<details open><summary>${said}</summary>${sections.join('')}</details>`
}

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
