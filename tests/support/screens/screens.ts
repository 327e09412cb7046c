import type { Page } from 'playwright-core'
import { pressKeysUntil, pressUntil } from '../browser.ts'

/** What the screens show, as `play` has made it. */
export type Places = {
  draft: string
  /** That two people write at once. */
  shared: string
  event: string
  waiting: string
  /** What ILO has signed, and what has been changed since. */
  changed: string
  embargoed: string
  bundle: string
  /** A media update in work with a message and an event, in two languages. */
  composed: string
  /** Of the released media update, on the site. */
  slug: string
  /** Of a released statement with a picture, on the site. */
  pictured: string
}

export type Screen = {
  name: string
  /** Nobody, or who of the staff. */
  who: string | null
  path: (places: Places, language: string) => string
  /** What has to be there before anybody looks. */
  ready: string
  width?: number
  /** Left out, English, and Arabic beside it. */
  language?: 'ur'
  /** What it says is a publication's, in the language that it was signed in. */
  isPublished?: true
  /** Tried by a journey of its own, and drawn for the documentation alone. */
  isDrawnOnly?: true
  /** What is opened first. */
  before?: (page: Page) => Promise<void>
}

const open = (summary: string, there: string) => (page: Page) =>
  pressUntil(page.locator(summary).first(), page.locator(there).first())

const show = (selector: string) => (page: Page) => page.locator(selector).first().scrollIntoViewIfNeeded()

const report = (name: string): Screen => ({
  name: `report-${name}`,
  who: 'editor@unodc.example',
  path: () => `/admin/reports?report=${name}${name === 'drafts' ? '&days=0' : ''}`,
  ready: '.desk-reports table, .desk-reports [data-empty], .desk-reports p',
})

const list = (name: string, who: string): Screen => ({
  name: `list-${name}`,
  who,
  path: () => `/admin/collections/${name}`,
  ready: 'table',
  // What a row points to is read after the row.
  before: (page) => page.waitForLoadState('networkidle'),
})

/** Where texts are written: e2e/composer, composerPanel, pictures, readiness and find try it. */
const composing = (name: string, more: Partial<Screen> = {}): Screen => ({
  name: name ? `composer-${name}` : 'composer',
  who: 'editor@unodc.example',
  path: ({ composed }) => `/admin/compose/media-updates/${composed}`,
  ready: '.readiness',
  isDrawnOnly: true,
  ...more,
})

const SUMMARY = 'textarea[name="summary"]'

/** What is written on the screens beside what the API gives. */
export const WRITTEN = {
  comment: 'Ten, or half past ten?',
  one: 'What one has written.',
  another: 'What another has written',
  lost: 'Typed, and not saved.',
}

/** Somebody else saves while this person is writing: before the form, which saves when one pauses, has done so. */
const meetAnother = async (page: Page): Promise<void> => {
  const door = page.url().replace('/admin/collections', '/api')
  const { revision } = (await (await page.request.get(`${door}?depth=0`)).json()) as { revision: number }
  const data = { revision, summary: `${WRITTEN.another} after ${revision}.` }
  await page.fill(SUMMARY, WRITTEN.one)
  const answer = await page.request.patch(door, { data, headers: { Origin: new URL(door).origin } })
  if (!answer.ok()) throw new Error(`The other one was answered ${answer.status()}.`)
  await page.locator('#action-save:enabled').click()
  await page.locator('.conflict__field').first().waitFor()
}

/** The browser ends before anything is saved. */
const loseWindow = async (page: Page): Promise<void> => {
  await page.fill(SUMMARY, WRITTEN.lost)
  await page.waitForFunction((typed) => JSON.stringify(localStorage).includes(typed), WRITTEN.lost)
  await page.reload()
  await page.locator('.unsaved').waitFor()
}

const onSite = (name: string, path: (places: Places) => string): Screen => ({
  ...{ name, who: null, ready: 'main h1', isPublished: true },
  path: (places, language) => `/${language}${path(places)}`,
})

