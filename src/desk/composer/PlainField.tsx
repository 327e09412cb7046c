'use client'

import { useLayoutEffect, useRef } from 'react'
import { directionOf, type Locale } from '../../domain/locales.ts'

type Props = {
  name: string
  label: string
  placeholder: string
  className: string
  /** Of words in a language; left out for what has none. */
  locale?: Locale
  value: unknown
  isEditable: boolean
  maxLength?: number
  onChange: (value: string) => void
  onLeave: () => void
}

/** One line of text that looks as it is printed, and grows with what is typed; whoever cannot change it reads it as any other. */
export const PlainField = (props: Props) => {
  const { name, label, placeholder, className, locale, value, isEditable, maxLength, onChange, onLeave } =
    props
  const area = useRef<HTMLTextAreaElement>(null)
  const words = typeof value === 'string' ? value : ''

  useLayoutEffect(() => {
    if (!area.current) return
    area.current.style.blockSize = 'auto'
    area.current.style.blockSize = `${area.current.scrollHeight}px`
  }, [words])

  if (!isEditable && words === '') return null
  const language = locale ? { lang: locale, dir: words ? directionOf(locale) : undefined } : { dir: 'auto' }
  if (!isEditable)
    return (
      <p className={className} data-field={name} {...language}>
        {words}
      </p>
    )
  return (
    <textarea
      ref={area}
      className={className}
      name={name}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={words}
      {...language}
      onChange={({ target }) => onChange(target.value.replaceAll('\n', ' '))}
      onBlur={onLeave}
    />
  )
}
