import { partOffers } from '../../desk/clearance/answers.ts'
import { effectOf, labelOf } from '../../desk/clearance/actionWords.ts'
import { nameIn } from '../../desk/clearance/clearanceText.ts'
import { hasKeyFor, type Offer, offersOf, ownSigners } from '../../desk/clearance/signers.ts'
import { suggestionsAlong, type Suggested } from '../../desk/clearance/suggestionsAlong.ts'
import { diffWords } from '../../domain/differences/diffWords.ts'
import { changesHtml } from '../../domain/differences/showDifferences.ts'
import { directionOf, isLocale } from '../../domain/locales.ts'
import { escapeHtml } from '../../domain/markup.ts'
import { fill } from '../../domain/messages.ts'
import { toMinute } from '../../domain/toMinute.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { sending } from '../../locales/sending.ts'
import type { SignModel } from './signPage.ts'

/** What is answered on a page to sign from: all else is done at the desk. */
const HERE = ['sign', 'send-back']

/** The answers of a reader, each with the form that it opens, and the way to where they suggest and comment; in sight all along. */
export const answerBar = (model: SignModel): string => {
  const { view, words, own, shown } = model
  // Nobody signs what they are not shown.
  const offers = view.digest && shown ? offersOf(model).filter(({ action }) => HERE.includes(action)) : []
  const { leading, instead } = partOffers(offers)
  const isMissing = view.digest !== null && !shown
  const parts = [
    isMissing ? `<p role="alert">${escapeHtml(own.noText)}</p>` : '',
    ...signedBy(model),
    view.digest && shown && offers.length === 0 ? `<p>${escapeHtml(own.nothing)}</p>` : '',
    ...leading.map((offer) => answer(model, offer)),
    `<a class="button" data-speak href="${escapeHtml(speakUrl(model))}">${escapeHtml(words.bar.speak)}</a>`,
    ...instead.map((offer) => answer(model, offer)),
  ]
  return `<section class="bar" aria-label="${escapeHtml(words.bar.title)}">\n${parts.filter(Boolean).join('\n')}\n</section>`
}

/** What the reader's organisations have signed already. */
const signedBy = (model: SignModel): string[] =>
  ownSigners(model).flatMap(({ slug }) => {
    const { signature } = model.view.parties.find(({ organisation }) => organisation === slug) ?? {}
    if (!signature) return []
    const [name, by] = [nameIn(model.organisations, slug), signature.by?.name ?? model.words.bySilence]
    return `<p class="good">✓ ${[name, by, `${toMinute(signature.at)} UTC`].map((part) => `<bdi>${escapeHtml(part)}</bdi>`).join(' · ')}</p>`
  })

/** The script of the page adds the paragraph that is read. */
const speakUrl = ({ deskUrl, shown }: SignModel): string =>
  shown ? `${deskUrl}?locale=${shown.locale}` : deskUrl

/** Opens in its own place, and is closed where it was opened: no script is needed for either. */
const answer = (model: SignModel, offer: Offer): string => {
  const { view, words, language } = model
  const speaking = { view, words, language, signsFor: offer.signer?.name ?? null }
  const label = escapeHtml(labelOf(offer.action, speaking))
  const isMain = offer.action === 'sign'
  const inside = [
    `<p>${escapeHtml(effectOf(offer.action, speaking))}</p>`,
    isMain ? signing(model, offer) : returning(model),
    // Where an organisation asks for a second factor at the act, the answer says so.
    `<label data-code hidden>${escapeHtml(model.entrance.code)}<input name="code" autocomplete="one-time-code" inputmode="numeric" spellcheck="false"></label>`,
    '<p role="alert" hidden></p>',
    `<button${isMain ? ' class="main"' : ''}>${label}</button>`,
  ]
  return [
    `<details name="answer"${isMain ? ' class="main"' : ''} data-answer="${offer.action}">`,
    `<summary><span data-closed>${label}</span><span data-opened>${escapeHtml(words.cancel)}</span></summary>`,
    `${formOf(model, offer)}${inside.join('')}</form>`,
    '</details>',
  ].join('')
}

const formOf = ({ endpoint, view, user, language, shown }: SignModel, { action, signer }: Offer): string => {
  const said = inOwnWords('sending', sending, language)
  const data = {
    to: `${endpoint}/${action}`,
    ...{ action, opener: String(user.id), language: shown?.locale ?? '' },
    ...{ unreachable: said.unreachable, untouched: said.notTouched, keyless: said.noPasskey },
  }
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
  return [
    `<form${attributes.join('')}>`,
    `<input type="hidden" name="digest" value="${escapeHtml(view.digest ?? '')}">`,
    signer ? `<input type="hidden" name="organisation" value="${escapeHtml(signer.slug)}">` : '',
  ].join('')
}

const signing = ({ view, words }: SignModel, { signer }: Offer): string => {
  const { label, hint } = words.signatureNotes
  // No field: the script asks for the passkey, and sends what it signed.
  const passkey = hasKeyFor(signer, view)
    ? `<label class="check"><input type="checkbox" data-passkey checked> ${escapeHtml(words.withPasskey)}</label>`
    : ''
  const items = `<label class="check"><input type="checkbox" name="items"> ${escapeHtml(words.fields.items)} <small>${escapeHtml(words.together)}</small></label>`
  const note = `<details><summary>${escapeHtml(label)}</summary><label>${escapeHtml(hint)}<textarea name="note" rows="2"></textarea></label></details>`
  return (view.carried.some(({ title }) => title !== null) ? items : '') + note + passkey
}

const returning = (model: SignModel): string => {
  const { words } = model
  return [
    along(model),
    `<label>${escapeHtml(words.note)}<textarea name="note" rows="3" required></textarea></label>`,
    `<label>${escapeHtml(words.fields.paragraph)}<input name="paragraph" type="number" min="1" inputmode="numeric"></label>`,
  ].join('')
}

/** What the reader's organisation has suggested goes back with the text. */
const along = (model: SignModel): string => {
  const { words, language, comments } = model
  const own = ownSigners(model).map(({ slug }) => slug)
  const found = comments ? suggestionsAlong(comments, own) : []
  if (found.length === 0) return ''
  const lines = found.map((one) => `<li>${suggestedHtml(one)}</li>`).join('')
  return `<p>${escapeHtml(fill(words.suggestionsAlong.going, { n: found.length }, language))}</p><ul data-part="going-along">${lines}</ul>`
}

const suggestedHtml = ({ quote, suggestion, locale }: Suggested): string => {
  const dir = isLocale(locale) ? directionOf(locale) : 'auto'
  const changes = diffWords(quote ?? '', suggestion.words ?? '')
  return `<span class="words" dir="${dir}"${locale ? ` lang="${locale}"` : ''}>${changesHtml(changes, dir)}</span>`
}
