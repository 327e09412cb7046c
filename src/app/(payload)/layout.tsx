import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { notFound, unstable_rethrow } from '../../payload-internals/serverNavigation.ts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import '../../payload-internals/theme.css'
import '../../admin/accessible.css'
import { servedPayload } from '../../held.ts'
import { isServedCall } from '../../payload-internals/serverFunctions.ts'
import { importMap } from './admin/importMap.js'
import { runningConfig } from './runningConfig.ts'

/** Payload's functions look at nothing that they are sent: what they throw at is no call of the admin's own. */
const serverFunction: ServerFunctionClient = async (call) => {
  'use server'
  if (!isServedCall(call)) notFound()
  try {
    return await handleServerFunctions({
      ...{ name: call.name, args: toArgs(call.args) },
      ...{ config: runningConfig(), importMap },
    })
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error)
    servedPayload().logger.error({
      err: error,
      function: call.name,
      msg: 'A function of the admin has failed.',
    })
    notFound()
  }
}

/** Payload’s own question about a text that has changed meanwhile would throw away what was typed; admin/save keeps both. */
const toArgs = (args: Record<string, unknown>) => ({ ...args, checkForStaleData: false })

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={runningConfig()} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
