export { removePeopleFolder as default } from './peopleFolder.mjs'
