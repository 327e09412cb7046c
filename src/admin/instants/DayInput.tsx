'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { readMoment } from '../../domain/moments/readMoment.ts'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { instants } from '../../locales/instants.ts'
import { DateBox } from './DateBox.tsx'
import { faultWords, type Meant } from './instants.ts'
import '../../payload-internals/theme.css'
import './instants.css'

type Props = {
  label: string
  id?: string
  /** Of a hidden field that a form sends: `2026-12-09`, or what was typed that is no day. */
  name?: string
  /** `2026-12-09`; null for none. */
  value: string | null
  onChange?: (day: string | null, typed: string) => void
}

/** A day without an hour, as people type it. */
export const DayInput = ({ label, id, name, value, onChange }: Props) => {
  const { language } = useTranslation().i18n
  const words = inOwnWords('instants', instants, language)
  const [typed, setTyped] = useState(value ? sayDay(value, language) : '')
  const told = useRef(value)
  const said = useId()
  const read = readDay(typed)
  const fault = faultWords({ meant: read.meant, zone: '' }, language)
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value ? sayDay(value, language) : '')
  }, [value])
  const take = (next: string) => {
    const { day } = readDay(next)
    told.current = day
    setTyped(next)
    onChange?.(day, next)
  }
  return (
    <span className="instant">
      <DateBox
        {...{ id, label, describedBy: said, pick: words.pick, day: read.day }}
        value={typed}
        isWrong={fault !== null}
        placeholder={sayDay('2026-12-09', language)}
        onChange={take}
        onPick={(day) => take(sayDay(day, language))}
        onLeave={() => read.day && setTyped(sayDay(read.day, language))}
      />
      {name && <input type="hidden" name={name} value={read.day ?? typed} />}
      <span id={said} className="instant__said" role="status" data-fault={fault ? 'yes' : 'no'}>
        {fault}
      </span>
    </span>
  )
}

/** Without an hour: one beside it is no day. */
export const readDay = (typed: string): { day: string | null; meant: Meant } => {
  if (typed.trim() === '') return { day: null, meant: { kind: 'none' } }
  const { day, time, rest, fault } = readMoment(typed, new Date().toISOString().slice(0, 10))
  if (fault) return { day: null, meant: fault }
  return day === null || time !== null || rest !== ''
    ? { day: null, meant: { kind: 'not-a-date' } }
    : { day, meant: { kind: 'none' } }
}
