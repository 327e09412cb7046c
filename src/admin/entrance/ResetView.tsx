import type { AdminViewServerProps } from 'payload'
import { knownIn } from '../../domain/known.ts'
import { Brand } from './Brand.tsx'
import { NarrowFrame } from '../../payload-internals/AdminFrame.tsx'
import { ResetForm } from './ResetForm.tsx'
import { inOwnWords } from '../../domain/ownWords.ts'
import { people } from '../../locales/people.ts'

/** In the place of Payload's own page, which has no field for a second factor. */
export const ResetView = ({ initPageResult, params }: AdminViewServerProps) => {
  const { admin, routes } = initPageResult.req.payload.config
  const token = (params?.segments as string[] | undefined)?.[1] ?? ''
  return (
    <NarrowFrame>
      <Brand
        brand={knownIn(initPageResult.req.payload.config.admin.custom).brand}
        heading={inOwnWords('people', people, initPageResult.req.i18n.language).entrance.choose}
      >
        <ResetForm
          action={`${routes.api}/${admin.user}/reset-password`}
          token={token}
          redirectTo={routes.admin}
        />
      </Brand>
    </NarrowFrame>
  )
}
