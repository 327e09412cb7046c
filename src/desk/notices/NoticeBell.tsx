'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useNotices } from './useNotices.ts'
import { FetchBoundary } from '../../admin/FetchBoundary.tsx'
import { lazily } from '../../admin/lazily.tsx'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { bell } from '../../locales/bell.ts'
import { usePerson } from '../../admin/useNewsroom.ts'
import '../../payload-internals/theme.css'
import './noticeBell.css'

/** Fetched when the panel is opened. */
const NoticeRows = lazily(async () => (await import('./NoticeRows.tsx')).NoticeRows)

const MAX_SHOWN = 99
const PANEL = 'notice-panel'

/** Nobody's where the account is nobody to the newsroom: a host's other people have the same pages before them. */
export const NoticeBell = () => (usePerson().person ? <Bell /> : null)

/** In the head of every page: how many notices are unread, and behind the button the notices themselves. */
const Bell = () => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const words = inOwnWords('bell', bell, i18n.language)
  const { shown, hasFailed, look, lookBack, readAll } = useNotices(config.routes.api)
  const [hasOpened, setOpened] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // The browser itself opens it, maybe before this script is here.
  useEffect(() => setOpened(panel.current?.matches(':popover-open') === true), [])
  const unread = shown?.unread ?? 0
  const failed = <p role="alert">{words.failed}</p>
  const saidOf = (count: number) => (count > 0 ? fill(words.unread, { count }, i18n.language) : words.none)
  return (
    <div className="notice-bell">
      <button
        type="button"
        className="notice-bell__button"
        aria-label={saidOf(unread)}
        title={words.title}
        data-unread={shown ? unread : undefined}
        popoverTarget={PANEL}
      >
        <BellPicture />
        {unread > 0 && (
          <span className="notice-bell__count" aria-hidden="true">
            {unread > MAX_SHOWN ? `${MAX_SHOWN}+` : unread}
          </span>
        )}
      </button>
      <div
        ref={panel}
        id={PANEL}
        className="notice-bell__panel"
        popover="auto"
        role="dialog"
        aria-labelledby="notice-title"
        onToggle={({ newState }) => {
          if (newState !== 'open') return
          setOpened(true)
          heading.current?.focus()
          void look()
        }}
      >
        <header>
          <h2 id="notice-title" ref={heading} tabIndex={-1}>
            {words.title}
          </h2>
          {unread > 0 && (
            <button type="button" className="notice-bell__plain" onClick={() => void readAll()}>
              {words.markAll}
            </button>
          )}
        </header>
        {hasFailed && failed}
        {shown && hasOpened && (
          <FetchBoundary otherwise={failed}>
            <NoticeRows
              {...{ items: shown.items, next: shown.next, bell: words }}
              onMore={() => void lookBack()}
            />
          </FetchBoundary>
        )}
      </div>
    </div>
  )
}

const BellPicture = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path
      d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
