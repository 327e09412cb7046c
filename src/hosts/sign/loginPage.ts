import type { Brand } from '../../domain/brand.ts'
import { escapeHtml } from '../../domain/html.ts'
import { frame } from './frame.ts'
import type { Spoken } from './words.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { sending } from '../../locales/sending.ts'

type Login = Spoken & {
  nonce: string
  apiRoute: string
  /** The host's own, which leads back here. */
  loginUrl: string
  forgotUrl: string
  /** Null where people log in with a host's accounts, at the host's own page. */
  usersSlug: string | null
  brand?: Brand
}

/** For whoever is not logged in: the same for every text, also for one that does not exist. */
export const loginPage = (login: Login): string => {
  const { own, language, entrance, apiRoute, loginUrl, forgotUrl, usersSlug } = login
  if (usersSlug === null) {
    const link = `<p class="links"><a href="${escapeHtml(loginUrl)}">${escapeHtml(own.logIn)}</a></p>`
    return frame({ ...login, title: own.logInTitle, body: `<h1>${escapeHtml(own.logInTitle)}</h1>\n${link}` })
  }
  const field = (label: string, attributes: string, hint = '') =>
    `<label>${escapeHtml(label)}<input ${attributes} spellcheck="false">${hint ? `<small>${escapeHtml(hint)}</small>` : ''}</label>`
  const body = [
    `<h1>${escapeHtml(own.logInTitle)}</h1>`,
    `<form data-to="${apiRoute}/${usersSlug}/login" data-unreachable="${escapeHtml(inOwnWords('sending', sending, language).unreachable)}">`,
    field(own.email, 'name="email" type="email" autocomplete="username" required'),
    field(entrance.password, 'name="password" type="password" autocomplete="current-password" required'),
    field(entrance.code, 'name="code" autocomplete="one-time-code" inputmode="numeric"', entrance.codeHint),
    '<p role="alert" hidden></p>',
    `<button class="main">${escapeHtml(own.logIn)}</button>`,
    '</form>',
    `<p class="links"><a href="${escapeHtml(forgotUrl)}">${escapeHtml(own.forgot)}</a></p>`,
  ].join('\n')
  return frame({ ...login, title: own.logInTitle, body })
}
