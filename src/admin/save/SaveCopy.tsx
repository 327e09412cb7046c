'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../clearance/useWords.ts'
import { send } from '../send.ts'
import { Conflict } from './Conflict.tsx'
import { dropCopy, type LocalCopy, type Place } from './localCopies.ts'
import { askPresence } from './presence.ts'
import { readNewer, readTheirs } from './readTheirs.ts'
import type { Theirs } from './types.ts'

type Saving = { copy: LocalCopy; place: Place; onDrop: () => void }

/** What was typed into something stored is saved into it, beside what others have saved meanwhile. */
export const SaveCopy = ({ copy, place, onDrop }: Saving) => {
  const { config } = useConfig()
  const { words } = useWords()
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const door = `${config.routes.api}/${place.collection}/${place.id}`
  const meDoor = `${config.routes.api}/${config.admin.user}/me`
  const writeDoor = `${door}?depth=0&locale=${place.locale}&fallback-locale=none`
  const save = async () => {
    const { changed, revision } = copy
    if ((await askPresence(meDoor, copy.person)) === 'ended') return setRefusal(words.owed.ended)
    const { locale } = place
    const read =
      revision > 0
        ? { ok: true as const, theirs: await readTheirs({ door, locale, revision }) }
        : await readNewer({ door, locale }, copy)
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
        <Conflict
          door={writeDoor}
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
