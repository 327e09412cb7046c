import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { notFound, unstable_rethrow } from '../../payload-internals/serverNavigation.ts'
import { getPayload, type ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import '../../payload-internals/theme.css'
import '../../admin/accessible.css'
import { isServedCall } from '../../payload-internals/serverFunctions.ts'
import { importMap } from './admin/importMap.js'

/** Payload's functions look at nothing that they are sent: what they throw at is no call of the admin's own. */
const serverFunction: ServerFunctionClient = async (call) => {
  'use server'
  if (!isServedCall(call)) notFound()
  try {
    return await handleServerFunctions({ name: call.name, args: toArgs(call.args), config, importMap })
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error)
    const { logger } = await getPayload({ config })
    logger.error({ err: error, function: call.name, msg: 'A function of the admin has failed.' })
    notFound()
  }
}

/** Payload’s own question about a text that has changed meanwhile would throw away what was typed; admin/save keeps both. */
const toArgs = (args: Record<string, unknown>) => ({ ...args, checkForStaleData: false })

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
