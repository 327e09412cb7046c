'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { newIdempotencyKey, send } from '../../admin/send.ts'
import { holdOpener } from '../saving/answers.ts'
import { type ComposerState, type ComposerStore, createComposerStore } from './composerStore.ts'
import type { Draft } from './draft.ts'
import { keepDraft, keptOf } from './keepCopies.ts'

type Opened = {
  initial: readonly Draft[]
  /** `/api` */
  api: string
  /** Whose words they are, on a device of several people. */
  person: string
}

const now = () => new Date()

/** Someone who has something unsaved that cannot be saved is asked before they leave; nobody else is. */
const useStayingFor = (store: ComposerStore): void => {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const { is } = store.state().status
      if (is === 'offline' || is === 'refused' || is === 'loggedOut') event.preventDefault()
    }
    const save = () => void store.save()
    window.addEventListener('beforeunload', ask)
    window.addEventListener('online', save)
    window.addEventListener('focus', save)
    return () => {
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('online', save)
      window.removeEventListener('focus', save)
    }
  }, [store])
}

/** @returns `restored`: paths of what was typed earlier and never stored, by draft; it is back. */
export const useComposer = ({ initial, api, person }: Opened) => {
  const [store] = useState(() =>
    createComposerStore(initial, {
      api,
      send,
      keep: (draft) => keepDraft({ shelf: window.localStorage, person, now }, draft),
      now,
      newKey: newIdempotencyKey,
    }),
  )
  // A login in another tab is one here, too: what this person types is never saved in another one's session.
  useEffect(() => (person ? holdOpener(person) : undefined), [person])
  const state: ComposerState = useSyncExternalStore(store.subscribe, store.state, store.state)
  const [restored, setRestored] = useState<string[]>([])

  useEffect(() => {
    store.start()
    const keeping = { shelf: window.localStorage, person, now }
    const found = store.state().drafts.filter(({ mayEdit }) => mayEdit)
    for (const draft of found) {
      const kept = keptOf(keeping, draft)
      store.restore(draft.key, kept)
      setRestored((before) => [...before, ...kept.map(({ path }) => path.split('@')[0] ?? path)])
    }
    return () => {
      void store.save()
      store.stop()
    }
  }, [store, person])
  useStayingFor(store)
  return { store, state, restored }
}
