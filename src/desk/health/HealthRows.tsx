import type { ReactNode } from 'react'
import { fill, type Message } from '../../domain/messages.ts'
import type { HealthMessages } from '../../locales/health.ts'
import type { NoticesMessages } from '../../locales/notices.ts'
import { Moment } from '../myDesk/Moment.tsx'
import type { KindCount } from '../notices/noticeMails.ts'
import { type HealthPage, isLate, type ReceiverHealth } from './healthPage.ts'

export type Shown = {
  page: HealthPage
  words: HealthMessages
  /** What notices are about, by their kinds. */
  kinds: NoticesMessages['headings']
  language: string
}

type RowProps = { name: string; title: ReactNode; says?: readonly string[]; children?: ReactNode }

const Row = ({ name, title, says = [], children }: RowProps) => (
  <li className="my-desk__row" data-row={name}>
    <span className="my-desk__title">{title}</span>
    {says.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    {children && <p className="my-desk__moments">{children}</p>}
  </li>
)

/** An instant, where there is one. */
const At = ({ label, at, page, language }: Shown & { label: string; at: string | null }) =>
  at && <Moment {...{ label, at, language }} now={page.now} />

const saying = (message: string | Message<'count'>, count: number, language: string): string[] =>
  count > 0 ? [fill(message, { count }, language)] : []

const STATES = ['failing', 'givenUp', 'waiting'] as const

export const MailRows = (shown: Shown) => {
  const { page, words, kinds, language } = shown
  const { notices, failed, lastSentAt } = page.mails
  const { mails } = words
  const lastAt = [lastSentAt, notices?.lastSentAt ?? null]
    .filter((at) => at !== null)
    .sort()
    .at(-1)
  const rows = STATES.flatMap((state) => (notices?.[state] ?? []).map((one) => ({ state, ...one })))
  return (
    <>
      {(rows.length > 0 || failed.length > 0) && (
        <ul>
          {rows.map(({ state, kind, count, since }: KindCount & { state: (typeof STATES)[number] }) => (
            <Row
              key={`${state} ${kind}`}
              name={`${state} ${kind}`}
              title={kinds[kind]}
              says={saying(mails[state], count, language)}
            >
              <At {...shown} label={mails.since} at={since} />
            </Row>
          ))}
          {failed.map(({ kind, count, lastAt: at }) => (
            <Row
              key={kind}
              name={`failed ${kind}`}
              title={mails.kinds[kind]}
              says={saying(mails.failed, count, language)}
            >
              <At {...shown} label={mails.last} at={at} />
            </Row>
          ))}
        </ul>
      )}
      <p className="my-desk__moments health__note">
        {lastAt ? <At {...shown} label={mails.lastSent} at={lastAt} /> : mails.none}
      </p>
    </>
  )
}

export const ReceiverRows = (shown: Shown) => {
  const { receivers: words } = shown.words
  const { receivers } = shown.page
  if (receivers.length === 0) return <p className="my-desk__empty">{words.none}</p>
  return (
    <ul>
      {receivers.map((receiver, index) => (
        <ReceiverRow key={`${receiver.host} ${index}`} {...shown} receiver={receiver} />
      ))}
    </ul>
  )
}

const ReceiverRow = ({ receiver, ...shown }: Shown & { receiver: ReceiverHealth }) => {
  const { language } = shown
  const { receivers: words } = shown.words
  const { organisation, host, disabled, retrying, dead, since, answer, deliveredAt } = receiver
  const title = (
    <>
      <bdi>{host}</bdi> · <bdi>{organisation ?? words.noOrganisation}</bdi>
    </>
  )
  const says = [
    ...(disabled ? [words.off[disabled.reason]] : []),
    ...saying(words.retrying, retrying, language),
    ...saying(words.dead, dead, language),
    ...(answer ? [fill(words.answer, { answer })] : []),
  ]
  return (
    <Row name={host} title={title} says={says}>
      <At {...shown} label={words.since} at={disabled?.at || since} />
      <At {...shown} label={words.delivered} at={deliveredAt} />
    </Row>
  )
}

export const ClockRows = (shown: Shown) => {
  const { page, language } = shown
  const { clocks: words } = shown.words
  const ahead = page.store?.ahead ?? 0
  const notes = [
    ...saying(words.unfinished, page.store?.reconciler?.unfinished ?? 0, language),
    ...(ahead === 0 ? [] : [fill(words.skew, { seconds: Math.round(Math.abs(ahead) / 1000) }, language)]),
  ]
  return (
    <>
      <ul>
        {page.clocks.map((clock) => (
          <Row
            key={clock.name}
            name={clock.name}
            title={words.names[clock.name]}
            says={
              isLate(clock) ? [fill(words.late, { seconds: Math.round(clock.lateMs / 1000) }, language)] : []
            }
          >
            {clock.lastAt ? <At {...shown} label={words.lastRun} at={clock.lastAt} /> : words.notYet}
          </Row>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}
