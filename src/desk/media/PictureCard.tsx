'use client'
import { type FocusEvent, useRef, useState } from 'react'
import { send } from '../../admin/send.ts'
import { fill } from '../../domain/messages.ts'
import type { Locale } from '../../domain/locales.ts'
import type { MediaMessages } from '../../locales/media.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { DescriptionFields } from './DescriptionFields.tsx'
import { FocusPicker } from './FocusPicker.tsx'
import { changesOf, type Description, toDescription } from './describing.ts'
import { isPicture, nameOfPicture, type PictureRow } from './pictures.ts'
import '../../admin/plainButton.css'
import './media.css'

type Props = {
  picture: PictureRow
  /** Of the text, its original first. */
  languages: readonly Locale[]
  language: string
  suggestions: readonly string[]
  /** Whether the reader may describe it. */
  isEditable: boolean
  door: string
  words: MediaMessages
  onSaved: (picture: PictureRow) => void
  onRemove: () => void
}

/** A picture of a text, with what is said of it; saved whenever one leaves it. */
export const PictureCard = (props: Props) => {
  const { picture, languages, language, suggestions, isEditable, words, onRemove } = props
  const [description, setDescription] = useState(() => toDescription(picture, languages))
  const [isOpen, setOpen] = useState(() => languages.some((locale) => !description.words[locale]))
  const { told, save } = useSaving(props)
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) void save(description)
  }
  const done = languages.filter((locale) => description.words[locale]?.trim()).length
  return (
    <details
      className="picture"
      data-picture={picture.id}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onBlur={leave}
    >
      <summary>
        {isPicture(picture) && picture.url && <img src={picture.url} alt="" loading="lazy" />}
        <span>
          <bdi>{nameOfPicture(picture)}</bdi>
          <small>{fill(words.described, { done, of: languages.length })}</small>
        </span>
      </summary>
      {isEditable ? (
        <DescriptionFields
          {...{ description, languages, language, suggestions, words }}
          onChange={setDescription}
        />
      ) : (
        <p>{words.foreign}</p>
      )}
      {isEditable && isPicture(picture) && (
        <ConsentFields {...{ description, language, words }} onChange={setDescription} />
      )}
      {isPicture(picture) && picture.url && (
        <FocusPicker
          {...{ isEditable, words }}
          url={picture.url}
          focus={description.focus}
          onChange={(focus) => setDescription({ ...description, focus })}
        />
      )}
      <p className="picture__foot">
        <button type="button" className="plain-button" data-part="remove" onClick={onRemove}>
          {words.remove}
        </button>{' '}
        <span role={told?.isRefused ? 'alert' : 'status'}>{told?.sentence}</span>
      </p>
    </details>
  )
}

type Told = { sentence: string; isRefused: boolean }

const useSaving = ({ picture, door, words, onSaved }: Props) => {
  const [told, setTold] = useState<Told | null>(null)
  const latest = useRef(picture)
  const save = async (description: Description) => {
    const changes = changesOf(latest.current, description)
    if (Object.keys(changes).length === 0) return
    const before = latest.current
    // What is typed while it is sent is compared with what was sent.
    latest.current = { ...before, ...changes }
    const sent = await send('PATCH', `${door}/${picture.id}?depth=0`, changes)
    if (!sent.ok) latest.current = before
    setTold({ sentence: sent.ok ? words.saved : sent.message, isRefused: !sent.ok })
    if (sent.ok) onSaved(latest.current)
  }
  return { told, save }
}
