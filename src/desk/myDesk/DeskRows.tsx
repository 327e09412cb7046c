import type { DeskItem, SentBackItem, WaitingItem } from './myDesk.ts'
import { Moment } from './Moment.tsx'
import { OrganisationMark } from '../../admin/OrganisationMark.tsx'
import { StageLine } from '../stages/StageChip.tsx'
import { fill } from '../../domain/messages.ts'
import type { DeskMessages } from '../../locales/desk.ts'

/** What every row is shown with. */
export type Showing = {
  words: DeskMessages
  language: string
  now: string
  linkTo: (item: DeskItem) => string
}

type RowProps = { item: DeskItem; showing: Showing; children?: React.ReactNode }

/** A text by its title, what it is, whose it is. */
export const Row = ({ item, showing, children }: RowProps) => {
  const { words, language, linkTo } = showing
  const { id, collection, type, title, lead, leadLogo, edition, stage } = item
  return (
    <li className="my-desk__row" data-entry={id}>
      <a className="my-desk__title" href={linkTo(item)}>
        <bdi>{title ?? words.untitled}</bdi>
      </a>
      <p className="my-desk__facts">
        <span>{words.types[type]}</span>
        <span>
          <OrganisationMark name={lead} logo={leadLogo} />
          {fill(words.lead, { organisation: lead })}
        </span>
        {edition !== null && <span>{fill(words.edition, { number: String(edition) })}</span>}
      </p>
      <p className="my-desk__stage">
        <StageLine view={stage} language={language} text={{ collection, id, title }} />
      </p>
      {children}
    </li>
  )
}

export const momentOf = ({ now, language }: Showing) => ({ now, language })

export const WaitingRow = ({ item, showing }: { item: WaitingItem; showing: Showing }) => {
  const { words } = showing
  const { kind, organisation, inPlaceOf, hindrance, deadline, embargo } = item
  return (
    <Row item={item} showing={showing}>
      <p className="my-desk__step" data-kind={kind} data-mine={hindrance ? 'no' : 'yes'}>
        {fill(words.steps[kind], { organisation })}
        {inPlaceOf && ` ${fill(words.inPlaceOf, { organisation: inPlaceOf })}`}
      </p>
      {hindrance && (
        <p className="my-desk__hindrance">{fill(words.hindrances[hindrance], { organisation })}</p>
      )}
      {(deadline || embargo) && (
        <p className="my-desk__moments">
          {deadline && <Moment label={words.until} at={deadline} {...momentOf(showing)} />}
          {embargo && (
            <Moment label={words.embargo} at={embargo.until} typed={embargo} {...momentOf(showing)} />
          )}
        </p>
      )}
    </Row>
  )
}

export const SentBackRow = ({ item, showing }: { item: SentBackItem; showing: Showing }) => {
  const { by, note, hindrance } = item
  const { words } = showing
  return (
    <Row item={item} showing={showing}>
      <blockquote className="my-desk__note">
        {by && <p>{fill(words.sentBackBy, { organisation: by })}</p>}
        {note && <p dir="auto">{note}</p>}
      </blockquote>
      {hindrance && (
        <p className="my-desk__hindrance">{fill(words.hindrances[hindrance], { organisation: '' })}</p>
      )}
    </Row>
  )
}

type DatedProps = { item: DeskItem; showing: Showing; label: string }

/** One with the instant that matters of it. */
export const DatedRow = ({ item, showing, label }: DatedProps) => (
  <Row item={item} showing={showing}>
    <p className="my-desk__moments">
      {item.at && <Moment label={label} at={item.at} {...momentOf(showing)} />}
    </p>
  </Row>
)
