import type { people as english } from '../english/people.ts'
import type { Part } from '../sentences.ts'

/** Isolated by U+2066 and U+2069 is what would be shown in another order among Arabic words. */
export const people: Part<typeof english> = {
  'Only managers invite people, into their own organisation.': 'لا يدعو الأشخاص إلا المديرون، وكلٌّ إلى جهته.',
  'A manager is appointed in a member that is not suspended, and nowhere else.':
    'لا يُعيَّن مدير إلا في عضو غير معلَّق.',
  'The coordinator appoints managers; every other role is given by the organisation’s own manager.':
    'يعيّن المنسق المديرين، أما سائر الأدوار فيمنحها مدير الجهة نفسها.',
  'This organisation has a manager, or one is asked already: only its managers invite its people.':
    'لهذه الجهة مدير، أو دُعي إليها مدير: لا يدعو أشخاصها إلا مديروها.',
  'This organisation has a manager, or one is asked already: its roles are theirs to give.':
    'لهذه الجهة مدير، أو دُعي إليها مدير: لا يمنح أدوارها إلا مديروها.',
  'A manager was asked in at the same moment: look at the list of invitations.':
    'دُعي مدير في اللحظة نفسها: راجع قائمة الدعوات.',
  'The coordinator belongs to no organisation: appoint somebody else.':
    'لا ينتمي المنسق إلى أي جهة: عيّن شخصًا آخر.',
  'The coordinator belongs to no organisation: accept with another address.':
    'لا ينتمي المنسق إلى أي جهة: اقبل الدعوة بعنوان آخر.',
  'The roles would have ended before they begin: choose a later end.':
    'بهذا تنتهي الأدوار قبل أن تبدأ: اختر نهاية لاحقة.',
  'An invitation names an address in “email”, the “organisation”, and “roles” out of editor, reviewer and manager; “name” and “until” may be left out.':
    'تذكر الدعوة العنوان في «email» والجهة في «organisation» والأدوار في «roles» من بين editor وreviewer وmanager؛ ويجوز ترك «name» و«until».',
  'An invitation is its organisation’s managers’, or whose who made it.':
    'لا يتصرف في الدعوة إلا مديرو جهتها أو من أنشأها.',
  'The invitation has been accepted: the roles are given and taken under People.':
    'قُبلت الدعوة: تُمنح الأدوار وتُسحب في قسم «الأشخاص».',
  'Say by which name your colleagues know you.': 'اذكر الاسم الذي يعرفك به زملاؤك.',
  'Send the “token” of the link, your “name” and a “password”.':
    'أرسل «token» من الرابط، واسمك في «name»، وكلمة مرور في «password».',
  'Accounts are made by invitation only: invite the person under Invitations.':
    'لا تُنشأ الحسابات إلا بدعوة: ادعُ الشخص من قسم «الدعوات».',
  'Nobody can register here: accounts are made by the newsroom’s managers.':
    'لا يمكن التسجيل هنا: ينشئ الحسابات مديرو غرفة الأخبار.',
  'Nobody can register here: the first account is made on the server.':
    'لا يمكن التسجيل هنا: يُنشأ الحساب الأول على الخادم.',

  'Roles of an organisation are given and taken by its managers; where it has none, the coordinator appoints a manager, and nobody else.':
    'يمنح أدوار الجهة ويسحبها مديروها؛ وحيث لا مدير لها، يعيّن المنسق مديرا لا غير.',
  'Your own roles are given and taken by another manager.': 'أدوارك أنت يمنحها ويسحبها مدير آخر.',
  'The coordinator is appointed by whoever runs the server.': 'يعيّن المنسقَ من يشغّل الخادم.',
  'E-mail address and password change by a one-time link only: use “Forgot password”.':
    'لا يتغير عنوان البريد الإلكتروني ولا كلمة المرور إلا برابط يصلح مرة واحدة: استخدم «نسيت كلمة المرور».',
  'Which mails somebody gets, and in which language, they choose themselves.':
    'يختار كل شخص بنفسه ما يصله من رسائل وبأي لغة.',
  'Your own account is disabled by another manager.': 'حسابك أنت يعطّله مدير آخر.',
  'This person works for another organisation too: take away the roles in your own, and the account stays.':
    'يعمل هذا الشخص لدى جهة أخرى أيضًا: اسحب أدواره في جهتك ويبقى الحساب.',
  'An account is disabled and enabled by the managers of the organisation that the person works for.':
    'يعطّل الحساب ويعيد تفعيله مديرو الجهة التي يعمل لديها الشخص.',

  'The e-mail address, the password or the code is not right. Who has a second factor gives its code too.':
    'عنوان البريد الإلكتروني أو كلمة المرور أو الرمز غير صحيح. إن كان لك عامل ثانٍ فأعطِ رمزه أيضًا.',
  'Too many tries: please wait {minutes} minutes and try again.':
    'محاولات أكثر مما يجب: أعد المحاولة بعد {minutes} من الدقائق.',
  'A password has at least {least} characters.': 'لا تقل كلمة المرور عن {least} حرفًا.',
  'That password is printed in the documentation: choose another one.':
    'كلمة المرور هذه منشورة في الوثائق: اختر غيرها.',
  'This link has been used or is too old: ask for a new one under “Forgot password”.':
    'استُخدم هذا الرابط أو انتهت صلاحيته: اطلب رابطًا جديدًا من «نسيت كلمة المرور».',
  'The password or the code is not right: please try again.': 'كلمة المرور أو الرمز غير صحيح: أعد المحاولة.',
  'Send your “password”.': 'أعطِ كلمة مرورك («password»).',
  'Send the “code” that your authenticator app shows.': 'أعطِ الرمز («code») الذي يعرضه تطبيق المصادقة.',
  'Send your “password” and a “code”.': 'أعطِ كلمة مرورك («password») ورمزًا («code»).',
  'There is nothing to confirm: begin with a new picture to scan.':
    'ليس هناك ما يُؤكَّد: ابدأ بصورة جديدة تُمسح.',
  'This was confirmed at the same moment in another window.': 'أُكّد ذلك في اللحظة نفسها في نافذة أخرى.',
  'Your account has no second factor: set one up first.': 'ليس لحسابك عامل ثانٍ: أعدّه أولًا.',
  '{names} demands a second factor of its people: you can set up a new one, which replaces this one.':
    'تطلب {names} من أشخاصها عاملًا ثانيًا: يمكنك إعداد عامل جديد يحلّ محل الحالي.',
  'A second factor is taken back by another manager of the organisation for which alone the person works.':
    'يسحب العامل الثاني مدير آخر من الجهة، إن كان الشخص لا يعمل لدى سواها.',

  'Only the coordinator may do this.': 'لا يفعل ذلك إلا المنسق.',
  'Only the coordinator adds organisations.': 'لا يضيف الجهات إلا المنسق.',
  'The slug of an organisation stays as it is: signed texts name it.':
    'يبقى اسم الجهة في العنوان كما هو: تذكره نصوص موقَّعة.',
  'A slug is made of small letters, digits and hyphens.':
    'يتكون الاسم في العنوان من حروف لاتينية صغيرة وأرقام وشرطات.',
  'You cannot change “{name}” of this organisation.': 'لا يمكنك تغيير «{name}» لهذه الجهة.',
  'There is no organisation of that name: give its id or its slug.':
    'لا توجد جهة بهذا الاسم: أعطِ معرّفها أو اسمها في العنوان.',
  'There is no member of that name: give its id or its slug.':
    'لا يوجد عضو بهذا الاسم: أعطِ معرّفه أو اسمه في العنوان.',
  'You manage several organisations: say in “organisation” which one is meant.':
    'أنت مدير لأكثر من جهة: حدّد المقصودة في خانة «الجهة».',

  'A consumer has a “name” and “scopes” out of {scopes}; “organisation”, “contact” (an address), “endsAt” (an instant) and “ratePerMinute” (up to {highest}) may be left out.':
    'للقارئ الآلي «name» و«scopes» من بين {scopes}؛ ويجوز ترك «organisation» و«contact» (عنوان) و«endsAt» (لحظة) و«ratePerMinute» (حتى {highest}).',
  'A name is needed, of 200 characters at most.': 'لا بد من اسم لا يتجاوز 200 حرف.',
  'This is no e-mail address.': 'ليس هذا عنوان بريد إلكتروني.',
  'The rate is a whole number from 1 to 60,000 a minute.': 'المعدل عدد صحيح من 1 إلى 60000 في الدقيقة.',
  'This end is no instant: give one such as 2024-07-30T05:15:00Z.':
    'هذه النهاية ليست لحظة: اكتب لحظة مثل 2024-07-30T05:15:00Z.',
  'A consumer’s key is a matter of its organisation’s managers, and the coordinator’s.':
    'مفتاح القارئ الآلي شأن مديري جهته والمنسق.',
  'Say in “organisation” which of yours it is for.': 'حدّد في خانة «الجهة» لأيٍّ من جهاتك هو.',
  'The key would have ended before it begins: choose a later end.':
    'بهذا ينتهي المفتاح قبل أن يبدأ: اختر نهاية لاحقة.',
  'The old key can work for 24 hours longer at most: choose an earlier instant.':
    'لا يصلح المفتاح القديم أكثر من 24 ساعة أخرى: اختر لحظة أبكر.',
  'This consumer has been revoked, which is for good: make a new one.':
    'أُلغي هذا القارئ الآلي، والإلغاء نهائي: أنشئ قارئًا جديدًا.',
  'Somebody has changed this consumer at the same moment: look at it again.':
    'غيّر شخص ما هذا القارئ الآلي في اللحظة نفسها: راجعه من جديد.',

  'Only a reviewer of the lead gives early sight of a text: it lets words out, as a release does.':
    'لا يمنح الاطلاع المبكر على النص إلا مراجع من الجهة القائدة: فهو يُخرج الكلمات كما يُخرجها الإصدار.',
  'Only a reviewer of the lead revokes early sight.': 'لا يلغي الاطلاع المبكر إلا مراجع من الجهة القائدة.',
  'Only a reviewer of the lead has the name of a reader forgotten.':
    'لا يمحو اسم القارئ إلا مراجع من الجهة القائدة.',
  'Only the organisations that sign a text see who has early sight of it.':
    'لا يرى من مُنح الاطلاع المبكر على النص إلا الجهات التي توقّعه.',
  'A grant names a “consumer” by its id, or a “journalist” by “name”, “organisation” and “email”; “until” (an instant) may be left out.':
    'يُمنح الاطلاع لقارئ آلي بمعرّفه في «consumer»، أو لصحفي في «journalist» مع «name» و«organisation» و«email»؛ ويجوز ترك «until» (لحظة).',
  'The grant would have ended before it begins: choose a later end.':
    'بهذا ينتهي الاطلاع قبل أن يبدأ: اختر نهاية لاحقة.',
  'There is no consumer of that id whose key works: ask its manager for it.':
    'لا يوجد قارئ آلي بهذا المعرّف ومفتاحه صالح: اطلب المعرّف من مديره.',
  'This grant has been revoked already.': 'سبق إلغاء هذا الاطلاع.',
  'This grant is a consumer’s and names no person: revoke it instead.':
    'هذا الاطلاع لقارئ آلي ولا يذكر شخصًا: ألغِه بدلًا من ذلك.',

  'Receivers are kept by an organisation’s managers, and by the coordinator.':
    'يعتني بنقاط الاستلام مديرو الجهة والمنسق.',
  'You keep no consumer of that id whose key works: give its id, and no other organisation than its own.':
    'ليس لديك قارئ آلي بهذا المعرّف ومفتاحه صالح: أعطِ معرّفه، ولا تذكر جهة غير جهته.',
  'There are {most} receivers already: delete one first.':
    'بلغ عدد نقاط الاستلام {most}: احذف واحدة منها أولًا.',
  'The address is longer than {longest} characters.': 'طول العنوان أكثر من {longest} حرف.',
  'The address is not one: give it whole, such as https://desk.example/hooks.':
    'هذا ليس عنوانًا: أعطِه كاملًا، مثل https://desk.example/hooks.',
  'The address must begin with https://.': 'يجب أن يبدأ العنوان بـ \u2066https://\u2069.',
  'The address must hold no name and no password: what is sent is signed instead.':
    'يجب ألا يتضمن العنوان اسمًا ولا كلمة مرور: فما يُرسل يُوقَّع بدلًا من ذلك.',
  'The address must not hold a “#”: nothing behind it would be sent.':
    'يجب ألا يتضمن العنوان العلامة «#»: فما بعدها لا يُرسل.',
  'Port {port} is not sent to: use 443, or one from {lowest} on.':
    'لا يُرسل شيء إلى المنفذ {port}: استخدم 443 أو منفذًا من {lowest} فصاعدًا.',
  'The address does not lead to the public internet: deliveries go nowhere else, whatever its name.':
    'لا يؤدي العنوان إلى الإنترنت العام، ولا يُسلَّم شيء إلى سواه مهما كان اسمه.',
  'The name in the address is not known to the internet: check how it is spelt.':
    'الاسم الوارد في العنوان غير معروف على الإنترنت: تحقّق من كتابته.',
  'It is for a consumer whose key works no more: set up another one.':
    'هي لقارئ آلي لم يعد مفتاحه صالحًا: أعدّ نقطة أخرى.',
  'Somebody else has just changed this receiver: look again.':
    'غيّر شخص آخر نقطة الاستلام هذه للتو: راجعها من جديد.',
  'The receiver is switched off: switch it on first.': 'نقطة الاستلام متوقفة: شغّلها أولًا.',
  'Only a delivery that was given up is sent again.': 'لا يُعاد إرسال إلا ما جرى التخلي عن تسليمه.',
}
