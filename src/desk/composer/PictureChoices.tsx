'use client'

import { useEffect, useRef } from 'react'
import { useLatest } from '../../admin/useLatest.ts'
import type { Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { suggestCredits } from '../../domain/pictures/credits.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { media } from '../../locales/media.ts'
import { PictureCard } from '../media/PictureCard.tsx'
import { isPicture, nameOfPicture, ownerOf, type PictureRow } from '../media/pictures.ts'
import { UploadForm } from '../media/UploadForm.tsx'
import type { Choosing, WantedMaterial } from './material.ts'

type Props = Choosing & {
  door: string
  lead: string
  /** Of the text, its original first. */
  languages: readonly Locale[]
  wanted: WantedMaterial | null
  words: ComposerMessages['material']
}

/** The pictures of a text as cards; those that could be added as previews; and a new one. */
export const PictureChoices = (props: Props) => {
  const { chosen, choose, mayEdit, language, door, lead, languages, wanted, words } = props
  const told = inOwnWords('media', media, language)
  const [pictures, setPictures] = useLatest<PictureRow>(door)
  const here = useRef<HTMLFieldSetElement>(null)
  useLeadTo(here, wanted, pictures !== null)

  const suggest = (by: string | null) =>
    suggestCredits({ by, lead, given: (pictures ?? []).map(({ credit }) => credit) })
  const replace = (picture: PictureRow) =>
    setPictures((before) => (before ?? []).map((one) => (one.id === picture.id ? picture : one)))
  const shown = chosen.flatMap((id) => pictures?.find((one) => one.id === id) ?? [])
  const others = (pictures ?? []).filter((one) => isPicture(one) && !chosen.includes(one.id))
  return (
    <fieldset ref={here} data-part="pictures">
      <legend>{words.pictures}</legend>
      {pictures?.length === 0 && <p>{words.noPictures}</p>}
      {shown.map((picture) => (
        <PictureCard
          key={`${picture.id} ${languages.join(' ')}`}
          {...{ picture, languages, language, door }}
          words={told}
          suggestions={suggest(null)}
          isEditable={mayEdit(ownerOf(picture))}
          onSaved={replace}
          onRemove={() => choose(chosen.filter((id) => id !== picture.id))}
        />
      ))}
      {others.length > 0 && (
        <details>
          <summary>{told.choose}</summary>
          <ul className="picture-choices">
            {others.map((picture) => (
              <li key={picture.id}>
                <button
                  type="button"
                  data-choice={picture.id}
                  aria-label={fill(told.add, { name: nameOfPicture(picture) })}
                  onClick={() => choose([...chosen, picture.id])}
                >
                  {picture.url && <img src={picture.url} alt="" loading="lazy" />}
                  <bdi>{nameOfPicture(picture)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <UploadForm
        {...{ door, languages, language, suggest }}
        words={told}
        labels={words}
        onAdded={(picture) => {
          setPictures((before) => [picture, ...(before ?? [])])
          choose([...chosen, picture.id])
        }}
      />
    </fieldset>
  )
}

/** To the first picture that has no words in the language, once the pictures are there. */
const useLeadTo = (
  here: { current: HTMLElement | null },
  wanted: WantedMaterial | null,
  areThere: boolean,
): void => {
  const led = useRef<WantedMaterial | null>(null)
  useEffect(() => {
    if (!wanted || !areThere || led.current === wanted || wanted.field !== 'media') return
    led.current = wanted
    const boxes = [
      ...(here.current?.querySelectorAll<HTMLTextAreaElement>('[data-picture] [data-alt]') ?? []),
    ]
    const empty = boxes.find(({ value, dataset }) => value === '' && dataset.alt === wanted.locale)
    const box = empty ?? boxes.find(({ value }) => value === '')
    box?.closest('details')?.setAttribute('open', '')
    ;(box ?? here.current)?.scrollIntoView({ block: 'center' })
    box?.focus({ preventScroll: true })
  }, [here, wanted, areThere])
}
