import config from '@payload-config'
import { wireRoutes } from 'communique/next'

export const { GET, HEAD, POST, OPTIONS } = wireRoutes({ config })
