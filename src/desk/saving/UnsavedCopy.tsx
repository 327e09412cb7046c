'use client'
import {
  Button,
  useConfig,
  useDocumentInfo,
  useForm,
  useServerFunctions,
  useAuth,
  useLocale,
} from '@payloadcms/ui'
import { useState, useEffect, useMemo } from 'react'
import { send } from '../../admin/send.ts'
import { LazyConflict } from './LazyConflict.tsx'
import { dropCopy, type LocalCopy, type Place, findCopy, NEW } from './localCopies.ts'
import { askSessionState } from './pendingSave.ts'
import { readNewer, readTheirs, type Theirs } from './conflicts.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { sending } from '../../locales/sending.ts'
import { toMinute } from '../../domain/toMinute.ts'
import { fill } from '../../domain/messages.ts'
import { useLocalCopy } from './useLocalCopy.ts'
import { useOpener } from './usePendingSave.ts'
import { useSavingWords } from './useSavingWords.ts'
import '../../payload-internals/theme.css'
import './unsaved.css'

type Saving = { copy: LocalCopy; place: Place; onDrop: () => void }

/** What was typed into something stored is saved into it, beside what others have saved meanwhile. */
const SaveCopy = ({ copy, place, onDrop }: Saving) => {
  const { config } = useConfig()
  const { words } = useSavingWords()
  useEffect(LazyConflict.fetchAhead, [])
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const endpoint = `${config.routes.api}/${place.collection}/${place.id}`
  const meDoor = `${config.routes.api}/${config.admin.user}/me`
  const writeDoor = `${endpoint}?depth=0&locale=${place.locale}&fallback-locale=none`
  const save = async () => {
    const { changed, revision } = copy
    if ((await askSessionState(meDoor, copy.person)) === 'ended') return setRefusal(words.owed.ended)
    const { locale } = place
    const read =
      revision > 0
        ? { ok: true as const, theirs: await readTheirs({ endpoint, locale, revision }) }
        : await readNewer({ endpoint, locale }, copy)
    if (!read.ok) return setRefusal(read.message)
    if (read.theirs) return setTheirs(read.theirs)
    const answer = await send('PATCH', writeDoor, { ...changed, ...(revision > 0 ? { revision } : {}) })
    if (!answer.ok) return setRefusal(answer.message)
    onDrop()
    window.location.reload()
  }
  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      <Button size="small" onClick={() => void save()}>
        {words.unsaved.save}
      </Button>
      {theirs && (
        <LazyConflict
          endpoint={writeDoor}
          theirs={theirs}
          mine={copy.changed}
          changedByMe={Object.keys(copy.changed)}
          locale={place.locale}
          onSaved={() => dropCopy(localStorage, place)}
          onClose={() => setTheirs(null)}
        />
      )}
    </>
  )
}

type Props = { copy: LocalCopy; locale: string; onTaken: () => void }

/**
 * What is not stored yet goes on where it was begun. Payload's own `reset` puts an empty answer in the place of the form,
 * which then breaks (docs/payload-traps.md 53): here it leaves all as it is, and is said.
 */
const TakeCopy = ({ copy, locale, onTaken }: Props) => {
  const { getData, replaceState, setModified } = useForm()
  const { collectionSlug = '', docPermissions } = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  const { words, language } = useSavingWords()
  const [refusal, setRefusal] = useState<string | null>(null)
  const take = async () => {
    const answer = await getFormState({
      ...{ collectionSlug, locale, schemaPath: collectionSlug, operation: 'create' },
      data: { ...getData(), ...copy.changed },
      docPermissions,
      docPreferences: { fields: {} },
      renderAllFields: true,
      skipValidation: true,
    })
    const state = 'state' in answer ? answer.state : null
    if (!state) return setRefusal(inOwnWords('sending', sending, language).noAnswer)
    replaceState(state)
    setModified(true)
    onTaken()
  }
  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      <Button size="small" onClick={() => void take()}>
        {words.unsaved.take}
      </Button>
    </>
  )
}

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
  const { words } = useSavingWords()
  const [found, setFound] = useState<LocalCopy | null>(null)
  useEffect(() => setFound(findCopy(localStorage, place, { person, now: new Date() })), [place, person])
  const [isTaken, setTaken] = useState(false)
  const hasRoom = useLocalCopy({ place, person, isTaken, isOffered: found !== null })
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
