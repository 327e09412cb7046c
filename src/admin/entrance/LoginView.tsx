import type { AdminViewServerProps } from 'payload'
import { redirect } from '../../payload-internals/serverNavigation.ts'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'
import { knownIn } from '../../domain/known.ts'
import { Brand } from './Brand.tsx'
import { LoginForm } from './LoginForm.tsx'
import { inOwnWords } from '../../domain/ownWords.ts'
import { people } from '../../locales/people.ts'

/** In the place of Payload's own page, which has no field for a second factor. */
export const LoginView = ({ initPageResult, searchParams }: AdminViewServerProps) => {
  const { user, payload } = initPageResult.req
  const { admin, routes } = payload.config
  const redirectTo = getSafeRedirect({
    fallbackTo: routes.admin,
    redirectTo: searchParams?.redirect ?? '',
  })
  if (user) redirect(redirectTo)
  return (
    <Brand
      brand={knownIn(initPageResult.req.payload.config.admin.custom).brand}
      heading={inOwnWords('people', people, initPageResult.req.i18n.language).entrance.desk}
    >
      <LoginForm
        action={`${routes.api}/${admin.user}/login`}
        forgotUrl={formatAdminURL({ adminRoute: routes.admin, path: admin.routes.forgot })}
        redirectTo={redirectTo}
      />
    </Brand>
  )
}
