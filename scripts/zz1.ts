import { makeWorlds } from '../tests/support/worlds/makeWorlds.ts'
const t=Date.now()
const b = await makeWorlds((s)=>console.log(Date.now()-t,s)); console.log(Date.now()-t, JSON.stringify(b.secrets[2]), b.folders)
await b.close()
process.exit(0)
