import { readFileSync } from 'node:fs'
import { readFiles } from '../src/desk/import/readers/readFile.ts'
import { propose } from '../src/domain/import/propose.ts'
import { leftOver } from '../src/domain/import/leftOver.ts'
const org = (id: string, name: string, acronym: string, isMember=true) => ({ id, names: [name], acronym, isMember })
const organisations = [org('1','United Nations Office on Drugs and Crime','UNODC'), org('2','International Centre for Migration Policy Development','ICMPD'), org('3','International Labour Organization','ILO'), org('4','International Organization for Migration','IOM'), org('5','Sustainable Social Development Organization','SSDO'), org('6','Federal Investigation Agency','FIA'), org('7','United Nations','UN', false)]
for (const path of process.argv.slice(2)) {
const t0=performance.now()
const { files, failed } = await readFiles([{ name: path, bytes: new Uint8Array(readFileSync(path)) }])
const t1=performance.now()
const p = propose(files, { organisations, year: 2024 })
console.log(path, Math.round(t1-t0), Math.round(performance.now()-t1), failed, files.map(f=>[f.notes,f.losses.map(l=>l.code)]))
for (const b of p.blocks) console.log(b.id, b.where, b.entry, b.role, b.sure, b.language, b.direction, b.content.type, JSON.stringify(b.text.slice(0,70)))
for (const t of p.texts) console.log(t.key, t.type, t.heading, t.titles, t.kind?.value, t.kind?.sure, t.issuer?.value.name, t.reproduced?.value, JSON.stringify(t.speaker?.value), t.dateline?.value, t.event && JSON.stringify({s:[t.event.start?.value,t.event.start?.sure,t.event.start?.alternatives.map(a=>a.value)],e:t.event.end?.value,m:t.event.mediaCall?.value,z:t.event.zone?.value,v:t.event.venue?.value,h:t.event.hall?.value,c:t.event.city?.value,co:t.event.country?.value,g:t.event.guests.map(g=>g.value),o:t.event.organisers.map(o=>o.value.name.name+'/'+o.value.role),x:t.event.expected?.value}))
console.log(JSON.stringify({m:p.masthead?.value.map(m=>[m.wording,m.organisations.map(o=>o.name)]),n:p.number?.value,d:p.date?.value,e:[p.embargo?.value,p.embargo?.sure],c:p.contacts.map(c=>({...c,name:c.name.value})),dis:p.disagreements.map(d=>[d.kind,d.found,d.expected,d.place.quote])}), leftOver(p).filter(l=>!l.isMark).map(l=>l.text))
}