/** One of each type of page. */
const SITE_ON_PHONES = [
  onSite('front', () => ''),
  onSite('site', ({ slug }) => `/media-updates/${slug}`),
  onSite('site-statement', ({ pictured }) => `/statements/${pictured}`),
  onSite('site-statements', () => '/statements'),
  onSite('site-organisations-one', () => '/organisations/unodc'),
]

/** Every screen of the desk and of the site, each as whoever it is for sees it. */
export const SCREENS: readonly Screen[] = [
  { name: 'login', who: null, path: () => '/admin/login', ready: 'input[name="code"]' },
  { name: 'forgot', who: null, path: () => '/admin/forgot', ready: 'input[name="email"]' },
  { name: 'join', who: null, path: () => '/admin/join', ready: 'form, h1' },
  { name: 'reset', who: null, path: () => `/admin/reset/${'0'.repeat(40)}`, ready: 'input[name="password"]' },
  {
    name: 'archive-address',
    who: null,
    path: () => `/admin/archive-address#${'x'.repeat(43)}`,
    ready: '.entrance button',
  },
  { name: 'my-desk', who: 'reviewer@ilo.example', path: () => '/admin', ready: '.my-desk__row' },
  {
    name: 'notices',
    who: 'reviewer@ilo.example',
    path: () => '/admin',
    ready: '.notice-bell__button[data-unread]',
    before: open('.notice-bell__button', '.notice-bell__row'),
  },
  {
    name: 'calendar',
    who: 'editor@unodc.example',
    path: () => '/admin/calendar',
    ready: '.fc-dayGridMonth-view',
  },
  {
    name: 'organisation',
    who: 'manager@ilo.example',
    path: () => '/admin/organisation',
    ready: '[data-organisation] .my-desk__section',
  },
  {
    name: 'health',
    who: 'coordinator@communique.example',
    path: () => '/admin/health',
    ready: '[data-section="clocks"] time',
  },
  ...['overdue', 'early-sight', 'signatures', 'drafts'].map(report),
  list('statements', 'editor@unodc.example'),
  list('events', 'editor@unodc.example'),
  list('media-updates', 'editor@unodc.example'),
  { ...list('media', 'editor@unodc.example'), ready: '.collection-list' },
  list('media-contacts', 'editor@unodc.example'),
  list('partner-organisations', 'manager@ilo.example'),
  list('users', 'manager@ilo.example'),
  {
    ...list('invitations', 'manager@ilo.example'),
    ready: '[name="invite-email"]',
  },
  {
    ...list('consumers', 'manager@ilo.example'),
    ready: '.invite',
  },
  composing(''),
  composing('phone', { width: 360 }),
  composing('new', { path: () => '/admin/compose/media-updates/new', ready: '[data-template]' }),
  composing('entry', { before: (page) => page.locator('.printed__title--entry').first().click() }),
  composing('embargo', {
    before: async (page) => {
      await page.locator('[data-moment="embargo"] input').first().fill('30 July 2031')
      await page.locator('[name="embargo-time"]').fill('10:15')
      await page.locator('[data-moment="embargo"] [role="combobox"]').fill('Islamabad')
      await page
        .locator('[data-moment="embargo"] output, [data-moment="embargo"] [role="status"]')
        .first()
        .waitFor()
    },
  }),
  composing('left', { before: show('.readiness') }),
  composing('translation', {
    path: ({ composed }) => `/admin/compose/media-updates/${composed}?locale=fr`,
    ready: '[data-mark]',
  }),
  composing('picture', {
    before: async (page) => {
      await page.locator('.printed [data-field="body"] [contenteditable="true"]').first().click()
      await page.locator('[data-tool="picture"]').click()
      await page.getByRole('dialog').waitFor()
    },
  }),
  {
    name: 'find',
    who: 'editor@unodc.example',
    path: () => '/admin',
    ready: '.palette__open',
    isDrawnOnly: true,
    before: async (page) => {
      await pressKeysUntil(page, 'Control+k', page.getByRole('combobox'))
      await page.keyboard.type('shelters')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'draft',
    who: 'editor@unodc.example',
    path: ({ draft }) => `/admin/collections/statements/${draft}`,
    ready: '.readiness',
  },
  {
    name: 'event',
    who: 'editor@unodc.example',
    path: ({ event }) => `/admin/collections/events/${event}`,
    ready: '.readiness',
    before: (page) => page.locator('.tabs-field__tab-button').nth(1).click(),
  },
  {
    name: 'signing',
    who: 'reviewer@ilo.example',
    path: ({ waiting }) => `/admin/collections/statements/${waiting}`,
    ready: '[data-action="sign"]:enabled',
    before: open('[data-action="sign"]', '[data-confirm="sign"]'),
  },
  ...[undefined, 360].map((width): Screen => ({
    name: width ? 'changes-phone' : 'changes',
    who: 'reviewer@ilo.example',
    path: ({ changed }) => `/admin/compose/statements/${changed}`,
    ready: '.composer__difference ins',
    isDrawnOnly: true,
    ...(width ? { width } : {}),
  })),
  {
    name: 'history',
    who: 'editor@unodc.example',
    path: ({ changed }) => `/admin/collections/statements/${changed}/versions`,
    ready: '[data-step] ins',
    isDrawnOnly: true,
  },
  {
    name: 'desk',
    who: 'editor@unodc.example',
    path: ({ bundle }) => `/admin/collections/media-updates/${bundle}`,
    ready: '.clearance__signature[data-signed="yes"]',
  },
  {
    name: 'comments',
    who: 'reviewer@ilo.example',
    path: ({ waiting }) => `/admin/collections/statements/${waiting}`,
    ready: '.comments__thread',
    before: show('.comments'),
  },
  {
    name: 'preview-links',
    who: 'editor@unodc.example',
    path: ({ draft }) => `/admin/collections/statements/${draft}`,
    ready: '.readiness',
    before: open('[data-part="preview"] > summary', '[data-part="preview"] a'),
  },
  {
    name: 'early-sight',
    who: 'reviewer@unodc.example',
    path: ({ embargoed }) => `/admin/collections/statements/${embargoed}`,
    ready: '[data-part="early-sight"]',
    before: open('[data-part="early-sight"] > summary', '[name="sight-name"]'),
  },
  {
    name: 'account',
    who: 'reviewer@ilo.example',
    path: () => '/admin/account',
    ready: '.relationship--single-value__drawer-toggler',
  },
  {
    name: 'sign',
    who: 'reviewer@ilo.example',
    path: ({ waiting }) => `/sign/statements/${waiting}`,
    ready: '[data-answer="sign"] > summary',
    width: 360,
  },
  {
    name: 'conflict',
    who: 'editor@unodc.example',
    path: ({ shared }) => `/admin/collections/statements/${shared}`,
    ready: '.readiness',
    before: meetAnother,
  },
  {
    name: 'unsaved',
    who: 'editor@unodc.example',
    path: ({ draft }) => `/admin/collections/statements/${draft}`,
    ready: '.readiness',
    before: loseWindow,
  },
  { name: 'front', who: null, path: (_, language) => `/${language}`, ready: 'main', isPublished: true },
  {
    name: 'site',
    who: null,
    path: ({ slug }, language) => `/${language}/media-updates/${slug}`,
    ready: 'main article, main h1',
    isPublished: true,
  },
  ...(
    ['statements', 'events', 'organisations', 'organisations/unodc', 'search?q=children', 'archive'] as const
  ).map((place): Screen => ({
    name: `site-${place.replace(/[/?].*$/, '')}${place.includes('/') ? '-one' : ''}`,
    who: null,
    path: (_, language) => `/${language}/${place}`,
    ready: 'main h1',
    isPublished: true,
  })),
  { ...onSite('site-statement', ({ pictured }) => `/statements/${pictured}`) },
  ...SITE_ON_PHONES.map((screen) => ({ ...screen, name: `${screen.name}-phone`, width: 360 })),
  ...SITE_ON_PHONES.map((screen): Screen => ({ ...screen, name: `${screen.name}-ur`, language: 'ur' })),
]
