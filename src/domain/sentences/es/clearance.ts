import type { clearance as english } from '../english/clearance.ts'
import type { Part } from '../sentences.ts'

export const clearance: Part<typeof english> = {
  '{organisation} has signed this already.': '{organisation} ya ha firmado.',
  'You wrote or submitted this text: somebody else of your organisation has to sign it.':
    'Usted escribió o envió este texto: debe firmarlo otra persona de su organización.',
  'You have signed this text for {organisation}: one person signs for one organisation.':
    'Usted ha firmado este texto por {organisation}: una misma persona solo firma por una organización.',
  '{organisation} must sign and is suspended: the text waits until it is back.':
    '{organisation} debe firmar, pero está suspendida: el texto espera hasta que vuelva.',
  '{organisation} must sign and is no member any more: the text waits until it is one again.':
    '{organisation} debe firmar, pero ya no es miembro: el texto espera hasta que vuelva a serlo.',
  'The silence of {organisation} stands for nothing any more: it has to sign.':
    'El silencio de {organisation} ya no vale como consentimiento: tiene que firmar.',

  'The text is not complete: {sentences}': 'El texto no está completo: {sentences}',
  'It cannot go out yet: {sentences}': 'Todavía no puede salir: {sentences}',
  'Words and facts disagree: {sentences} Mend it, or acknowledge it and say why.':
    'Las palabras y los datos se contradicen: {sentences} Corríjalo, o tome nota y diga por qué.',
  'The translations are not ready: {sentences} Mend them, or acknowledge them, once for all languages, and say why.':
    'Las traducciones no están listas: {sentences} Corríjalas, o tome nota, una vez para todos los idiomas, y diga por qué.',
  '“{title}” is not cleared yet.': '«{title}» aún no está aprobado.',
  '“{title}” is not released yet.': '«{title}» aún no está publicado.',
  '“{title}” waits to be released with another media update.':
    '«{title}» espera a publicarse con otro boletín de prensa.',
  '“{title}”: {sentences}': '«{title}»: {sentences}',
  'The lead of “{title}” has not agreed that this media update carries it.':
    'El responsable de «{title}» no ha aceptado que este boletín de prensa lo lleve.',
  'Item {number} is not released yet.': 'El elemento {number} aún no está publicado.',
  'The lead of item {number} has not agreed that this media update carries it.':
    'El responsable del elemento {number} no ha aceptado que este boletín de prensa lo incluya.',
  'Item {number} is not ready to go out with this media update: ask its lead.':
    'El elemento {number} no está listo para publicarse con este boletín de prensa: consulte a su responsable.',
  'The event “{title}” is not released yet.': 'El evento «{title}» aún no está publicado.',
  'The event “{title}” comes out only at {instant}: release this text for then or later.':
    'El evento «{title}» no sale hasta el {instant}: publique este texto en ese momento o más tarde.',
  '“{title}”: {organisation} has not delegated its signature of this text: sign the media update without its entries.':
    '«{title}»: {organisation} no ha delegado su firma de este texto; firme el boletín de prensa sin sus piezas.',

  'The text has changed since you opened it: read it again before you decide.':
    'El texto ha cambiado desde que usted lo abrió: léalo de nuevo antes de decidir.',
  'Another edition is out than the one you looked at: read it before you decide.':
    'La edición publicada ya no es la que usted consultó: léala antes de decidir.',
  'Somebody has changed the text since you opened it: read it again before you submit it.':
    'Alguien ha cambiado el texto desde que usted lo abrió: léalo de nuevo antes de enviarlo.',
  'Many people act on this text at this moment: please try again.':
    'Hay muchas personas actuando sobre este texto en este momento: inténtelo de nuevo.',
  'The clocks of the server and of its database differ by {seconds} seconds, so nothing can be released: tell whoever runs the server.':
    'Los relojes del servidor y de su base de datos difieren en {seconds} s, así que no se puede publicar nada: avise a quien administra el servidor.',

  'To {action} is not possible once the text is deleted.': 'Ya no es posible: el texto está eliminado.',
  'To {action} is not possible while the text is being written.':
    'No es posible: el texto está en redacción.',
  'To {action} is not possible while the text is waiting for the lead’s own reviewer.':
    'No es posible: el texto espera la revisión de la organización responsable.',
  'To {action} is not possible while the text is waiting for signatures.':
    'No es posible: el texto espera firmas.',
  'To {action} is not possible while the text is cleared.': 'No es posible: el texto ya está aprobado.',
  'To {action} is not possible while the text is released.': 'No es posible: el texto ya está publicado.',
  'To {action} is not possible: no edition is waiting for its instant.':
    'No es posible: ninguna edición espera su hora.',
  'To {action} is not possible: an edition is waiting for its instant.':
    'No es posible: hay una edición que espera su hora.',
  'To {action} is not possible: no edition is shown.':
    'No es posible: no hay ninguna edición publicada en este momento.',
  'To {action} is not possible: no edition is shown, and none waits.':
    'No es posible: no hay ninguna edición publicada en este momento, ni ninguna en espera.',
  'To {action} is not possible: there is not one edition alone that is shown, or that waits.':
    'No es posible: tiene que haber una sola edición, publicada o a la espera de su hora.',
  'To {action} is not possible: no edition is out.': 'No es posible: no ha salido ninguna edición.',
  'To {action} is not possible: no edition is suspended.':
    'No es posible: no hay ninguna edición suspendida.',
  'To {action} is not possible: there is an edition of it already.':
    'No es posible: ya existe una edición de este texto.',

  'It is too late to hold this edition: it goes out this very moment.':
    'Es demasiado tarde para retener esta edición: sale en este mismo instante.',
  'The next edition goes out this very moment: look at it, and do this once it is out.':
    'La próxima edición sale en este mismo instante: consúltela y actúe cuando haya salido.',
  '{organisation} has no caution on this edition.':
    '{organisation} no tiene ninguna advertencia en esta edición.',
  '{organisation} has suspended this edition already.': '{organisation} ya ha suspendido esta edición.',
  '{organisation} has not suspended this edition: each organisation reinstates for itself.':
    '{organisation} no ha suspendido esta edición: cada organización solo pone fin a su propia suspensión.',
  '{organisation} has dissociated itself from this edition already.':
    '{organisation} ya se ha desvinculado de esta edición.',
  'It is suspended already.': 'Ya está suspendido.',
  'Those who signed this text can suspend it themselves: ask {names}.':
    'Quienes firmaron este texto pueden suspenderlo por sí mismos: diríjase a {names}.',
  'The coordinator has not suspended this text: who did, reinstates it.':
    'La coordinación no ha suspendido este texto: debe restablecerlo quien lo suspendió.',

  'The deadline leaves too little time: the parties have at least {hours} hours.':
    'El plazo es demasiado corto: las partes disponen de al menos {hours} horas.',
  'The deadline leaves too little time: the parties have at least {days} working days in {zone}.':
    'El plazo es demasiado corto: las partes disponen de al menos {days} días hábiles ({zone}).',
  'This round has no deadline that could be extended.':
    'Esta ronda no tiene ningún plazo que se pueda ampliar.',
  'The deadline has passed at {instant}.': 'El plazo venció el {instant}.',
  'A deadline is only moved to later than {instant}.':
    'Un plazo solo puede ampliarse más allá del {instant}.',

  'The mandate of this text does not cover: {names}.': 'El mandato de este texto no abarca: {names}.',
  'The event would end before it starts: change its end, too.':
    'El evento terminaría antes de empezar: cambie también su final.',
  'The event names no such guest: {names}.':
    'En el evento no figura ningún invitado con ese nombre: {names}.',
  'The room is one line of at most {number} characters.':
    'La sala es una sola línea de {number} caracteres como máximo.',
  'The mandate of this text names no host for a link: its link stays as it is.':
    'El mandato de este texto no nombra ningún servidor para un enlace: el enlace queda como está.',
  'A new link is an https address on a host that the mandate names: {hosts}.':
    'Un enlace nuevo es una dirección https en un servidor que el mandato nombra: {hosts}.',
  'This text carries no mandate: correct it, so that its signers see the change.':
    'Este texto no lleva mandato: corríjalo, para que sus firmantes vean el cambio.',
  'Nobody has proposed facts of this edition.': 'Nadie ha propuesto datos para esta edición.',
  'Other facts are proposed than the ones that you looked at.':
    'Los datos propuestos ya no son los que usted consultó.',
  'You have proposed these facts: a second person has to confirm them.':
    'Usted propuso estos datos: debe confirmarlos una segunda persona.',
  'Nobody can confirm facts of this edition: no other organisation has signed it. Correct the text.':
    'Nadie puede confirmar datos de esta edición: ninguna otra organización la ha firmado. Corrija el texto.',
  'Under this mandate a person of another organisation that signed confirms: ask {names}.':
    'Según este mandato confirma una persona de otra organización firmante: diríjase a {names}.',
  'You hold a role in {organisation}, or have held one since these facts were proposed: somebody else has to confirm them.':
    'Usted tiene una función en {organisation}, o la ha tenido desde la propuesta: otra persona tiene que confirmar estos datos.',
}
