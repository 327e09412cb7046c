'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ZoneOption } from '../../domain/moments/findZones.ts'
import { isZone, offsetAt } from '../../domain/instants.ts'
import type { InstantsMessages } from '../../locales/instants.ts'
import type { OwnFinder } from './usePlaces.ts'

type Props = {
  label: string
  name: string
  id?: string
  /** An IANA zone, or what was typed that is none; empty for none. */
  value: string
  /** What people call the place, where somebody has said it. */
  place: string | null
  describedBy?: string
  isWrong: boolean
  finder: OwnFinder
  words: InstantsMessages
  /** Summer time is that of this instant; ISO 8601. */
  at: string | null
  onChange: (zone: string, place: string | null) => void
}

/** A city, an abbreviation or a zone, found by typing: a combobox as WAI-ARIA describes it, with a list to choose from. */
export const ZoneInput = (props: Props) => {
  const { label, name, value, finder, words } = props
  const list = useId()
  const { text, setText, tell } = useText(props)
  const [options, setOptions] = useState<ZoneOption[]>([])
  const [active, setActive] = useState(-1)
  const isOpen = options.length > 0
  const isTyped = useRef(false)
  useEffect(() => {
    if (active >= 0) document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, list])

  const open = (typed: string) => {
    setOptions(finder.find(typed))
    setActive(-1)
  }
  const close = () => {
    setOptions([])
    setActive(-1)
  }
  const choose = (option: ZoneOption) => {
    setText(option.label)
    close()
    finder.remember(option.zone, option.label)
    tell(option.zone, option.label)
  }
  const type = (typed: string) => {
    isTyped.current = true
    setText(typed)
    open(typed)
    const named = finder.exact(typed)
    tell(named?.zone ?? typed, named?.label ?? null)
  }
  const leave = () => {
    close()
    leaveBox()
    isTyped.current = false
  }
  const leaveBox = () => {
    const named = finder.exact(text)
    const [only, ...others] = finder.find(text)
    if (named && named.zone !== value) choose(named)
    else if (named) {
      setText(named.label)
      // Who only passes by has chosen nothing.
      if (isTyped.current) finder.remember(named.zone, named.label)
    }
    // What nobody else can be meant by, such as the beginning of one city's name.
    else if (text !== '' && !isZone(value) && only && others.length === 0) choose(only)
  }
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    const chosen = options[active]
    if (step !== undefined) {
      event.preventDefault()
      if (!isOpen) return open(isZone(value) ? '' : text)
      return setActive((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length)
    }
    const meant = chosen ?? (finder.exact(text) ? undefined : options[0])
    if (event.key === 'Enter' && meant) {
      event.preventDefault()
      choose(meant)
    }
    if (event.key === 'Escape' && isOpen) {
      // A dialog around it stays open.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <span className="instant__zone">
      <input
        {...{ id: props.id, name }}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.isWrong || undefined}
        value={text}
        spellCheck={false}
        autoComplete="off"
        dir="auto"
        placeholder={finder.labelOf('Asia/Karachi')}
        onChange={({ target }) => type(target.value)}
        onClick={() => !isOpen && open(isZone(value) ? '' : text)}
        onBlur={leave}
        onKeyDown={press}
      />
      <ul id={list} role="listbox" aria-label={words.offers} className="instant__offers" hidden={!isOpen}>
        {options.map((option, index) => (
          <li
            key={`${option.zone} ${option.label}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            data-zone={option.zone}
            // The box keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <bdi>{option.label}</bdi>
            <small>
              {option.country && <bdi>{option.country}</bdi>} <bdi dir="ltr">{option.zone}</bdi>{' '}
              <bdi dir="ltr">{offsetAt(props.at ?? new Date().toISOString(), option.zone)}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </span>
  )
}

/** What stands in the box: the place of a zone, until somebody types something else. */
const useText = ({ value, place, finder, onChange }: Props) => {
  const shown = isZone(value) ? (place ?? finder.labelOf(value)) : value
  const [text, setText] = useState(shown)
  const told = useRef(value)
  const before = useRef(shown)
  useEffect(() => {
    // Set from outside, or the same zone under its name in the reader's language, which has come meanwhile.
    if (value !== told.current || text === before.current) setText(shown)
    told.current = value
    before.current = shown
  }, [value, shown])
  const tell = (zone: string, called: string | null) => {
    told.current = zone
    onChange(zone, called)
  }
  return { text, setText, tell }
}
