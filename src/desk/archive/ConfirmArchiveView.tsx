import type { AdminViewServerProps } from 'payload'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { people } from '../../locales/people.ts'
import { NarrowFrame } from '../../payload-internals/AdminFrame.tsx'
import { BrandHeader } from '../login/LoginViews.tsx'
import { LazyConfirmArchiveForm } from './LazyConfirmArchiveForm.tsx'

/**
 * Where the link to confirm an archive address leads. It takes a press: programs that look at links in mails confirm nothing.
 * The link's secret stands behind the `#` and reaches no server's log.
 */
export const ConfirmArchiveView = ({ initPageResult }: AdminViewServerProps) => {
  const { payload, i18n } = initPageResult.req
  const { admin, routes } = payload.config
  const words = inOwnWords('people', people, i18n.language).archive.page
  return (
    <NarrowFrame>
      <BrandHeader brand={readAdminConfig(admin.custom).brand} heading={words.heading}>
        <LazyConfirmArchiveForm action={`${routes.api}/register/archive-addresses`} words={words} />
      </BrandHeader>
    </NarrowFrame>
  )
}
