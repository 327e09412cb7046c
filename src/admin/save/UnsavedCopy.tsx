'use client'

import { Button, useAuth, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { useWords } from '../clearance/useWords.ts'
import { toMinute } from '../../domain/instants.ts'
import { fill } from '../../domain/messages.ts'
import { dropCopy, findCopy, type LocalCopy, NEW, type Place } from './localCopies.ts'
import { SaveCopy } from './SaveCopy.tsx'
import { TakeCopy } from './TakeCopy.tsx'
import { useKeeping } from './useKeeping.ts'
import { useOpener } from './useOpener.ts'
import '../../payload-internals/theme.css'
import './unsaved.css'

/**
 * Keeps on this device what is typed and not saved, and offers it again when the browser has ended in between. It is thrown
 * away when it is saved, or not wanted.
 */
export const UnsavedCopy = () => {
  const { id, collectionSlug = '' } = useDocumentInfo()
  const { user } = useAuth()
  const { code: locale } = useLocale()
  const opener = useOpener()
  const person = String(opener?.id ?? '')
  const place = useMemo(
    () => ({ collection: collectionSlug, id: String(id ?? NEW), locale }),
    [collectionSlug, id, locale],
  )
  // What one person typed is not kept in the name of another who is logged in here by now.
  if (!person || String(user?.id ?? '') !== person) return null
  return <CopyOf key={`${place.id}:${locale}`} place={place} person={person} />
}

const CopyOf = ({ place, person }: { place: Place; person: string }) => {
  const { words } = useWords()
  const [found, setFound] = useState<LocalCopy | null>(null)
  useEffect(() => setFound(findCopy(localStorage, place, { person, now: new Date() })), [place, person])
  const [isTaken, setTaken] = useState(false)
  const hasRoom = useKeeping({ place, person, isTaken, isOffered: found !== null })
  /** It stays on the device until the form is stored, or kept over it. */
  const take = () => {
    setTaken(true)
    setFound(null)
  }
  const drop = () => {
    dropCopy(localStorage, place)
    setFound(null)
  }
  return (
    <>
      {!hasRoom && (
        <p className="unsaved" role="alert">
          {words.unsaved.full}
        </p>
      )}
      {found && (
        <div className="unsaved" role="region" aria-label={words.unsaved.title}>
          <p>{fill(words.unsaved.kept, { at: toMinute(found.at) })}</p>
          <div className="unsaved__buttons">
            {place.id === NEW ? (
              <TakeCopy copy={found} locale={place.locale} onTaken={take} />
            ) : (
              <SaveCopy copy={found} place={place} onDrop={drop} />
            )}
            <Button size="small" buttonStyle="secondary" onClick={drop}>
              {words.unsaved.drop}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
