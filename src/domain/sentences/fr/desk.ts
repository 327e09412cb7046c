import type { desk as english } from '../english/desk.ts'
import type { Part } from '../sentences.ts'

export const desk: Part<typeof english> = {
  'Please log in to the newsroom first.': 'Connectez-vous d’abord à la salle de presse.',
  'Somebody else is logged in in this browser now. Log in as yourself, then repeat it.':
    'Une autre personne est maintenant connectée dans ce navigateur. Connectez-vous sous votre nom, puis recommencez.',
  'Please log in to the newsroom again.': 'Reconnectez-vous à la salle de presse.',
  'There is nothing here, or you may not see it.': 'Il n’y a rien ici, ou cela ne vous est pas ouvert.',
  'There is no such text.': 'Ce texte n’existe pas.',
  'You may not do that here.': 'Cela ne vous est pas permis ici.',
  'That request is not possible here.': 'Cette requête n’est pas possible ici.',
  'That request cannot be read.': 'Cette requête est illisible.',
  'That request does not come from a page of this newsroom.':
    'Cette requête ne vient pas d’une page de cette salle de presse.',
  'That is too large to be taken here.': 'C’est trop grand pour être accepté ici.',
  'That is too large: at most {size} KB are taken here.':
    'C’est trop grand : la limite est ici de {size} Ko.',
  'There is no room left on the server, so nothing was stored. Please tell its operator.':
    'Il n’y a plus de place sur le serveur : rien n’a été enregistré. Prévenez qui le fait tourner.',
  'The newsroom is being restarted, and nothing was changed: please try again in a moment.':
    'La salle de presse redémarre, et rien n’a été modifié : réessayez dans un instant.',
  'Something went wrong on the server; nothing was changed. Please try again.':
    'Une erreur s’est produite sur le serveur ; rien n’a été modifié. Veuillez réessayer.',
  'Somebody has changed this text meanwhile: read it again, then repeat your change.':
    'Quelqu’un a modifié ce texte entre-temps : relisez-le, puis refaites votre modification.',
  'Somebody wrote this at the same moment: read it again, then repeat your change.':
    'Quelqu’un d’autre a enregistré au même moment : relisez, puis refaites votre modification.',

  'Only an editor of a member organisation can begin a text.':
    'Seul un rédacteur d’une organisation membre peut commencer un texte.',
  'You write for several organisations: say which one leads this text.':
    'Vous écrivez pour plusieurs organisations : précisez laquelle est chef de file de ce texte.',
  'You can begin a text only for an organisation whose editor you are.':
    'Vous ne pouvez commencer un texte que pour une organisation dont vous êtes rédacteur.',
  'Only editors of the lead and of its co-authors can change this text.':
    'Seuls les rédacteurs du chef de file et des coauteurs peuvent modifier ce texte.',
  'This text is frozen while it is being cleared or is released: recall or correct it first.':
    'Ce texte est figé, car il est en cours de validation ou diffusé : rappelez-le ou corrigez-le d’abord.',
  'The lead of a text cannot be changed here.': 'Le chef de file d’un texte ne peut pas être changé ici.',
  'A reproduced text is signed by its lead alone: other signing organisations must leave it first.':
    'Un texte reproduit n’est signé que par son chef de file : les autres organisations signataires doivent d’abord le quitter.',
  'One of the entries that this text points at does not exist, or you may not read it.':
    'L’un des textes auxquels celui-ci renvoie n’existe pas, ou ne vous est pas ouvert.',
  'Only an editor of the organisation that keeps this can change it.':
    'Seul un rédacteur de l’organisation qui en est responsable peut le modifier.',
  'You work for several organisations: say which one keeps this.':
    'Vous travaillez pour plusieurs organisations : précisez laquelle en est responsable.',
  'A link begins with https:// or http://.': 'Un lien commence par https:// ou http://.',
  'Hosts are names such as meet.example, at most ten, with a comma between them.':
    'Les hôtes sont des noms comme meet.example, dix au plus, séparés par des virgules.',

  'The embargo’s instant has to be written like 2024-07-30T05:15:00.000Z.':
    'L’instant de l’embargo s’écrit sous la forme 2024-07-30T05:15:00.000Z.',
  'The embargo’s local time has to be written like 2024-07-30T10:15.':
    'L’heure locale de l’embargo s’écrit sous la forme 2024-07-30T10:15.',
  'The embargo’s local time needs its zone.':
    'L’heure locale de l’embargo doit être accompagnée de son fuseau.',
  'The embargo has a zone and no time.': 'L’embargo a un fuseau, mais pas d’heure.',
  'In {zone} there is no {wallTime}: clocks are put forward over it. Choose another time.':
    'Dans le fuseau {zone}, {wallTime} n’existe pas : les horloges y sont avancées. Choisissez une autre heure.',
  'In {zone} {wallTime} comes twice, clocks are put back: say which instant, {first} or {second}.':
    'Dans le fuseau {zone}, {wallTime} revient deux fois, car les horloges sont retardées : précisez l’instant, {first} ou {second}.',
  'The embargo contradicts itself: {wallTime} in {zone} is {instant}, not {until}.':
    'L’embargo se contredit : {wallTime} dans le fuseau {zone} correspond à {instant}, et non à {until}.',
  '“{zone}” is no time zone; zones are written like Asia/Karachi.':
    '« {zone} » n’est pas un fuseau horaire ; les fuseaux s’écrivent comme Asia/Karachi.',
  'A zone is written as in the IANA list: Asia/Karachi, Europe/Vienna, UTC.':
    'Un fuseau s’écrit comme dans la liste de l’IANA : Asia/Karachi, Europe/Vienna, UTC.',

  'You can say this for none of your organisations: choose one that reads the text, or was asked.':
    'Vous ne pouvez le dire pour aucune de vos organisations : choisissez-en une qui lit le texte, ou qui a été sollicitée.',
  'You can speak for {names} here: say for which one in “organisation”.':
    'Vous pouvez parler ici au nom de {names} : précisez laquelle dans « organisation ».',
  'Your organisation reads this text no more, so nothing was stored.':
    'Votre organisation ne lit plus ce texte : rien n’a été enregistré.',
  'Your organisation has written very much here already: nothing more is taken.':
    'Votre organisation a déjà beaucoup écrit ici : rien de plus n’est accepté.',
  'Only who may read this comment can be mentioned in it: choose among them.':
    'Seules les personnes qui peuvent lire ce commentaire peuvent y être mentionnées : choisissez parmi elles.',
  'Only who wrote a comment withdraws it.': 'Seul l’auteur d’un commentaire peut le retirer.',
  'Only editors and reviewers of the lead ask for remarks, and end it.':
    'Seuls les rédacteurs et les relecteurs du chef de file peuvent demander des remarques et clore le tour.',
  'Only parties that read the text and take part can be asked: choose among them.':
    'Seules les parties qui lisent le texte et y prennent part peuvent être sollicitées : choisissez parmi elles.',
  'That hour has passed: choose one by which remarks can be made.':
    'Cette heure est passée : choisissez-en une qui laisse le temps de faire des remarques.',
  'The text is released: begin a correction before you ask for remarks.':
    'Le texte est diffusé : commencez une correction avant de demander des remarques.',
  'A round of comments is open already: close it first.':
    'Un tour de commentaires est déjà ouvert : il faut d’abord le clore.',
  'A round of comments is closed by its lead, and not resolved.':
    'Un tour de commentaires ne se marque pas comme réglé : c’est au chef de file de le clore.',
  'This round is over already: remarks are still taken, and marked as late.':
    'Ce tour est déjà terminé : les remarques sont encore acceptées, et marquées en retard.',
  'This is no round of comments, but a thread like any.':
    'Ce n’est pas un tour de commentaires, mais un fil comme les autres.',
  'Your organisation has made remarks: withdraw them first, if there are none.':
    'Votre organisation a fait des remarques : retirez-les d’abord, si elle n’en a plus.',

  'A file has at most 20 MB.': 'Un fichier ne peut pas dépasser 20 Mo.',
  'Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be stored here, under a name that ends so.':
    'Seuls les images (JPEG, PNG, WebP, GIF) et les fichiers PDF sont acceptés ici, avec l’extension correspondante.',
  'The file is called .{ending} and is a {format} picture: give it the right ending and send it again.':
    'Le fichier porte l’extension .{ending}, mais c’est une image {format} : donnez-lui la bonne extension et envoyez-le de nouveau.',
  'The file is called .{ending} and is a PDF file: give it the right ending and send it again.':
    'Le fichier porte l’extension .{ending}, mais c’est un PDF : donnez-lui la bonne extension et envoyez-le de nouveau.',
  'This picture is too large: at most 50 megapixels, all pictures of an animation together.':
    'Cette image est trop grande : 50 mégapixels au plus, toutes les images d’une animation comprises.',
  'This picture is too long: at most {side} pixels a side, and 50 megapixels.':
    'Cette image est trop longue : {side} pixels au plus par côté, et 50 mégapixels.',
  'This picture cannot be read: open it, save it anew, and send it again.':
    'Cette image est illisible : ouvrez-la, enregistrez-la de nouveau et renvoyez-la.',
  'You have eight texts open already: close one of them, then this one shows who else is there.':
    'Vous avez déjà huit textes ouverts : fermez-en un, et celui-ci montrera qui d’autre s’y trouve.',
  'Too many texts are open on this server just now: please try again in a minute.':
    'Trop de textes sont ouverts sur ce serveur en ce moment : veuillez réessayer dans une minute.',
  'This newsroom makes no PDF files: take the text in another form, or as a page.':
    'Cette rédaction ne produit pas de fichiers PDF : prenez le texte sous une autre forme, ou comme page.',
  'This copy takes more time or memory than the newsroom has for one: take the text in another form, or as a page.':
    'Cette copie demande plus de temps ou de mémoire que la rédaction n’en a pour une seule : prenez le texte sous une autre forme, ou la page.',
  'Many copies are being made just now: please try again in a moment.':
    'Beaucoup de copies sont en cours de préparation : réessayez dans un instant.',
  'The span ends before it begins: “to” has to be later than “from”.':
    'La période se termine avant de commencer : la fin doit être postérieure au début.',
}
