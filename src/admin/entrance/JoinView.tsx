import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { Brand } from './Brand.tsx'
import { Frame } from './Frame.tsx'
import { JoinForm } from './JoinForm.tsx'
import { peopleWords } from '../people/words.ts'

/** Where the one-time link of an invitation leads. The link's secret stands behind the `#` and reaches no server's log. */
export const JoinView = ({ initPageResult, invitations }: AdminViewServerProps & { invitations: string }) => {
  const { admin, routes } = initPageResult.req.payload.config
  return (
    <Frame>
      <Brand heading={peopleWords(initPageResult.req.i18n.language).entrance.join}>
        <JoinForm
          action={`${routes.api}/${invitations}/accept`}
          loginUrl={formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })}
        />
      </Brand>
    </Frame>
  )
}
