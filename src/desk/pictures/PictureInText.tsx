'use client'
import { useTranslation } from '@payloadcms/ui'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useLexicalNodeSelection } from '@payloadcms/richtext-lexical/lexical/react/useLexicalNodeSelection'
import { lazily } from '../../admin/lazily.tsx'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { captionOf } from '../../domain/pictures/captions.ts'
import { alternativeIn, languagesWithout } from '../../domain/pictures/alternatives.ts'
import { pictures as table } from '../../locales/pictures.ts'
import { MOVE_PICTURE_COMMAND } from './pictureActions.ts'
import { usePicture, useTextPictures } from './textPictures.tsx'

/** Fetched when a picture is first asked about. */
const AlternativeForm = lazily(async () => (await import('./AlternativeForm.tsx')).AlternativeForm)

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
  // As readers of the language that is being written are told.
  const alt = shown ? alternativeIn(shown, pictures?.locale ?? DEFAULT_LOCALE) : ''
  const caption = shown ? captionOf({ alt, credit: shown.credit ?? '' }) : ''
  const isAsked =
    isEditable && pictures && shown && languagesWithout(shown, pictures.languages).includes(pictures.locale)
  return (
    <figure
      className="text-picture__figure"
      data-media={media}
      tabIndex={-1}
      data-selected={isSelected ? 'yes' : 'no'}
      aria-label={alt ? fill(words.named, { alt }) : words.picture}
    >
      {shown && <img src={shown.url} alt={alt} draggable={false} />}
      {shown === null && <p className="text-picture__note">{words.unseen}</p>}
      {caption && <figcaption dir="auto">{caption}</figcaption>}
      {isAsked && (
        <AlternativeForm key={pictures.locale} {...{ pictures }} picture={shown} save={words.save} />
      )}
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
