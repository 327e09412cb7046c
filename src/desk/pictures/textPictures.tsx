'use client'
import { useConfig, useField } from '@payloadcms/ui'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useKnown } from '../../admin/useNewsroom.ts'
import { idOf } from '../../domain/references.ts'
import { askFor, pictureOf, type ShownPicture, subscribe } from './pictureFiles.ts'

/** The pictures of the text that an editor is about. */
export type TextPictures = {
  /** Its list, by ids. */
  listed: readonly string[]
  /** Puts one at the end of the list, unless it stands there. */
  add: (id: string) => void
  /** `/api` and the slug of the files. */
  api: string
  collection: string
}

const Context = createContext<TextPictures | null>(null)

/** Null in an editor of something that has no list: its pictures are shown, and not changed. */
export const useTextPictures = (): TextPictures | null => useContext(Context)

type ListProps = { listed: readonly string[]; onList: (ids: string[]) => void; children: ReactNode }

/** For the editors of one text; the list may be a field of Payload's form or the composer's. */
export const PicturesOfText = ({ listed, onList, children }: ListProps) => {
  const { config } = useConfig()
  const { slugs } = useKnown()
  // Several uploads may end before anything is shown anew.
  const latest = useRef({ listed, onList })
  const key = listed.join(' ')
  useEffect(() => {
    latest.current = { listed, onList }
  })
  const api = config.routes.api
  const value = useMemo(
    (): TextPictures => ({
      listed: key === '' ? [] : key.split(' '),
      add: (id) => {
        const { listed: present, onList: put } = latest.current
        if (present.includes(id)) return
        latest.current = { listed: [...present, id], onList: put }
        put([...present, id])
      },
      api,
      collection: slugs.media,
    }),
    [key, api, slugs.media],
  )
  return <Context.Provider value={value}>{children}</Context.Provider>
}

/** In Payload's form of a text the list is its field. */
export const PicturesOfForm = ({ children }: { children: ReactNode }) => {
  const { value, setValue } = useField<unknown>({ path: 'media' })
  const listed = Array.isArray(value) ? value.map(idOf) : []
  return (
    <PicturesOfText listed={listed} onList={(ids) => setValue(ids)}>
      {children}
    </PicturesOfText>
  )
}

/** Undefined until it is known, null where it cannot be shown to this person. */
export const usePicture = (id: string): ShownPicture | null | undefined => {
  const pictures = useTextPictures()
  const door = pictures ? `${pictures.api}/${pictures.collection}` : null
  useEffect(() => {
    if (door) void askFor(door, id)
  }, [door, id])
  return useSyncExternalStore(
    subscribe,
    () => pictureOf(id),
    () => undefined,
  )
}
