'use client'

import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { bothClocks } from '../../admin/instants/instants.ts'
import { InstantInput } from '../../admin/instants/InstantInput.tsx'
import type { ComposerStore } from './composerStore.ts'
import { type Draft, read } from './draft.ts'
import { Inherited } from './Inherited.tsx'
import { PlainField } from './PlainField.tsx'

type Props = {
  /** Of an entry, its media update. */
  cover: Draft | null
  draft: Draft
  store: ComposerStore
  /** Of the reader. */
  language: string
  words: ComposerMessages
}

type Embargo = { until?: string | null; zone?: string | null; wallTime?: string | null }
type Venue = { name?: string | null; city?: string | null }

const textIn = (draft: Draft, field: string): string | null => {
  const value = read(draft, field, DEFAULT_LOCALE)
  return typeof value === 'string' && value !== '' ? value : null
}

/** When a text may be seen; of an event, when and where it is. What is typed and not understood changes nothing. */
export const Moments = ({ cover, draft, store, language, words: { fields: words, inherited } }: Props) => {
  const change = (field: string, value: unknown) => store.change(draft.key, field, DEFAULT_LOCALE, value)
  const embargo = (read(draft, 'embargo', DEFAULT_LOCALE) ?? {}) as Embargo // as the collection has it
  const venue = (read(draft, 'venue', DEFAULT_LOCALE) ?? {}) as Venue
  const zone = textIn(draft, 'zone')
  const instant = (field: 'start' | 'end') => (
    <InstantInput
      key={field}
      name={field}
      label={words[field]}
      value={textIn(draft, field)}
      zone={zone ?? ''}
      place={venue.city ?? null}
      onChange={(value, typed) => {
        if (typed.fault !== null) return
        change(field, value)
        if (zone === null && typed.zone) change('zone', typed.zone)
      }}
    />
  )
  const place = (field: 'name' | 'city', label: string) => (
    <PlainField
      name={`venue.${field}`}
      className="composer__box"
      label={label}
      placeholder={label}
      value={venue[field]}
      isEditable={draft.mayEdit}
      onChange={(value) => change('venue', { ...venue, [field]: value })}
      onLeave={() => void store.save()}
    />
  )
  if (!draft.mayEdit) return null
  return (
    <section className="composer__moments" aria-label={words.when}>
      {draft.type === 'event' && (
        <>
          {instant('start')}
          {instant('end')}
          {place('name', words.venue)}
          {place('city', words.city)}
        </>
      )}
      <Inherited
        {...{ cover, draft, store }}
        field="embargo"
        label={words.embargo}
        value={embargo.until ? bothClocks({ at: embargo.until, zone: embargo.zone ?? 'UTC', language }) : ''}
        words={inherited}
      >
        <InstantInput
          name="embargo"
          label={words.embargo}
          value={embargo.until ?? null}
          zone={embargo.zone ?? zone ?? 'UTC'}
          place={embargo.zone && embargo.zone !== zone ? null : (venue.city ?? null)}
          onChange={(value, { wallTime, zone: typedZone, fault }) => {
            if (fault === null)
              change('embargo', value === null ? null : { until: value, wallTime, zone: typedZone })
          }}
        />
      </Inherited>
    </section>
  )
}
