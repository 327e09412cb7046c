'use client'
import { useTranslation } from '@payloadcms/ui'
import { $setSelection } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useLexicalNodeSelection } from '@payloadcms/richtext-lexical/lexical/react/useLexicalNodeSelection'
import { useId, useState } from 'react'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { captionOf } from '../../domain/pictures.ts'
import { pictures as table, type PicturesMessages } from '../../locales/pictures.ts'
import { MOVE_PICTURE_COMMAND } from './pictureActions.ts'
import { sayAlt } from './pictureFiles.ts'
import { type TextPictures, usePicture, useTextPictures } from './textPictures.tsx'

type Props = { media: string; nodeKey: string }

/** The picture as it will be printed, and what can be done with it where it stands. */
export const PictureInText = ({ media, nodeKey }: Props) => {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const [isSelected] = useLexicalNodeSelection(nodeKey)
  const pictures = useTextPictures()
  const shown = usePicture(media)
  const words = inOwnWords('pictures', table, useTranslation().i18n.language)
  const act = (by: -1 | 0 | 1) => editor.dispatchCommand(MOVE_PICTURE_COMMAND, { key: nodeKey, by })
  const caption = shown ? captionOf(shown) : ''
  return (
    <figure
      className="text-picture__figure"
      data-media={media}
      tabIndex={-1}
      data-selected={isSelected ? 'yes' : 'no'}
      aria-label={shown?.alt ? fill(words.named, { alt: shown.alt }) : words.picture}
    >
      {shown && <img src={shown.url} alt={shown.alt} draggable={false} />}
      {shown === null && <p className="text-picture__note">{words.unseen}</p>}
      {caption && <figcaption dir="auto">{caption}</figcaption>}
      {isEditable && pictures && shown?.alt === '' && <AltForm {...{ media, pictures, words }} />}
      {isEditable && pictures && !pictures.listed.includes(media) && (
        <p className="text-picture__note" role="note">
          {words.notListed}{' '}
          {shown && (
            <button type="button" data-picture="list" onClick={() => pictures.add(media)}>
              {words.list}
            </button>
          )}
        </p>
      )}
      {isEditable && (
        <div className="text-picture__tools" role="group" aria-label={words.tools}>
          <button type="button" data-picture="up" onClick={() => act(-1)}>
            {words.up}
          </button>
          <button type="button" data-picture="down" onClick={() => act(1)}>
            {words.down}
          </button>
          <button type="button" data-picture="remove" onClick={() => act(0)}>
            {words.remove}
          </button>
        </div>
      )}
    </figure>
  )
}

type AltProps = { media: string; pictures: TextPictures; words: PicturesMessages }

/** Asked where the picture stands, as long as nobody has said it. */
const AltForm = ({ media, pictures, words }: AltProps) => {
  const [editor] = useLexicalComposerContext()
  const [alt, setAlt] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const field = useId()
  const save = async () => {
    if (alt.trim() === '' || isBusy) return
    setBusy(true)
    setRefusal(await sayAlt(`${pictures.api}/${pictures.collection}`, media, alt.trim()))
    setBusy(false)
  }
  return (
    <div className="text-picture__alt">
      <label htmlFor={field}>{words.alt}</label>
      <input
        id={field}
        dir="auto"
        value={alt}
        maxLength={500}
        placeholder={words.altExample}
        // What is typed here is no key of the text.
        onFocus={() => editor.update(() => $setSelection(null))}
        onChange={({ target }) => setAlt(target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void save()
        }}
      />
      <button type="button" data-picture="alt" disabled={isBusy} onClick={() => void save()}>
        {words.save}
      </button>
      {refusal && <p role="alert">{refusal}</p>}
    </div>
  )
}
