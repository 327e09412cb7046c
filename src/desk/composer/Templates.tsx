'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Slugs } from '../../domain/slugs.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { NEW_KEY, type Template, TEMPLATES } from './templates.ts'

type Props = { slugs: Slugs; words: ComposerMessages['templates'] }

const NAMES = {
  'world-day': 'worldDay',
  'joint-event': 'jointEvent',
  'press-release': 'pressRelease',
  'carried-message': 'carriedMessage',
} as const satisfies Record<Template, keyof ComposerMessages['templates']>

/** Over a media update in which nothing has been written: what it can begin with. */
export const Templates = ({ slugs, words }: Props) => {
  const { config } = useConfig()
  const address = (query: string) =>
    `${config.routes.admin}/compose/${slugs.mediaUpdates}/${NEW_KEY}?${query}`
  return (
    <nav className="composer__templates" aria-label={words.title}>
      <span>{words.title}</span>
      {(Object.keys(TEMPLATES) as Template[]).map((template) => (
        <Link key={template} href={address(`template=${template}`)} prefetch={false} data-template={template}>
          {words[NAMES[template]]}
        </Link>
      ))}
      <Link href={address('like=last')} prefetch={false} title={words.likeWhy} data-template="like">
        {words.like}
      </Link>
    </nav>
  )
}
