import { createConfig } from './createConfig.ts'
import { readEnv } from './env.ts'

export default createConfig(readEnv())
