import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { knownIn } from '../../domain/known.ts'
import { Brand } from './Brand.tsx'
import { Frame } from './Frame.tsx'
import { JoinAsHosts } from './JoinAsHosts.tsx'
import { JoinForm } from './JoinForm.tsx'
import { peopleWords } from '../people/words.ts'

type Props = AdminViewServerProps & {
  invitations: string
  /** Whether people log in with a host's accounts. */
  areHosts?: boolean
}

/** Where the one-time link of an invitation leads. The link's secret stands behind the `#` and reaches no server's log. */
export const JoinView = ({ initPageResult, invitations, areHosts }: Props) => {
  const { payload, user } = initPageResult.req
  const { admin, routes } = payload.config
  const action = `${routes.api}/${invitations}/accept`
  const loginUrl = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
  return (
    <Frame>
      <Brand
        brand={knownIn(initPageResult.req.payload.config.admin.custom).brand}
        heading={peopleWords(initPageResult.req.i18n.language).entrance.join}
      >
        {areHosts ? (
          <JoinAsHosts {...{ action, loginUrl }} isLoggedIn={user !== null} deskUrl={routes.admin} />
        ) : (
          <JoinForm {...{ action, loginUrl }} />
        )}
      </Brand>
    </Frame>
  )
}
