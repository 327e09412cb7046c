'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { isZone, cityOf, type ResolvedWallTime, offsetAt } from '../../domain/instants.ts'
import { fill } from '../../domain/messages.ts'
import { bothClocks, instantOf, meantIn, toTyped, toValue, type Typed } from './instants.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { instants, type InstantsMessages } from '../../locales/instants.ts'
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
  /** ISO 8601; null for none; see toValue. */
  value: string | null
  /** The zone that is meant unless another one is typed: the event's own; empty where nobody has said one. */
  zone: string
  /** What people call the place in that zone. */
  place?: string | null
  /** In the place of the label, where it stands already. */
  isLabelled?: boolean
  /** See toValue. */
  onChange: (value: string | null, typed: { wallTime: string; zone: string }) => void
}

/** A time as people type it: what clocks show, and where. The browser's own clock has no part in it. */
export const InstantInput = ({ name, label, value, zone: fallback, place, isLabelled, onChange }: Props) => {
  const words = inOwnWords('instants', instants, useTranslation().i18n.language)
  const [typed, setTyped] = useTyped({ value, fallback, onChange })
  const said = useId()
  const meant = meantIn(typed, fallback)
  const zone = typed.zone ?? fallback
  return (
    <span className="instant" role={isLabelled ? 'group' : undefined}>
      <label className="instant__half">
        <span hidden={isLabelled}>{label}</span>
        <input
          type="datetime-local"
          name={name}
          aria-label={isLabelled ? label : undefined}
          aria-describedby={said}
          value={typed.wallTime}
          onChange={({ target }) => setTyped({ ...typed, wallTime: target.value, isSecond: false })}
        />
      </label>
      <ZoneInput
        label={fill(words.zone, { label })}
        name={`${name}-zone`}
        value={zone}
        onChange={(next) => setTyped({ ...typed, zone: next, isSecond: false })}
      />
      {meant.kind === 'twice' && (
        <RepeatedHour
          meant={meant}
          zone={zone}
          isSecond={typed.isSecond}
          words={words}
          onChoose={(isSecond) => setTyped({ ...typed, isSecond })}
        />
      )}
      <span id={said} className="instant__said" role="status">
        <InstantReading typed={typed} fallback={fallback} place={place} />
      </span>
    </span>
  )
}

type TypedProps = Pick<Props, 'value' | 'onChange'> & { fallback: string }

const useTyped = ({ value, fallback, onChange }: TypedProps): [Typed, (typed: Typed) => void] => {
  const [typed, setTyped] = useState(() => toTyped(value, { zone: null, fallback }))
  const isByHand = useRef(false)
  const told = useRef(value)
  const tell = (next: Typed) => {
    const sent = toValue(next, fallback)
    told.current = sent
    setTyped(next)
    onChange(sent, { wallTime: next.wallTime, zone: next.zone ?? fallback })
  }
  // Something else has set it, such as an answer of the server.
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    isByHand.current = false
    setTyped((before) => toTyped(value, { zone: before.zone, fallback }))
  }, [value])
  // What was typed stays as it was typed when the event's zone is said afterwards; what was there stays the same instant.
  useEffect(() => {
    if (typed.zone !== null) return
    if (isByHand.current) tell(typed)
    else setTyped(toTyped(value, { zone: null, fallback }))
  }, [fallback])
  return [
    typed,
    (next) => {
      isByHand.current = true
      tell(next)
    },
  ]
}

type InstantReadingProps = { typed: Typed; fallback: string; place: string | null | undefined }

const InstantReading = ({ typed, fallback, place }: InstantReadingProps): ReactNode => {
  const { language } = useTranslation().i18n
  const words = inOwnWords('instants', instants, language)
  const zone = typed.zone ?? fallback
  const { kind } = meantIn(typed, fallback)
  const at = instantOf(typed, fallback)
  if (at) return <bdi>{bothClocks({ at, zone, place: zone === fallback ? place : null, language })}</bdi>
  if (kind === 'never') return fill(words.never, { place: cityOf(zone) })
  return kind === 'no-zone' ? words.noZone : null
}

type RepeatedHourProps = {
  meant: ResolvedWallTime & { kind: 'twice' }
  zone: string
  isSecond: boolean
  words: InstantsMessages
  onChoose: (isSecond: boolean) => void
}

const RepeatedHour = ({ meant, zone, isSecond, words, onChoose }: RepeatedHourProps) => (
  <label className="instant__which">
    {fill(words.twice, { place: cityOf(zone) })}
    <select value={String(isSecond)} onChange={({ target }) => onChoose(target.value === 'true')}>
      <option value="false">{fill(words.first, { offset: offsetAt(meant.first, zone) })}</option>
      <option value="true">{fill(words.second, { offset: offsetAt(meant.second, zone) })}</option>
    </select>
  </label>
)

type ZoneProps = { label: string; name: string; value: string; onChange: (zone: string) => void }

const ZoneInput = ({ label, name, value, onChange }: ZoneProps) => {
  const list = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <input
        className="instant__zone"
        name={name}
        aria-label={label}
        value={value}
        list={list}
        spellCheck={false}
        autoComplete="off"
        dir="ltr"
        placeholder="Asia/Karachi"
        onFocus={() => setOpen(true)}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={list}>
        {isOpen && Intl.supportedValuesOf('timeZone').map((zone) => <option key={zone} value={zone} />)}
      </datalist>
    </>
  )
}
