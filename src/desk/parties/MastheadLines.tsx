'use client'
import { fill } from '../../domain/messages.ts'
import type { PartiesMessages } from '../../locales/parties.ts'
import type { MemberOption } from '../clearance/clearanceClient.ts'
import { type Line, missingFrom, withMissing } from './masthead.ts'
import { MastheadLine } from './MastheadLine.tsx'
import './parties.css'

type Props = {
  lines: readonly Line[]
  /** What would follow from the parties. */
  derived: readonly Line[]
  /** Empty until they are read. */
  organisations: readonly MemberOption[]
  isFrozen: boolean
  said: PartiesMessages
  language: string
  onChange: (lines: readonly Line[]) => void
}

const EMPTY: Line = { wording: '', organisations: [], logos: true }

/** The organisations at the top of a text: in which lines, in which order, behind which words. */
export const MastheadLines = (props: Props) => {
  const { lines, derived, organisations, isFrozen, said, language, onChange } = props
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.acronym ?? '…'
  const missing = organisations.length > 0 ? missingFrom(lines, derived) : []
  return (
    <>
      {lines.length === 0 && <p className="parties__hint">{said.top.empty}</p>}
      {lines.map((line, index) => (
        <MastheadLine
          key={index}
          {...{ index, line, organisations, said, nameOf, isFrozen }}
          onChange={(next) => onChange(lines.map((one, at) => (at === index ? next : one)))}
          onRemove={() => onChange(lines.filter((_, other) => other !== index))}
        />
      ))}
      {!isFrozen && missing.length > 0 && (
        <p className="masthead__missing">
          {lines.length > 0 &&
            fill(said.top.missing, {
              organisations: new Intl.ListFormat(language).format(missing.map(nameOf)),
            })}{' '}
          <button
            type="button"
            className="masthead__button"
            data-part="follow"
            onClick={() => onChange(withMissing(lines, derived))}
          >
            {lines.length === 0 ? said.top.follow : said.top.add}
          </button>
        </p>
      )}
      {!isFrozen && (
        <button
          type="button"
          className="masthead__button"
          data-part="add-line"
          onClick={() => onChange([...lines, EMPTY])}
        >
          {said.top.addLine}
        </button>
      )}
    </>
  )
}
