import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { deskLinkWords } from '../../admin/deskLinkWords.ts'
import { orNotFound, requireStaff } from '../../admin/DeskPage.tsx'
import { fill } from '../../domain/messages.ts'
import { sayIn } from '../../domain/sayIn.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { textPath } from '../../domain/textPath.ts'
import { desk } from '../../locales/desk.ts'
import { organisation as messages, type OrganisationMessages } from '../../locales/organisation.ts'
import { AdminFrame } from '../../payload-internals/AdminFrame.tsx'
import { momentOf, Row, type Showing } from '../myDesk/DeskRows.tsx'
import { Moment } from '../myDesk/Moment.tsx'
import { stageName, stageWords } from '../stages/stages.ts'
import {
  byStage,
  type DaysAway,
  type OrganisationPage,
  type OrganisationWork,
  type WorkItem,
} from './organisationPage.ts'
import '../../payload-internals/theme.css'
import '../myDesk/myDesk.css'

type Props = AdminViewServerProps & {
  slugs: Slugs
  /** What the organisations have in work that whoever makes this request manages. */
  readPage: (req: PayloadRequest) => Promise<OrganisationPage>
}
type Shown = { words: OrganisationMessages; showing: Showing; linkTo: (path: string) => string; slugs: Slugs }

/** What an organisation has in work, for its managers; each row leads to where one acts. */
export const OrganisationView = async ({ readPage, slugs, ...props }: Props) => {
  requireStaff(props)
  const { req } = props.initPageResult
  const { language } = req.i18n
  const { now, organisations } = await orNotFound(readPage(req))
  const adminRoute = req.payload.config.routes.admin
  const linkTo = (path: string) => formatAdminURL({ adminRoute, path: path as `/${string}` })
  const showing: Showing = {
    ...{ words: inOwnWords('desk', desk, language), language, now },
    linkTo: (item) => linkTo(textPath(item)),
  }
  const shown = { words: inOwnWords('organisation', messages, language), showing, linkTo, slugs }
  return (
    <AdminFrame {...props}>
      <div className="my-desk" data-page="organisation">
        <header className="my-desk__head">
          <h1>{deskLinkWords(language).organisation}</h1>
        </header>
        {organisations.map((work) => (
          <section key={work.id} aria-labelledby={`work-${work.id}`} data-organisation={work.id}>
            <h2 id={`work-${work.id}`}>
              <bdi>{work.name}</bdi>
            </h2>
            <div className="my-desk__columns">
              <Texts {...{ work, shown }} />
              <div>
                <Invitations {...{ work, shown }} />
                <People {...{ work, shown }} />
                <Wording {...{ work, shown }} />
                <Away {...{ work, shown }} />
              </div>
            </div>
          </section>
        ))}
      </div>
    </AdminFrame>
  )
}

type PartProps = { work: OrganisationWork; shown: Shown }

const Texts = ({ work, shown: { words, showing } }: PartProps) => {
  const groups = byStage(work.texts)
  const names = stageWords(showing.language)
  return (
    <div data-section="texts">
      {groups.length === 0 && <p className="my-desk__empty">{words.nothing}</p>}
      {groups.map(({ stage, texts }) => (
        <Section key={stage} name={stage} heading={stageName(stage, names)} id={`${work.id}-${stage}`}>
          {texts.map((item) => (
            <WorkRow key={item.id} {...{ item, words, showing }} />
          ))}
        </Section>
      ))}
      {work.hasMore && <p className="my-desk__empty">{showing.words.more}</p>}
    </div>
  )
}

type WorkRowProps = { item: WorkItem; words: OrganisationMessages; showing: Showing }

const WorkRow = ({ item, words, showing }: WorkRowProps) => {
  const { at, since, deadline, embargo, delegate, stage } = item
  const label = since === 'submitted' ? words.submitted : showing.words.changed
  const moment = momentOf(showing)
  return (
    <Row {...{ item, showing }}>
      {delegate && <p className="my-desk__step">{fill(words.delegated, { organisation: delegate })}</p>}
      <p className="my-desk__moments">
        {stage.stage === 'scheduled' && stage.at && (
          <Moment label={showing.words.goesOut} at={stage.at} {...moment} />
        )}
        {at && <Moment {...{ label, at }} {...moment} />}
        {deadline && <Moment label={showing.words.until} at={deadline} {...moment} />}
        {embargo && <Moment label={showing.words.embargo} at={embargo.until} typed={embargo} {...moment} />}
      </p>
    </Row>
  )
}

