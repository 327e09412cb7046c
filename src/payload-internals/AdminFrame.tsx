import { DefaultNav } from '@payloadcms/next/rsc'
import {
  ActionsProvider,
  AppHeader,
  BulkUploadProvider,
  EntityVisibilityProvider,
  NavToggler,
} from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { FrameBody, NavIcon } from './FrameParts.tsx'

type Props = Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'> & {
  children: ReactNode
}

const CLASS = 'template-default'

/**
 * Navigation and header around a page of ours, as Payload gives them to its own (@payloadcms/next/dist/templates/Default),
 * with whatever the host has put in their places. Payload gives other pages none, and takes its templates away in version 4.
 */
export const AdminFrame = ({ initPageResult, params, searchParams, children }: Props) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload } = req
  const { avatar, components } = payload.config.admin
  const { importMap } = payload
  const user = req.user ?? undefined
  const serverProps = { i18n, locale, params, payload, permissions, req, searchParams, user }
  const clientProps = { visibleEntities }
  const render = (Component: unknown, Fallback?: Parameters<typeof RenderServerComponent>[0]['Fallback']) =>
    RenderServerComponent({
      ...{ clientProps, importMap, serverProps, Fallback },
      Component: Component as Parameters<typeof RenderServerComponent>[0]['Component'],
    })
  // As Payload's own pages show them: what was added last stands first.
  const shown: readonly (string | { path: string } | false)[] = (components.actions ?? []).toReversed()
  const actions = Object.fromEntries(
    shown.flatMap((action) =>
      action ? [[typeof action === 'object' ? action.path : action, render(action)]] : [],
    ),
  )
  return (
    <EntityVisibilityProvider visibleEntities={visibleEntities}>
      <BulkUploadProvider>
        <ActionsProvider Actions={actions}>
          {render(components.header)}
          <div style={{ position: 'relative' }}>
            <div className={`${CLASS}__nav-toggler-wrapper`} id="nav-toggler">
              <div className={`${CLASS}__nav-toggler-container`}>
                <NavToggler className={`${CLASS}__nav-toggler`}>
                  <NavIcon />
                </NavToggler>
              </div>
            </div>
            <FrameBody>
              {render(components.Nav, DefaultNav as never)}
              <div className={`${CLASS}__wrap`}>
                <AppHeader
                  CustomAvatar={typeof avatar === 'object' ? render(avatar.Component) : undefined}
                  CustomIcon={components.graphics?.Icon ? render(components.graphics.Icon) : undefined}
                />
                {children}
              </div>
            </FrameBody>
          </div>
        </ActionsProvider>
      </BulkUploadProvider>
    </EntityVisibilityProvider>
  )
}

/** The narrow frame of Payload's pages in front of the desk (@payloadcms/next/dist/templates/Minimal). */
export const NarrowFrame = ({ children }: { children: ReactNode }) => (
  <section className="entrance-page template-minimal template-minimal--width-normal">
    <div className="template-minimal__wrap">{children}</div>
  </section>
)
