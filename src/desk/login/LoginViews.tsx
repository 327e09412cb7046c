import type { ReactNode } from 'react'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'
import { type Brand as BrandOf, readAdminConfig } from '../../domain/adminConfig.ts'
import '../../payload-internals/theme.css'
import './login.css'
import { redirect } from '../../payload-internals/serverNavigation.ts'
import { LoginForm, ResetForm } from './LoginForms.tsx'
import { hasPasskeyLogin } from './passkeyLogin.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { people } from '../../locales/people.ts'
import { NarrowFrame } from '../../payload-internals/AdminFrame.tsx'

type Props = { heading: string; brand: BrandOf; children: ReactNode }

/** The newsroom's name above what one does there. */
export const BrandHeader = ({ heading, brand, children }: Props) => (
  <section className="entrance">
    <p className="entrance__brand">{brand.logo ? <img src={brand.logo} alt={brand.name} /> : brand.name}</p>
    <h1>{heading}</h1>
    {children}
  </section>
)

/** In the place of Payload's own page, which has no field for a second factor. */
export const LoginView = ({ initPageResult, searchParams }: AdminViewServerProps) => {
  const { user, payload } = initPageResult.req
  const { admin, routes } = payload.config
  const redirectTo = getSafeRedirect({
    fallbackTo: routes.admin,
    redirectTo: searchParams?.redirect ?? '',
  })
  if (user) redirect(redirectTo)
  const words = inOwnWords('people', people, initPageResult.req.i18n.language).entrance
  return (
    <BrandHeader
      brand={readAdminConfig(initPageResult.req.payload.config.admin.custom).brand}
      heading={words.desk}
    >
      <LoginForm
        words={words}
        action={`${routes.api}/${admin.user}/login`}
        forgotUrl={formatAdminURL({ adminRoute: routes.admin, path: admin.routes.forgot })}
        redirectTo={redirectTo}
        hasPasskeys={hasPasskeyLogin(payload)}
      />
    </BrandHeader>
  )
}

/** In the place of Payload's own page, which has no field for a second factor. */
export const ResetView = ({ initPageResult, params }: AdminViewServerProps) => {
  const { payload } = initPageResult.req
  const { admin, routes } = payload.config
  const token = (params?.segments as string[] | undefined)?.[1] ?? ''
  const words = inOwnWords('people', people, initPageResult.req.i18n.language).entrance
  return (
    <NarrowFrame>
      <BrandHeader
        brand={readAdminConfig(initPageResult.req.payload.config.admin.custom).brand}
        heading={words.choose}
      >
        <ResetForm
          words={words}
          action={`${routes.api}/${admin.user}/reset-password`}
          token={token}
          redirectTo={routes.admin}
          hasPasskeys={hasPasskeyLogin(payload)}
        />
      </BrandHeader>
    </NarrowFrame>
  )
}
