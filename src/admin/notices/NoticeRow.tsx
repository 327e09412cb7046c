import { formatAdminURL } from 'payload/shared'
import type { NoticeItem } from '../../domain/notices/items.ts'
import { labelOf, type NoticeWords, sentenceOf } from '../../domain/notices/words.ts'
import { markOnLeaving } from './noticeClient.ts'
import { fill } from '../../domain/messages.ts'

type Props = {
  item: NoticeItem
  words: NoticeWords
  language: string
  routes: { admin: string; api: string }
}

const instantIn = (language: string, at: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** One notice: the text that it is about, what has happened, the instant that matters, and when it happened. */
export const NoticeRow = ({ item, words, language, routes }: Props) => {
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
