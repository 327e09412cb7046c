import config from '@payload-config'
import { signRoutes } from 'communique/next'

export const { GET } = signRoutes({ config })
