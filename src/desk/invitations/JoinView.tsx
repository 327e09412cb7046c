import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { InvitationsCustom } from '../../domain/invitations.ts'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { BrandHeader } from '../login/LoginViews.tsx'
import { NarrowFrame } from '../../payload-internals/AdminFrame.tsx'
import { LazyJoinForm, LazyJoinWithHostAccount } from './LazyJoinForms.tsx'
import { deskUrlOf, loginUrlOf } from '../../admin/loginUrl.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { people } from '../../locales/people.ts'

const JOIN = '/join'

type Props = AdminViewServerProps & {
  invitations: string
  /** Whether people log in with a host's accounts. */
  areHosts?: boolean
}

/** Where the one-time link of an invitation leads. The link's secret stands behind the `#` and reaches no server's log. */
export const JoinView = ({ initPageResult, invitations, areHosts }: Props) => {
  const { payload, user } = initPageResult.req
  const { config } = payload
  const { admin, routes } = config
  const action = `${routes.api}/${invitations}/accept`
  const loginUrl = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
  const words = inOwnWords('people', people, initPageResult.req.i18n.language).entrance
  const custom = payload.collections[invitations as 'invitations']?.config.custom
  return (
    <NarrowFrame>
      <BrandHeader
        brand={readAdminConfig(initPageResult.req.payload.config.admin.custom).brand}
        heading={words.join}
      >
        {areHosts ? (
          <LazyJoinWithHostAccount
            words={words}
            action={action}
            loginUrl={loginUrlOf(config, formatAdminURL({ adminRoute: routes.admin, path: JOIN }))}
            deskUrl={deskUrlOf(config)}
            isLoggedIn={user !== null}
            accountsComeFirst={(custom as InvitationsCustom | undefined)?.accountsComeFirst === true}
          />
        ) : (
          <LazyJoinForm {...{ words, action, loginUrl }} />
        )}
      </BrandHeader>
    </NarrowFrame>
  )
}
