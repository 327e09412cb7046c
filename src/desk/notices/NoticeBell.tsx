'use client'
import { formatAdminURL } from 'payload/shared'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useRef } from 'react'
import type { NoticeItem } from './types.ts'
import { labelOf, type NoticeWords, sentenceOf, noticeWords } from './noticeWords.ts'
import { markOnLeaving, useNotices } from './useNotices.ts'
import { fill } from '../../domain/messages.ts'
import { usePerson } from '../../admin/useNewsroom.ts'
import '../../payload-internals/theme.css'
import './noticeBell.css'

type Props = {
  item: NoticeItem
  words: NoticeWords
  language: string
  routes: { admin: string; api: string }
}

const instantIn = (language: string, at: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** One notice: the text that it is about, what has happened, the instant that matters, and when it happened. */
const NoticeRow = ({ item, words, language, routes }: Props) => {
  const { id, kind, at, until, isRead, entry } = item
  const sentence = sentenceOf(words, item)
  const href = formatAdminURL({
    adminRoute: routes.admin,
    path: `/collections/${entry.collection}/${entry.id}`,
  })
  return (
    <li className="notice-bell__row" data-kind={kind} data-read={isRead ? 'yes' : 'no'}>
      <a
        href={href}
        onClick={() => {
          if (!isRead) markOnLeaving(routes.api, id)
        }}
      >
        {!isRead && <span className="notice-bell__mark" role="img" aria-label={words.bell.isUnread} />}
        <bdi>{entry.title ?? words.bell.untitled}</bdi>
      </a>
      <p>{fill(words.mail.one, { type: words.types[entry.type], sentence })}</p>
      <p className="notice-bell__instants">
        {until && (
          <span>
            {labelOf(words, kind)}{' '}
            <time dateTime={until}>
              <bdi>{instantIn(language, until)}</bdi>
            </time>
          </span>
        )}
        <time dateTime={at}>
          <bdi>{instantIn(language, at)}</bdi>
        </time>
      </p>
    </li>
  )
}

const MAX_SHOWN = 99
const PANEL = 'notice-panel'

/** Nobody's where the account is nobody to the newsroom: a host's other people have the same pages before them. */
export const NoticeBell = () => (usePerson().person ? <Bell /> : null)

/** In the head of every page: how many notices are unread, and behind the button the notices themselves. */
const Bell = () => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const words = noticeWords(i18n.language)
  const { shown, hasFailed, look, lookBack, readAll } = useNotices(config.routes.api)
  const heading = useRef<HTMLHeadingElement>(null)
  const unread = shown?.unread ?? 0
  const saidOf = (count: number) =>
    count > 0 ? fill(words.bell.unread, { count }, i18n.language) : words.bell.none
  return (
    <div className="notice-bell">
      <button
        type="button"
        className="notice-bell__button"
        aria-label={saidOf(unread)}
        title={words.bell.title}
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
        id={PANEL}
        className="notice-bell__panel"
        popover="auto"
        role="dialog"
        aria-labelledby="notice-title"
        onToggle={({ newState }) => {
          if (newState !== 'open') return
          heading.current?.focus()
          void look()
        }}
      >
        <header>
          <h2 id="notice-title" ref={heading} tabIndex={-1}>
            {words.bell.title}
          </h2>
          {unread > 0 && (
            <button type="button" className="notice-bell__plain" onClick={() => void readAll()}>
              {words.bell.markAll}
            </button>
          )}
        </header>
        {hasFailed && <p role="alert">{words.bell.failed}</p>}
        {shown && (
          <List
            {...{ words, language: i18n.language, routes: config.routes, shown }}
            onMore={() => void lookBack()}
          />
        )}
      </div>
    </div>
  )
}

type ListProps = {
  words: NoticeWords
  language: string
  routes: { admin: string; api: string }
  shown: NonNullable<ReturnType<typeof useNotices>['shown']>
  onMore: () => void
}

const List = ({ words, language, routes, shown: { items, next }, onMore }: ListProps) => (
  <>
    {items.length === 0 ? (
      <p>{words.bell.empty}</p>
    ) : (
      <ul>
        {items.map((item) => (
          <NoticeRow key={item.id} {...{ item, words, language, routes }} />
        ))}
      </ul>
    )}
    {next && (
      <button type="button" className="notice-bell__plain" onClick={onMore}>
        {words.bell.more}
      </button>
    )}
  </>
)

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
