import type { Plugin } from 'payload'
import { deskPlugin } from './deskPlugin.ts'
import type { NewsroomOptions } from './options.ts'
import { refuseConfiguration } from './refuseWrongOptions.ts'
import { registerPlugin } from './registerPlugin.ts'
import { wirePlugin } from './wirePlugin.ts'

/** Desk, register and wire, in this order: a whole joint newsroom inside a Payload application. */
export const newsroomPlugin = (options: NewsroomOptions): Plugin => {
  refuseConfiguration(options)
  return async (config) => {
    const withDesk = await deskPlugin(options)(config)
    const withRegister = await registerPlugin(options)(withDesk)
    return wirePlugin(options)(withRegister)
  }
}
