'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { fill } from '../../domain/messages.ts'
import { textPath } from '../../domain/textPath.ts'
import type { BellMessages } from '../../locales/bell.ts'
import { labelOf, noticeWords, sentenceOf } from './noticeWords.ts'
import type { NoticeItem } from './types.ts'
import { markOnLeaving } from './useNotices.ts'

type Props = { items: readonly NoticeItem[]; next: string | null; bell: BellMessages; onMore: () => void }

/** What the panel of the bell holds. */
export const NoticeRows = ({ items, next, bell, onMore }: Props) => (
  <>
    {items.length === 0 ? (
      <p>{bell.empty}</p>
    ) : (
      <ul>
        {items.map((item) => (
          <NoticeRow key={item.id} {...{ item, bell }} />
        ))}
      </ul>
    )}
    {next && (
      <button type="button" className="notice-bell__plain" onClick={onMore}>
        {bell.more}
      </button>
    )}
  </>
)

const instantIn = (language: string, at: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** One notice: the text that it is about, what has happened, the instant that matters, and when it happened. */
const NoticeRow = ({ item, bell }: { item: NoticeItem; bell: BellMessages }) => {
  const { language } = useTranslation().i18n
  const { routes } = useConfig().config
  const words = noticeWords(language)
  const { id, kind, at, until, isRead, entry } = item
  const sentence = sentenceOf(words, item)
  const href = formatAdminURL({ adminRoute: routes.admin, path: textPath(entry) })
  return (
    <li className="notice-bell__row" data-kind={kind} data-read={isRead ? 'yes' : 'no'}>
      <a
        href={href}
        onClick={() => {
          if (!isRead) markOnLeaving(routes.api, id)
        }}
      >
        {!isRead && <span className="notice-bell__mark" role="img" aria-label={bell.isUnread} />}
        <bdi>{entry.title ?? bell.untitled}</bdi>
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
