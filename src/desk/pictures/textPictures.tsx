'use client'
import { useConfig, useField, useFormFields, useLocale } from '@payloadcms/ui'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useKnown } from '../../admin/useNewsroom.ts'
import type { Locale } from '../../domain/locales.ts'
import { idOf } from '../../domain/references.ts'
import { inOrder } from './languagesInOrder.ts'
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
  /** That is being written. */
  locale: Locale
  /** Of the text, its original first. */
  languages: readonly Locale[]
  /** The organisation that leads it, as people call it; null where nobody says. */
  lead: string | null
}

const Context = createContext<TextPictures | null>(null)

/** Null in an editor of something that has no list: its pictures are shown, and not changed. */
export const useTextPictures = (): TextPictures | null => useContext(Context)

type ListProps = Pick<TextPictures, 'listed' | 'locale' | 'languages' | 'lead'> & {
  onList: (ids: string[]) => void
  children: ReactNode
}

/** For the editors of one text; the list may be a field of Payload's form or the composer's. */
export const PicturesOfText = ({ listed, locale, languages, lead, onList, children }: ListProps) => {
  const { config } = useConfig()
  const { slugs } = useKnown()
  // Several uploads may end before anything is shown anew.
  const latest = useRef({ listed, onList })
  const [key, named] = [listed.join(' '), languages.join(' ')]
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
      locale,
      languages: named.split(' ') as Locale[], // joined above
      lead,
    }),
    [key, api, slugs.media, locale, named, lead],
  )
  return <Context.Provider value={value}>{children}</Context.Provider>
}

/** In Payload's form of a text the list is its field. */
export const PicturesOfForm = ({ children }: { children: ReactNode }) => {
  const { value, setValue } = useField<unknown>({ path: 'media' })
  const listed = Array.isArray(value) ? value.map(idOf) : []
  const locale = useLocale().code as Locale // the newsroom has no others
  const languages = useLanguagesOfForm(locale)
  return (
    <PicturesOfText {...{ listed, locale, languages }} lead={null} onList={(ids) => setValue(ids)}>
      {children}
    </PicturesOfText>
  )
}

/** Those that are chosen in the form, the original first, and the one that is open. */
const useLanguagesOfForm = (open: Locale): Locale[] => {
  const chosen = useFormFields(([fields]) =>
    (fields.languages?.rows ?? [])
      .map((_, row) =>
        ['locale', 'standing'].map((name) => String(fields[`languages.${row}.${name}`]?.value)).join(' '),
      )
      .join(),
  )
  return inOrder(
    chosen.split(',').map((row) => {
      const [locale = '', standing = ''] = row.split(' ')
      return { locale, standing }
    }),
    open,
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

/** Of those that are known by now, and are pictures. */
export const usePictures = (ids: readonly string[]): ShownPicture[] => {
  const pictures = useTextPictures()
  const door = pictures ? `${pictures.api}/${pictures.collection}` : null
  const [, look] = useReducer((times: number) => times + 1, 0)
  const asked = ids.join(' ')
  useEffect(() => subscribe(look), [])
  useEffect(() => {
    if (door && asked !== '') for (const id of asked.split(' ')) void askFor(door, id)
  }, [door, asked])
  return ids.flatMap((id) => pictureOf(id) ?? [])
}
