import type { parties as english } from '../english/parties.ts'
import type { Part } from '../sentences.ts'

export const parties: Part<typeof english> = {
  'Only editors of the lead can do this.':
    'Solo pueden hacerlo los redactores de la organización responsable.',
  'Only editors and reviewers of the lead can do this.':
    'Solo pueden hacerlo los redactores y revisores de la organización responsable.',
  'Only reviewers of the lead can do this.':
    'Solo pueden hacerlo los revisores de la organización responsable.',
  'Only reviewers of a party that signs this text can do this.':
    'Solo pueden hacerlo los revisores de una parte que firma este texto.',
  'Only reviewers of an invited organisation can do this.':
    'Solo pueden hacerlo los revisores de una organización invitada.',
  'Only reviewers of an organisation whose name stands under this edition can do this.':
    'Solo pueden hacerlo los revisores de una organización cuyo nombre figura al pie de esta edición.',
  'Only reviewers of an organisation that has signed this edition can do this.':
    'Solo pueden hacerlo los revisores de una organización que ha firmado esta edición.',
  'Only reviewers of a co-author, co-signatory or supporter of this edition can do this.':
    'Solo pueden hacerlo los revisores de una organización coautora o cofirmante de esta edición, o que la apoya.',
  'You can act for {names} here: say for which one in “organisation”.':
    'Aquí puede actuar por {names}: indique por cuál en «organisation».',
  'You do not belong to {organisation}, and act for nobody but your own organisation.':
    'Usted no pertenece a {organisation}: solo puede actuar por su propia organización.',

  '{organisation} has been invited already and has not answered yet.':
    '{organisation} ya ha sido invitada y aún no ha respondido.',
  '{organisation} is a party already.': '{organisation} ya es parte.',
  '{organisation} is suspended and cannot be invited.':
    '{organisation} está suspendida y no se la puede invitar.',
  'There is no unanswered invitation of {organisation}.':
    'No hay ninguna invitación a {organisation} pendiente de respuesta.',
  'This text is carried word for word now, and the lead alone signs it: ask to be invited as supporter.':
    'Este texto se reproduce ahora palabra por palabra y solo lo firma el responsable: pida que inviten a su organización como entidad que lo apoya.',
  'Your organisation has not accepted: decline instead.':
    'Su organización no ha aceptado: decline la invitación en lugar de salir.',
  'The text is released: who no longer stands behind it holds the edition while it waits, and suspends it or dissociates once it is out.':
    'El texto está publicado: la organización que ya no lo respalda puede retener la edición mientras espera y, cuando haya salido, suspenderla o desvincularse.',
  '{organisation} has accepted to be a party: abandon the text first.':
    '{organisation} ha aceptado ser parte: abandone primero el texto.',
  '{organisation} cannot be dropped: only while the text waits for its signature.':
    'Solo se puede excluir a {organisation} mientras el texto espera su firma.',
  '{organisation} cannot be dropped: its signature is not asked for.':
    'No se puede excluir a {organisation}: no se pide su firma.',
  '{organisation} cannot be dropped: it has signed.': 'No se puede excluir a {organisation}: ya ha firmado.',
  '{organisation} cannot be dropped: this round has no deadline.':
    'No se puede excluir a {organisation}: esta ronda no tiene plazo.',
  '{organisation} cannot be dropped: it has time until {instant}.':
    'No se puede excluir a {organisation}: tiene tiempo hasta el {instant}.',
  '{organisation} cannot be dropped: this round waits for every signature.':
    'No se puede excluir a {organisation}: esta ronda espera todas las firmas.',
  '{organisation} is no party that has accepted.': '{organisation} no ha aceptado participar en este texto.',
  'This text is included in no such media update.': 'Este texto no está incluido en ese boletín de prensa.',
  'An organisation signs for itself without delegating.':
    'Una organización firma por sí misma sin delegación.',
  '{organisation} takes no part in this text: only a party can sign for another.':
    '{organisation} no participa en este texto: solo una parte puede firmar por otra.',
  '{organisation} has delegated its signature to nobody.': '{organisation} no ha delegado su firma en nadie.',

  'There is no action “{action}”.': 'La acción «{action}» no existe.',
  'The text has no part “{leaf}” that could be signed.':
    'El texto no tiene ningún apartado «{leaf}» que se pueda firmar.',
  'The lead takes part already.': 'La organización responsable ya participa.',
  '“{organisation}” is no member of the newsroom: only members can be invited.':
    '«{organisation}» no es miembro de la redacción: solo se puede invitar a miembros.',
  'A text that is carried word for word takes supporters and observers only.':
    'En un texto que se reproduce palabra por palabra solo caben organizaciones que lo apoyan y observadoras.',
  'The request has to say in “digest” which text it means.':
    'La petición debe indicar en «digest» a qué texto se refiere.',
  'The delegation has to end later than now.':
    'La delegación debe terminar en un momento posterior al actual.',
  'No media update carries another one.': 'Un boletín de prensa no lleva otro.',
  'Only a media update has entries to act on together.':
    'Solo un boletín de prensa tiene piezas sobre las que actuar en conjunto.',
  'The text has no paragraph {number} in {language}.': 'El texto no tiene párrafo {number} en {language}.',
}
