'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { isZone, offsetAt } from '../../domain/instants.ts'
import { fill } from '../../domain/messages.ts'
import { isUtc, sayDay, sayMoment } from '../../domain/moments/sayMoment.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { instants } from '../../locales/instants.ts'
import { DateBox } from './DateBox.tsx'
import {
  faultWords,
  instantOf,
  toTyped,
  toValue,
  type Typed,
  understand,
  type Understood,
  wallTimeOf,
} from './instants.ts'
import { type OwnFinder, usePlaces } from './usePlaces.ts'
import { useReaderZone } from './useReaderZone.ts'
import { ZoneInput } from './ZoneInput.tsx'
import '../../payload-internals/theme.css'
import './instants.css'

/** Of the fields of the form that can say in which zone an instant is spoken of, the first one that does. */
export type ZonePaths = readonly string[]

/** An event's own zone comes first; then that of an embargo. */
export const OF_ENTRIES: ZonePaths = ['zone', 'embargo.zone']

/** The zone that is meant where nobody says another one, and the city that people call it by. */
export const useZone = (paths: ZonePaths = OF_ENTRIES): { zone: string; place: string | null } =>
  JSON.parse(
    // As one word, so that only a change of it draws anew.
    useFormFields(([fields]) => {
      const valueOf = (path: string) => {
        const value = fields[path]?.value
        return typeof value === 'string' ? value : ''
      }
      const found = paths.find((path) => isZone(valueOf(path)))
      return JSON.stringify({
        zone: found ? valueOf(found) : isAsked(fields, paths) ? '' : 'UTC',
        place: found === 'zone' ? valueOf('venue.city') || null : null,
      })
    }),
  ) as { zone: string; place: string | null }

/** Where the document has a zone of its own that nobody has said yet, it has to be said; nothing stands in for it. */
const isAsked = (fields: Record<string, unknown>, paths: ZonePaths): boolean =>
  paths[0] !== undefined && paths[0] in fields

type Props = {
  name: string
  label: string
  /** Of the box of the date. */
  id?: string
  /** ISO 8601; null for none; see toValue. */
  value: string | null
  /** The zone that is meant unless another one is typed: the event's own; empty where nobody has said one. */
  zone: string
  /** What people call the place in that zone. */
  place?: string | null
  /** In the place of the label, where it stands already. */
  isLabelled?: boolean
  /** See toValue. `fault`: what is wrong with it, in a sentence. */
  onChange: (value: string | null, typed: { wallTime: string; zone: string; fault: string | null }) => void
}

/** A moment as people type it: a day, what clocks show, and where. The browser's own clock decides nothing of it. */
export const InstantInput = (props: Props) => {
  const { name, label, zone: fallback, isLabelled } = props
  const { language } = useTranslation().i18n
  const words = inOwnWords('instants', instants, language)
  const finder = usePlaces(language)
  const { typed, understood, setTyped, leaveDate } = useTyped(props, { language, finder })
  const said = useId()
  const { meant, zone } = understood
  const at = instantOf(typed, understood)
  const place = understood.place ?? (zone === fallback ? (props.place ?? null) : null)
  const fault = faultWords(understood, language, finder.labelOf)
  const isOfPlace = meant.kind === 'unknown-place' || meant.kind === 'no-zone'
  const isOfTime = ['no-time', 'not-a-time', 'never'].includes(meant.kind)
  return (
    <span className="instant" role="group" aria-label={label} data-moment={name}>
      {!isLabelled && (
        <span className="instant__label" aria-hidden>
          {label}
        </span>
      )}
      <DateBox
        {...{ name, label, id: props.id, describedBy: said, day: understood.day, pick: words.pick }}
        value={typed.date}
        isWrong={fault !== null && !isOfPlace && !isOfTime}
        placeholder={sayDay('2026-12-09', language)}
        onChange={(date) => setTyped({ ...typed, date, isSecond: false })}
        onPick={(day) => setTyped({ ...typed, date: sayDay(day, language), isSecond: false })}
        onLeave={leaveDate}
      />
      <input
        className="instant__time"
        name={`${name}-time`}
        aria-label={fill(words.time, { label })}
        aria-describedby={said}
        aria-invalid={isOfTime || undefined}
        autoComplete="off"
        dir="ltr"
        placeholder="10:15"
        value={typed.time}
        onChange={({ target }) => setTyped({ ...typed, time: target.value, isSecond: false })}
        onBlur={() => understood.time && setTyped({ ...typed, time: understood.time })}
      />
      <ZoneInput
        {...{ finder, words, at, place }}
        label={fill(words.zone, { label })}
        name={`${name}-zone`}
        value={typed.zone ?? fallback}
        describedBy={said}
        isWrong={isOfPlace}
        onChange={(next, called) => setTyped({ ...typed, zone: next, place: called, isSecond: false })}
      />
      {meant.kind === 'twice' && (
        <label className="instant__which">
          {fill(words.twice, { place: place ?? finder.labelOf(zone) })}
          <select
            value={String(typed.isSecond)}
            onChange={({ target }) => setTyped({ ...typed, isSecond: target.value === 'true' })}
          >
            <option value="false">{fill(words.first, { offset: offsetAt(meant.first, zone) })}</option>
            <option value="true">{fill(words.second, { offset: offsetAt(meant.second, zone) })}</option>
          </select>
        </label>
      )}
      <span id={said} className="instant__said" role="status" data-fault={fault ? 'yes' : 'no'}>
        {at ? <Answer {...{ at, zone, place, language, finder }} /> : fault}
      </span>
    </span>
  )
}

