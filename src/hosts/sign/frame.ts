import { inOwnWords } from '../../domain/ownWords.ts'
import { clearance, type ClearanceMessages } from '../../locales/clearance.ts'
import { people, type PeopleMessages } from '../../locales/people.ts'
import { type DeskLanguage, directionOf } from '../../domain/locales.ts'
import { sign, type SignMessages } from '../../locales/sign.ts'
import { type Brand, DEFAULT_BRAND } from '../../domain/adminConfig.ts'
import { escapeHtml } from '../../domain/markup.ts'
import { sending } from '../../locales/sending.ts'

type SignWords = SignMessages

export type SignLanguage = {
  language: DeskLanguage
  dir: 'ltr' | 'rtl'
  own: SignWords
  words: ClearanceMessages
  entrance: PeopleMessages['entrance']
}

/** The page's own. */
export const signWords = (language: DeskLanguage): SignWords => sign[language]

export const signLanguageOf = (language: DeskLanguage): SignLanguage => ({
  language,
  dir: directionOf(language),
  own: signWords(language),
  words: inOwnWords('clearance', clearance, language),
  entrance: inOwnWords('people', people, language).entrance,
})

/** Of paragraphs, by which people speak of them: no words of the text. */
const NUMBERS = [
  '.paper [data-n]:not(table){position:relative}',
  ".paper [data-n]:not(table)::before{content:attr(data-n)/'';display:block;color:#5c6068;font:400 .75rem/1.5 system-ui,sans-serif}",
  '@media(min-width:40rem){.paper{padding-inline-start:1rem}.paper [data-n]:not(table)::before{position:absolute;inset-inline-start:-1.9rem;inset-block-start:.3em;inline-size:1.4rem;text-align:end}}',
]

/** Over the end of the page, and under it at last. An answer that is given stands alone. */
const BAR = [
  // What is come to by keyboard stands above it, and it stands where it is.
  'html{scroll-padding-block-end:9rem}.bar *{scroll-margin-block-end:-9rem}',
  '.bar{position:sticky;inset-block-end:0;z-index:1;display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem -.8rem -.8rem;padding:.7rem .8rem;background:Canvas;border-block-start:1px solid var(--line)}',
  '.bar>*{flex:1 1 8rem;margin:0}.bar>.main,.bar>p{flex-basis:100%}.bar:has(>[open])>:not([open]){display:none}',
  '.bar>details>summary,.button{display:block;list-style:none;text-align:center;text-decoration:none}.bar>details>summary::-webkit-details-marker{display:none}',
  '.bar>[open]>summary{inline-size:auto;min-block-size:2rem;padding:.2rem .6rem;background:none;border-color:transparent;color:inherit;text-align:end}',
  '.bar>details:not([open])>summary [data-opened],.bar>[open]>summary [data-closed]{display:none}',
  '.bar form{max-block-size:65vh;overflow:auto}.check small{display:block}',
  '@media(min-width:40rem){.bar>.main:not([open]){flex-basis:8rem}}',
]

const STYLE = [
  ':root{color-scheme:light dark;--line:#8884;--quiet:#5c6068;--good:#146c2e;--bad:#9b1c1c}',
  '@media(prefers-color-scheme:dark){:root{--quiet:#b4b8bf;--good:#7ddc9a;--bad:#ffb0a8}}',
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:.8rem}',
  'h1{font-size:1.25rem;margin:.2rem 0}h2{font-size:1rem;margin:1.2rem 0 .3rem}p{margin:.4rem 0}',
  // Whatever else sets the display of it.
  '[hidden]{display:none!important}',
  'html{background:Canvas;color:CanvasText}small,.quiet{color:var(--quiet)}code{overflow-wrap:anywhere}',
  'ul{list-style:none;margin:0;padding:0}',
  '.parties li{display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;border-block-end:1px solid var(--line)}',
  '.parties [data-signed=yes],.good{color:var(--good)}.parties small{display:block}',
  '.tabs{display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:.4rem 0}.tabs a,.links a{display:inline-block;padding:.4rem 0}',
  '.tabs a[aria-current]{font-weight:600;text-decoration:none;color:inherit}',
  '.paper{background:#fff;color:#1b1e23;color-scheme:light;border:1px solid var(--line);overflow-x:auto}',
  '.paper img{max-width:100%;height:auto}',
  // The whole address, to whoever goes through the page by keyboard too.
  '.paper a:focus::after,.paper a:hover::after{content:" → " attr(href);color:#5c6068;overflow-wrap:anywhere;direction:ltr;unicode-bidi:isolate}',
  'label{display:block;margin:.6rem 0}input:not([type=checkbox]),textarea{box-sizing:border-box;inline-size:100%;font:inherit;padding:.5rem}',
  'button,.bar>details>summary,.button{font:inherit;font-weight:600;box-sizing:border-box;inline-size:100%;min-block-size:3rem;padding:.6rem;border-radius:6px;border:2px solid currentcolor;background:none;color:inherit;cursor:pointer}',
  'button.main,.bar>.main:not([open])>summary{background:var(--accent);border-color:var(--accent);color:#fff}.logo{max-block-size:3rem}button:disabled{opacity:.5}',
  ':focus-visible{outline:3px solid #2b7de9;outline-offset:2px}',
  'details{margin-block:.6rem}summary{cursor:pointer;padding:.5rem 0}[role=alert]{color:var(--bad);font-weight:600}',
  'ins{background:#d7f5dd;color:#053d14}del{background:#fbdcdc;color:#5c0909}.words{white-space:pre-wrap;overflow-wrap:anywhere}',
  ...NUMBERS,
  ...BAR,
].join('')

type Page = SignLanguage & {
  title: string
  nonce: string
  body: string
  /** Stays in sight. */
  bar?: string
  brand?: Brand
}

/** A page that needs nothing but its one small script. */
export const frame = ({
  language,
  dir,
  title,
  nonce,
  own,
  body,
  bar = '',
  brand = DEFAULT_BRAND,
}: Page): string =>
  [
    '<!doctype html>',
    `<html lang="${language}" dir="${dir}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="robots" content="noindex"><title>${escapeHtml(title)} · ${escapeHtml(brand.name)}</title><style>${STYLE}:root{--accent:${brand.accent}}</style>`,
    `<script nonce="${nonce}" type="module" src="../sign.mjs"></script></head>`,
    `<body data-sending="${escapeHtml(own.sending)}"><main>`,
    brand.logo
      ? `<p><img class="logo" src="${escapeHtml(brand.logo)}" alt="${escapeHtml(brand.name)}"></p>`
      : '',
    body,
    `<noscript><p role="alert">${escapeHtml(own.needsScript)}</p></noscript>`,
    '</main>',
    bar,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, place, all) => line !== '' || place === all.length - 1)
    .join('\n')

type Login = SignLanguage & {
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
