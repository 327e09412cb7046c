import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'

/** The admin's server functions that are served; the others write without a revision or belong to what is switched off. */
const SERVED = new Set([
  'form-state',
  'table-state',
  'render-document',
  'render-document-slots',
  'render-list',
  'render-field',
  'render-tab',
  'slugify',
  'render-widget',
  'get-default-layout',
])

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  if (!SERVED.has(args.name)) throw new Error('This function is not served here.')
  return handleServerFunctions({ ...args, config, importMap })
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
