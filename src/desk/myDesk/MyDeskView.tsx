import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { formatAdminURL } from 'payload/shared'
import type { DeskItem, DeskSection, MyDesk } from './myDesk.ts'
import { ENTRY_TYPE_OF, type EntryKey, type Slugs } from '../../domain/slugs.ts'
import { requireStaff } from '../../admin/DeskPage.tsx'
import { AdminFrame } from '../../payload-internals/AdminFrame.tsx'
import { SecondFactorNotice } from '../login/SecondFactorNotice.tsx'
import { orNotFound } from '../../admin/DeskPage.tsx'
import { DatedRow, SentBackRow, type Showing, WaitingRow } from './DeskRows.tsx'
import { LazyDropFiles } from '../import/LazyImport.tsx'
import { deskLinkWords } from '../../admin/deskLinkWords.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { Moment } from './Moment.tsx'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { textPath } from '../../domain/textPath.ts'
import { desk as deskMessages, type DeskMessages } from '../../locales/desk.ts'
import '../../payload-internals/theme.css'
import './myDesk.css'

type Props = AdminViewServerProps & {
  slugs: Slugs
  /** In Payload's own frame; elsewhere it brings one. */
  isFirst: boolean
  /** What the desk says to whoever makes this request. */
  readDesk: (req: PayloadRequest) => Promise<MyDesk>
}

/** What waits for the reader, and what their organisations do: the first page of the admin, or one beside a host's own. */
export const MyDeskView = async (props: Props) => {
  if (props.isFirst) return <MyDeskContent {...props} />
  requireStaff(props)
  return (
    <AdminFrame {...props}>
      <MyDeskContent {...props} />
    </AdminFrame>
  )
}

const MyDeskContent = async ({ initPageResult, slugs, readDesk, ...props }: Props) => {
  const { req } = initPageResult
  const { payload, user, i18n } = req
  const desk = await orNotFound(readDesk(req))
  const words = inOwnWords('desk', deskMessages, i18n.language)
  const adminRoute = payload.config.routes.admin
  const linkTo = (item: DeskItem) => formatAdminURL({ adminRoute, path: textPath(item) })
  const showing: Showing = { words, language: i18n.language, now: desk.now, linkTo }
  const isEditor = desk.organisations.some(({ roles }) => roles.includes('editor'))
  const section = (name: DeskSection, rows: ReactNode[], empty?: string) => (
    <Section
      name={name}
      words={words}
      rows={rows}
      count={desk[name].length}
      hasMore={desk.more.includes(name)}
      empty={empty}
    />
  )
  return (
    <div className="my-desk">
      <header className="my-desk__head">
        <h1>{deskLinkWords(i18n.language).desk}</h1>
      </header>
      {isEditor && <Beginnings {...{ words, slugs, adminRoute }} />}
      <LazyDropFiles href={importPage(adminRoute)} label={words.dropFiles} />
      <SecondFactorNotice {...props} payload={payload} user={user ?? undefined} slugs={slugs} />
      <Roles {...{ desk, showing }} />
      <div className="my-desk__columns">
        <div>
          {desk.firstSteps.length > 0 && (
            <FirstSteps
              steps={desk.firstSteps}
              words={{ firstSteps: words.firstSteps }}
              links={{
                write: formatAdminURL({ adminRoute, path: `/compose/${slugs.statements}/new` }),
                secondFactor: formatAdminURL({ adminRoute, path: payload.config.admin.routes.account }),
              }}
            />
          )}
          {section(
            'waiting',
            desk.waiting.map((item) => (
              <WaitingRow
                key={`${item.id} ${item.kind} ${item.organisation} ${item.inPlaceOf}`}
                {...{ item, showing }}
              />
            )),
            words.nothingWaits,
          )}
          {section(
            'sentBack',
            desk.sentBack.map((item) => <SentBackRow key={item.id} {...{ item, showing }} />),
          )}
          {section(
            'drafts',
            desk.drafts.map((item) => (
              <DatedRow key={item.id} {...{ item, showing }} label={words.changed} />
            )),
            words.nothingDrafted,
          )}
        </div>
        <div>
          {section(
            'next',
            desk.next.map((item) => <DatedRow key={item.id} {...{ item, showing }} label={words.goesOut} />),
            words.nothingNext,
          )}
          {section(
            'released',
            desk.released.map((item) => (
              <DatedRow key={item.id} {...{ item, showing }} label={words.outSince} />
            )),
            words.nothingReleased,
          )}
        </div>
      </div>
    </div>
  )
}

/** For whom the reader acts; said only where they act for nobody yet, or for somebody more from some instant on. */
const Roles = ({ desk, showing }: { desk: MyDesk; showing: Showing }) => {
  const { words, language, now } = showing
  if (desk.toCome.length === 0) return desk.organisations.length === 0 && <p>{words.noOrganisation}</p>
  const list = new Intl.ListFormat(language, { type: 'unit' })
  return (
    <div className="my-desk__to-come" role="status">
      {desk.toCome.map(({ slug, name, roles, from }) => (
        <p key={`${slug} ${from} ${roles.join(' ')}`}>
          <Moment
            label={fill(words.begins, {
              organisation: name,
              roles: list.format(roles.map((role) => words.roles[role])),
            })}
            at={from}
            {...{ now, language }}
          />
        </p>
      ))}
      <p className="my-desk__empty">{words.beginsWhy}</p>
    </div>
  )
}

type SectionProps = {
  name: DeskSection
  words: DeskMessages
  rows: ReactNode[]
  count: number
  hasMore: boolean
  /** Left out: a section without rows is not shown. */
  empty?: string
}

const Section = ({ name, words, rows, count, hasMore, empty }: SectionProps) =>
  rows.length === 0 && empty === undefined ? null : (
    <section className="my-desk__section" aria-labelledby={`my-desk-${name}`} data-section={name}>
      <h2 id={`my-desk-${name}`}>
        {words[name]}{' '}
        {count > 0 && (
          <span className="my-desk__count">
            {count}
            {hasMore && '+'}
          </span>
        )}
      </h2>
      {rows.length === 0 ? <p className="my-desk__empty">{empty}</p> : <ul>{rows}</ul>}
      {hasMore && <p className="my-desk__empty">{words.more}</p>}
    </section>
  )

/** The most frequent one first. */
const BEGINNINGS = ['mediaUpdates', 'statements', 'events'] as const satisfies readonly EntryKey[]

const Beginnings = ({
  words,
  slugs,
  adminRoute,
}: {
  words: DeskMessages
  slugs: Slugs
  adminRoute: string
}) => (
  <nav className="my-desk__begin" aria-label={words.begin}>
    {BEGINNINGS.map((key) => (
      <a key={key} href={formatAdminURL({ adminRoute, path: `/compose/${slugs[key]}/new` })}>
        <strong>+ {words.types[ENTRY_TYPE_OF[key]]}</strong>
        <span>{words.beginnings[ENTRY_TYPE_OF[key]]}</span>
      </a>
    ))}
    <a href={importPage(adminRoute)} data-begin="import">
      <strong>+ {words.fromFile}</strong>
      <span>{words.fromFileHow}</span>
    </a>
  </nav>
)

const importPage = (adminRoute: string): string => formatAdminURL({ adminRoute, path: '/import' })