type Context = { language: string; finder: OwnFinder }

/** What is typed, told to the form with each change, and as it is understood. */
const useTyped = ({ value, zone: fallback, onChange }: Props, { language, finder }: Context) => {
  const [typed, setState] = useState(() => toTyped(value, { zone: null, fallback, language }))
  const isByHand = useRef(false)
  const told = useRef(value)
  const read = (next: Typed): Understood =>
    understand(next, {
      fallback,
      now: new Date().toISOString(),
      zoneNamed: finder.exact,
    })
  const understood = read(typed)

  const tell = (next: Typed) => {
    const meant = read(next)
    const sent = toValue(next, meant)
    told.current = sent
    setState(next)
    const fault = faultWords(meant, language, finder.labelOf)
    onChange(sent, { wallTime: wallTimeOf(next, meant), zone: meant.zone, fault })
  }
  const setTyped = (next: Typed) => {
    isByHand.current = true
    tell(next)
  }
  /** What the first box held of all three goes into theirs. */
  const leaveDate = () => {
    const { day, time, zone, place } = understood
    if (day === null) return
    const next = { ...typed, date: sayDay(day, language), time: time ?? typed.time }
    finder.remember(zone, place)
    setState(zone === (typed.zone ?? fallback) ? next : { ...next, zone, place })
  }
  // Something else has set it, such as an answer of the server.
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    isByHand.current = false
    setState(({ zone, place }) => toTyped(value, { zone, place, fallback, language }))
  }, [value])
  // What was typed stays as it was typed when the event's zone is said afterwards; what was there stays the same instant.
  useEffect(() => {
    if (typed.zone !== null) return
    if (isByHand.current) tell(typed)
    else setState(toTyped(value, { zone: null, fallback, language }))
  }, [fallback])
  // A city that was typed before the names of the cities had come.
  useEffect(() => {
    if (isByHand.current) tell(typed)
  }, [finder])
  return { typed, understood, setTyped, leaveDate }
}

type AnswerProps = Context & { at: string; zone: string; place: string | null }

/** Where the reader is, and now, are known in the browser alone: what both add comes after the page. */
const Answer = ({ at, zone, place, language, finder }: AnswerProps): ReactNode => {
  const own = useReaderZone()
  return sayMoment({
    ...{ at, zone, language, place: place ?? (isUtc(zone) ? null : finder.labelOf(zone)) },
    own: own !== null && isZone(own) ? { zone: own, place: finder.labelOf(own) } : null,
    now: own === null ? null : new Date().toISOString(),
    words: inOwnWords('instants', instants, language),
  }).map((part, index) => (
    <span key={index} data-part={index}>
      {index > 0 && ' · '}
      <bdi>{part}</bdi>
    </span>
  ))
}