const Invitations = ({ work, shown: { words, showing, linkTo, slugs } }: PartProps) => {
  const list = `/collections/${slugs.invitations}`
  return (
    <Section
      name="invitations"
      heading={words.invitations}
      id={`${work.id}-invitations`}
      empty={words.noInvitations}
      more={<a href={linkTo(list)}>{words.links.invitations}</a>}
    >
      {work.invitations.map(({ id, email, roles, expiresAt, isOver }) => (
        <li key={id} className="my-desk__row" data-invitation={isOver ? 'over' : 'open'}>
          <a className="my-desk__title" href={linkTo(`${list}/${id}`)}>
            <bdi>{email}</bdi>
          </a>
          <p className="my-desk__facts">{rolesIn(roles, showing)}</p>
          <p className="my-desk__moments">
            <Moment label={isOver ? words.over : words.until} at={expiresAt} {...momentOf(showing)} />
          </p>
        </li>
      ))}
    </Section>
  )
}

const rolesIn = (roles: string, { words, language }: Showing): string =>
  new Intl.ListFormat(language, { type: 'unit' }).format(
    roles.split(' ').map((role) => words.roles[role as keyof typeof words.roles]),
  )

const People = ({ work, shown: { words, showing, linkTo, slugs } }: PartProps) => {
  const list = `/collections/${peopleOf(slugs)}`
  return (
    <Section
      name="people"
      heading={words.people}
      id={`${work.id}-people`}
      empty={words.allProtected}
      more={<a href={linkTo(list)}>{words.links.people}</a>}
    >
      {work.people.map(({ id, name, hasSecondFactor, hasPasskey, lastLoginAt }) => (
        <li key={id} className="my-desk__row" data-person={id}>
          <a className="my-desk__title" href={linkTo(`${list}/${id}`)}>
            <bdi>{name}</bdi>
          </a>
          <p className="my-desk__facts">
            {!hasSecondFactor && <span data-lacks="second-factor">{words.noFactor}</span>}
            {hasPasskey === false && <span data-lacks="passkey">{words.noPasskey}</span>}
          </p>
          <p className="my-desk__moments">
            {lastLoginAt && <Moment label={words.lastLogin} at={lastLoginAt} {...momentOf(showing)} />}
            {lastLoginAt === null && words.never}
          </p>
        </li>
      ))}
    </Section>
  )
}

/** Its rules for words are written in its own form. */
const Wording = ({ work: { id, wording }, shown: { words, showing, linkTo, slugs } }: PartProps) => {
  const { language } = showing
  return (
    <Section
      name="wording"
      heading={words.wording}
      id={`${id}-wording`}
      more={<a href={linkTo(`/collections/${slugs.organisations}/${id}`)}>{words.links.wording}</a>}
    >
      <li className="my-desk__row">{fill(words.ownWords, { n: wording.words }, language)}</li>
      <li className="my-desk__row">{fill(words.ownStyle, { n: wording.style }, language)}</li>
      {wording.off.map((name) => (
        <li key={sayIn(language, name)} className="my-desk__row" data-off="yes">
          {fill(words.off, { name: sayIn(language, name) })}
        </li>
      ))}
    </Section>
  )
}

const Away = ({ work, shown: { words, showing, linkTo, slugs } }: PartProps) => (
  <Section
    name="away"
    heading={words.away}
    id={`${work.id}-away`}
    empty={words.noAway}
    more={<a href={linkTo(`/collections/${slugs.organisations}/${work.id}`)}>{words.links.organisation}</a>}
  >
    {work.away.map((days) => (
      <li key={`${days.from} ${days.to}`} className="my-desk__row">
        <bdi>{daysIn(days, showing.language)}</bdi>
      </li>
    ))}
  </Section>
)

/** Days without an hour: the same in every zone. */
const daysIn = ({ from, to }: DaysAway, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
    new Date(from),
    new Date(to),
  )

type SectionProps = {
  name: string
  id: string
  heading: string
  children: ReactNode[]
  empty?: string
  more?: ReactNode
}

const Section = ({ name, id, heading, children, empty, more }: SectionProps) => (
  <section className="my-desk__section" aria-labelledby={id} data-section={name}>
    <h3 id={id}>
      {heading} {children.length > 0 && <span className="my-desk__count">{children.length}</span>}
    </h3>
    {children.length === 0 ? <p className="my-desk__empty">{empty}</p> : <ul>{children}</ul>}
    {more && <p>{more}</p>}
  </section>
)
