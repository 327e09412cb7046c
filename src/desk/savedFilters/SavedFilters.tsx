'use client'

import { useListQuery, usePreferences, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { readFilters, type SavedFilter, withFilter } from './filters.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { saved } from '../../locales/saved.ts'
import '../../payload-internals/theme.css'
import './savedFilters.css'

/** Above a list: the views of it that its reader keeps, in their own preferences, where nobody else reads them. */
export const SavedFilters = () => {
  const { collectionSlug = '' } = useListQuery()
  const { getPreference, setPreference } = usePreferences()
  const { i18n } = useTranslation()
  const words = inOwnWords('saved', saved, i18n.language)
  const key = `saved-filters-${collectionSlug}`
  const [filters, setFilters] = useState<SavedFilter[] | null>(null)
  const [name, setName] = useState('')
  const [cannot, setCannot] = useState(false)

  useEffect(() => {
    let isThere = true
    void getPreference<unknown>(key).then((value) => isThere && setFilters(readFilters(value)))
    return () => {
      isThere = false
    }
  }, [getPreference, key])

  const keep = async (next: SavedFilter[]) => {
    setFilters(next)
    await setPreference(key, next)
  }
  const save = async () => {
    const next = withFilter(filters ?? [], { name, search: window.location.search })
    setCannot(next === null)
    if (next === null) return
    setName('')
    await keep(next)
  }

  if (filters === null) return null
  return (
    <div className="saved-filters" role="group" aria-label={words.title}>
      {filters.map((filter) => (
        <span key={filter.name} className="saved-filters__one">
          <a href={`?${filter.query}`}>
            <bdi>{filter.name}</bdi>
          </a>
          <button
            type="button"
            aria-label={fill(words.remove, { name: filter.name })}
            onClick={() => void keep(filters.filter((one) => one !== filter))}
          >
            ×
          </button>
        </span>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <input
          aria-label={words.name}
          placeholder={words.name}
          maxLength={60}
          required
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit">{words.save}</button>
      </form>
      {cannot && <p role="alert">{words.cannot}</p>}
    </div>
  )
}
