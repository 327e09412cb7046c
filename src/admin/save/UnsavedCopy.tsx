'use client'

import {
  Button,
  useAllFormFields,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
} from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../clearance/useWords.ts'
import { toMinute } from '../../domain/instants.ts'
import { fill } from '../phrases.ts'
import { send } from '../send.ts'
import { changedInForm } from './clashes.ts'
import { Conflict } from './Conflict.tsx'
import { dropCopy, findCopy, keepCopy, type LocalCopy, type Place } from './localCopies.ts'
import { readTheirs } from './readTheirs.ts'
import type { Theirs } from './types.ts'
import './unsaved.css'

const EACH_MS = 2_000

/**
 * Keeps on this device what is typed and not saved, and offers it again when the browser has ended in between. It is thrown
 * away when it is saved, or not wanted.
 */
export const UnsavedCopy = () => {
  const { id, collectionSlug = '' } = useDocumentInfo()
  const { user } = useAuth()
  const { code: locale } = useLocale()
  const person = String(user?.id ?? '')
  const place = useMemo(
    () => ({ collection: collectionSlug, id: String(id ?? ''), locale }),
    [collectionSlug, id, locale],
  )
  if (!id || !person) return null
  return <CopyOf key={locale} place={place} person={person} />
}

const CopyOf = ({ place, person }: { place: Place; person: string }) => {
  const { config } = useConfig()
  const { words } = useWords()
  const [found, setFound] = useState<LocalCopy | null>(null)
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const door = `${config.routes.api}/${place.collection}/${place.id}`
  const writeDoor = `${door}?depth=0&locale=${place.locale}&fallback-locale=none`
  useEffect(() => setFound(findCopy(localStorage, place, { person, now: new Date() })), [place, person])
  useKeeping({ place, person, isOffered: found !== null })
  if (!found) return null

  const drop = () => {
    dropCopy(localStorage, place)
    setFound(null)
    setTheirs(null)
  }
  const save = async () => {
    const meanwhile = await readTheirs({ door, locale: place.locale, revision: found.revision })
    if (meanwhile) return setTheirs(meanwhile)
    const answer = await send('PATCH', writeDoor, { ...found.changed, revision: found.revision })
    if (!answer.ok) return setRefusal(answer.message)
    dropCopy(localStorage, place)
    window.location.reload()
  }
  return (
    <div className="unsaved" role="region" aria-label={words.unsaved.title}>
      <p>{fill(words.unsaved.kept, { at: toMinute(found.at) })}</p>
      {refusal && <p role="alert">{refusal}</p>}
      <div className="unsaved__buttons">
        <Button size="small" onClick={() => void save()}>
          {words.unsaved.save}
        </Button>
        <Button size="small" buttonStyle="secondary" onClick={drop}>
          {words.unsaved.drop}
        </Button>
      </div>
      {theirs && (
        <Conflict
          door={writeDoor}
          theirs={theirs}
          mine={found.changed}
          changedByMe={Object.keys(found.changed)}
          locale={place.locale}
          onSaved={() => dropCopy(localStorage, place)}
          onClose={() => setTheirs(null)}
        />
      )}
    </div>
  )
}

type Keeping = { place: Place; person: string; isOffered: boolean }

/** While an older copy is offered, nothing is kept over it. */
const useKeeping = ({ place, person, isOffered }: Keeping): void => {
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const latest = useRef({ fields, isModified })
  latest.current = { fields, isModified }
  const hasKept = useRef(false)

  useEffect(() => {
    if (isOffered) return
    const keep = () => {
      const { fields: now, isModified: isUnsaved } = latest.current
      if (!isUnsaved) {
        if (hasKept.current) dropCopy(localStorage, place)
        hasKept.current = false
        return
      }
      const data = getData() as Record<string, unknown>
      const changed = Object.fromEntries(changedInForm(now).map((name) => [name, data[name] ?? null]))
      const revision = Number(data.revision ?? 1)
      keepCopy(localStorage, place, { person, revision, at: new Date().toISOString(), changed })
      hasKept.current = true
    }
    const timer = setInterval(keep, EACH_MS)
    window.addEventListener('pagehide', keep)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [place, person, isOffered, getData])
}
