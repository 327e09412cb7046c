import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': 'Le titre manque.',
  'One language, and only one, has to be the authoritative one, with a title.':
    'Une langue, et une seule, doit faire foi et avoir un titre.',
  'The {language} title is missing.': 'Le titre en {language} manque.',
  'The {language} text is missing.': 'Le texte en {language} manque.',
  'The {language} text is an official one and has no title: as it stands, it is left out.':
    'Le texte en {language} est officiel et n’a pas de titre : en l’état, il est laissé de côté.',
  'The {language} translation lacks parts of the authoritative text: {parts}.':
    'Il manque à la traduction en {language} des parties du texte qui fait foi : {parts}.',
  'The {language} translation is the same as the authoritative text here: {parts}.':
    'La traduction en {language} est identique au texte qui fait foi ici : {parts}.',
  'The {language} translation is mostly in another script here: {parts}.':
    'La traduction en {language} est pour l’essentiel dans une autre écriture ici : {parts}.',
  'The {language} translation is mostly in another script.':
    'La traduction en {language} est pour l’essentiel dans une autre écriture.',
  'The {language} translation was last changed before the authoritative text was.':
    'La traduction en {language} a été modifiée pour la dernière fois avant le texte qui fait foi.',
  'A media update needs at least one item.': 'Un bulletin de presse doit compter au moins un élément.',
  'The event’s start is missing.': 'Le début de l’événement manque.',
  'The event ends before it starts.': 'L’événement se termine avant de commencer.',
  'The event’s time zone is missing.': 'Le fuseau horaire de l’événement manque.',
  'The event needs a venue or a link.': 'L’événement doit avoir un lieu ou un lien.',
  '{organisation} has not answered its invitation yet.':
    '{organisation} n’a pas encore répondu à l’invitation.',
  'A text carried word for word takes supporters and observers only, and {organisation} is neither.':
    'Un texte repris mot pour mot n’admet que des soutiens et des observateurs ; {organisation} n’est ni l’un ni l’autre.',
  '{organisation} is named {places} and is no party: invite it, or take its name out.':
    '{organisation} est citée {places} sans être partie : invitez-la, ou retirez son nom.',
  'The event that this text links to cannot be read by {organisation}: take the link out, or ask its lead for an invitation.':
    '{organisation} ne peut pas lire l’événement auquel ce texte renvoie : retirez le lien, ou demandez une invitation à son organisation chef de file.',
  'Item {number} of this media update cannot be read by {organisation}: take it out, or ask its lead for an invitation.':
    '{organisation} ne peut pas lire l’élément {number} de ce bulletin de presse : retirez-le, ou demandez une invitation à son organisation chef de file.',
  '{organisations} cannot read the event “{title}”, which is not published yet: invite them to the event, or take the link out.':
    '{organisations} ne peuvent pas lire l’événement « {title} », qui n’est pas encore publié : invitez-les à l’événement, ou retirez le lien.',
  'What {organisation} is called, or says of itself, holds characters that cannot be seen: one of its managers has to save it again.':
    'Le nom ou la présentation de {organisation} contient des caractères invisibles : l’un de ses gestionnaires doit l’enregistrer de nouveau.',
  'The facts or names hold characters that cannot be seen: save the text again, and they are taken out.':
    'Les faits ou les noms contiennent des caractères invisibles : enregistrez de nouveau le texte, et ils seront retirés.',
  'The {language} text holds characters that cannot be seen: save it again, and they are taken out.':
    'Le texte en {language} contient des caractères invisibles : enregistrez-le de nouveau, et ils seront retirés.',
  'A contact or a note holds characters that cannot be seen: save it again, and they are taken out.':
    'Un contact ou une note contient des caractères invisibles : enregistrez-le de nouveau, et ils seront retirés.',
  'A contact of this text belongs to an organisation that takes no part in it: take the contact out.':
    'Un contact de ce texte appartient à une organisation qui n’y prend pas part : retirez ce contact.',
  'A picture or an attachment of this text belongs to an organisation that takes no part in it: take it out.':
    'Une image ou une pièce jointe de ce texte appartient à une organisation qui n’y prend pas part : retirez-la.',
  'The event “{title}” is still being written: submit it first.':
    'L’événement « {title} » est encore en rédaction : soumettez-le d’abord.',
  'The file {file} is not there any more: take it out or upload it again.':
    'Un fichier n’est plus là ({file}) : retirez-le ou téléversez-le de nouveau.',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    'Une traduction ne touche qu’aux versions linguistiques, et autre chose a été modifié ici : passez plutôt par une correction.',

  'The {language} {field} has {count} characters, and {most} is the most: shorten it, or make two texts of it.':
    'Le {field} en {language} compte {count} caractères ; le maximum est {most} : raccourcissez-le, ou faites-en deux textes.',
  'The {language} {field} has {count} paragraphs, headings and items of lists, and {most} is the most: shorten it, or make two texts of it.':
    'Le {field} en {language} compte {count} paragraphes, titres et points de liste ; le maximum est {most} : raccourcissez-le, ou faites-en deux textes.',
  'The {language} {field} has lists {count} levels deep, and {most} is the deepest: move them out.':
    'Le {field} en {language} a des listes sur {count} niveaux ; le maximum est {most} : remontez-les.',
  'The {language} {field} has {count} links, and {most} is the most: take some of them out.':
    'Le {field} en {language} compte {count} liens ; le maximum est {most} : retirez-en quelques-uns.',
  'The {language} {field} has a link with an address of {count} characters, and {most} is the most: link to a shorter address.':
    'Le {field} en {language} a un lien dont l’adresse compte {count} caractères ; le maximum est {most} : choisissez une adresse plus courte.',
  'The {language} {field} has a numbered list that begins at {count}: let it begin at a number from 0 to {most}.':
    'Le {field} en {language} a une liste numérotée qui commence à {count} : faites-la commencer à un nombre de 0 à {most}.',
  'The {language} {field} changes its formatting {count} times, and {most} is the most: take some formatting out.':
    'Le {field} en {language} change {count} fois de mise en forme ; le maximum est {most} : retirez-en une partie.',
  'The {language} {field} has a paragraph with {count} line breaks, and {most} is the most: make several paragraphs of it.':
    'Le {field} en {language} a un paragraphe de {count} sauts de ligne ; le maximum est {most} : faites-en plusieurs paragraphes.',
  'The {language} {field} has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    'Le {field} en {language} a une lettre qui porte {count} accents ou signes ; le maximum est {most} : retapez ce mot.',
  'The {language} {field} has a paragraph that changes {count} times between left-to-right and right-to-left, and {most} is the most: make several paragraphs of it.':
    'Le {field} en {language} a un paragraphe qui change {count} fois de sens d’écriture ; le maximum est {most} : faites-en plusieurs paragraphes.',
  '“{place}” has {count} characters, and {most} is the most: shorten it.':
    '« {place} » compte {count} caractères ; le maximum est {most} : raccourcissez-le.',
  '“{place}” has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    '« {place} » a une lettre qui porte {count} accents ou signes ; le maximum est {most} : retapez ce mot.',
  '“{place}” changes {count} times between left-to-right and right-to-left, and {most} is the most: shorten it.':
    '« {place} » change {count} fois de sens d’écriture ; le maximum est {most} : raccourcissez-le.',
  '“{place}” has {count} entries, and {most} is the most: take some of them out.':
    '« {place} » compte {count} entrées ; le maximum est {most} : retirez-en quelques-unes.',
  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    'Personne de votre organisation ne pourrait signer ce texte : il faut un relecteur qui ne l’ait ni écrit ni soumis.',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    'L’événement commence à un autre moment que dans l’édition précédente et ne dit pas qu’il a été déplacé : indiquez son statut et le début antérieur.',
  '{organisation} has held the release: recall the text and clear up why.':
    '{organisation} a retenu la diffusion : rappelez le texte et tirez-en la raison au clair.',
  'Comments on this text that nobody has settled: {count}.':
    'Commentaires sur ce texte que personne n’a réglés : {count}.',
  'Contact {number} is for staff only: no reader of the published text will see it.':
    'Le contact {number} est réservé au personnel : aucun lecteur du texte publié ne le verra.',
  'The dateline says “{date}”, and that is not the day on which the text comes out: {day} at the earliest.':
    'La mention de lieu et de date dit « {date} », et ce n’est pas le jour où le texte sort : au plus tôt le {day}.',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    'Le journal de ce texte a été modifié en dehors de la salle de presse, à l’entrée {seq} : ne vous fiez à rien de ce qui suit, et prévenez qui fait tourner le serveur.',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    'Si vous soumettez ce texte, ou si personne d’autre que vous ne le modifie, vous ne pourrez pas le signer : quelqu’un d’autre de votre organisation devra le faire.',

  'The {language} {field} is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    'Le {field} en {language} est trop long pour être comparé aux faits : vérifiez vous-même les heures, les dates, les lieux et les noms.',
  'The {language} {field} of another entry is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    'Le {field} en {language} d’un autre texte est trop long pour être comparé aux faits : vérifiez vous-même les heures, les dates, les lieux et les noms.',
  'This text takes the newsroom too long just now, and nothing was changed: please try again in a moment, or make it shorter.':
    'Ce texte demande trop de temps à la rédaction en ce moment, et rien n’a été changé : réessayez dans un instant, ou raccourcissez-le.',
  '{words} in the {language} {field} cannot be right.':
    '{words}, dans le {field} en {language}, ne peut pas être juste.',
  'Item {number} opens at {wallTime} in {city}, {duration} after the media update.':
    'L’élément {number} s’ouvre le {wallTime} à {city}, {duration} après le bulletin de presse.',
  'Item {number} opens at {wallTime} in {city}, {duration} before the media update.':
    'L’élément {number} s’ouvre le {wallTime} à {city}, {duration} avant le bulletin de presse.',
  'Item {number} has no embargo, and the media update opens at {wallTime} in {city}.':
    'L’élément {number} n’a pas d’embargo, et le bulletin de presse s’ouvre le {wallTime} à {city}.',
  'Places where words and facts seem to disagree: {count}.':
    'Endroits où les mots et les faits semblent se contredire : {count}.',
  '{words} in the {language} {field} says {weekday}, but {date} is a {rightWeekday}.':
    '{words}, dans le {field} en {language}, dit {weekday}, mais le {date} est un {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event is on {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’événement a lieu le {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends on {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’événement prend fin le {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is on a {rightWeekday}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’événement a lieu un {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event starts at {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’événement commence à {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends at {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’événement prend fin à {value}.',
  '{words} in the {language} {field} contradicts the facts: the media call is at {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’accueil de la presse est à {value}.',
  '{words} in the {language} {field} contradicts the facts: the venue is {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : le lieu de l’événement est {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is in {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’événement se tient ailleurs ({value}).',
  '{words} in the {language} {field} contradicts the facts: the guest is {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’invité est {value}.',
  '{words} in the {language} {field} contradicts the facts: the organisation is {value}.':
    '{words}, dans le {field} en {language}, contredit les faits : l’organisation est {value}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField}.':
    '{words}, dans le {field} en {language}, contredit {others}, dans le {otherField} en {otherLanguage}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField} of another entry.':
    '{words}, dans le {field} en {language}, contredit {others}, dans un autre texte ({otherField} en {otherLanguage}).',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField}.':
    '{words}, dans le {field} en {language}, n’est pas le même instant que {others}, dans le {otherField} en {otherLanguage}.',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField} of another entry.':
    '{words}, dans le {field} en {language}, n’est pas le même instant que {others}, dans un autre texte ({otherField} en {otherLanguage}).',

  'as issuer': 'comme émetteur',
  'as organiser': 'comme organisateur',
  'as the speaker’s organisation': 'comme organisation de l’orateur',
  'on the masthead': 'dans l’en-tête',
  title: 'titre',
  summary: 'résumé',
  'paragraph {number}': 'paragraphe {number}',
  '{count} more': '{count} de plus',
  programme: 'programme',
  registration: 'texte sur l’inscription',
  'media accreditation': 'texte sur l’accréditation des médias',
  'text of the notes to editors': 'texte des notes aux rédactions',
  body: 'corps du texte',
}
