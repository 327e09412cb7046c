import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': 'Le titre manque.',
  'One language, and only one, has to be the authoritative one, with a title.':
    'Une langue, et une seule, doit faire foi et avoir un titre.',
  'The {language} title is missing.': 'Le titre en {language} manque.',
  'The {language} text is missing.': 'Le texte en {language} manque.',
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
  'The event “{title}” is still being written: submit it first.':
    'L’événement « {title} » est encore en rédaction : soumettez-le d’abord.',
  'The file {file} is not there any more: take it out or upload it again.':
    'Un fichier n’est plus là ({file}) : retirez-le ou téléversez-le de nouveau.',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    'Une traduction ne touche qu’aux versions linguistiques, et autre chose a été modifié ici : passez plutôt par une correction.',

  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    'Personne de votre organisation ne pourrait signer ce texte : il faut un relecteur qui ne l’ait ni écrit ni soumis.',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    'L’événement commence à un autre moment que dans l’édition précédente et ne dit pas qu’il a été déplacé : indiquez son statut et le début antérieur.',
  '{organisation} has held the release: recall the text and clear up why.':
    '{organisation} a retenu la diffusion : rappelez le texte et tirez-en la raison au clair.',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    'Le journal de ce texte a été modifié en dehors de la salle de presse, à l’entrée {seq} : ne vous fiez à rien de ce qui suit, et prévenez qui fait tourner le serveur.',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    'Si vous soumettez ce texte, ou si personne d’autre que vous ne le modifie, vous ne pourrez pas le signer : quelqu’un d’autre de votre organisation devra le faire.',

  '{words} in the {language} {field} cannot be right.':
    '{words}, dans le {field} en {language}, ne peut pas être juste.',
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
  body: 'corps du texte',
}
