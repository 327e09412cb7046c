import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': 'ليس له عنوان.',
  'One language, and only one, has to be the authoritative one, with a title.':
    'يجب أن تكون لغة واحدة لا غير هي المرجع، وأن يكون لها عنوان.',
  'The {language} title is missing.': 'لا يوجد عنوان باللغة {language}.',
  'The {language} text is missing.': 'لا يوجد نص باللغة {language}.',
  'The {language} text is an official one and has no title: as it stands, it is left out.':
    'النص باللغة {language} نص رسمي بلا عنوان: سيُترك خارج النشر على حاله هذه.',
  'The {language} translation lacks parts of the authoritative text: {parts}.':
    'تنقص الترجمة إلى اللغة {language} أجزاء من النص ذي الحجية: {parts}.',
  'The {language} translation is the same as the authoritative text here: {parts}.':
    'الترجمة إلى اللغة {language} مطابقة للنص ذي الحجية هنا: {parts}.',
  'The {language} translation is mostly in another script here: {parts}.':
    'الترجمة إلى اللغة {language} مكتوبة في معظمها بحروف لغة أخرى هنا: {parts}.',
  'The {language} translation is mostly in another script.':
    'الترجمة إلى اللغة {language} مكتوبة في معظمها بحروف لغة أخرى.',
  'The {language} translation was last changed before the authoritative text was.':
    'آخر تغيير للترجمة إلى اللغة {language} أقدم من آخر تغيير للنص ذي الحجية.',
  'A media update needs at least one item.': 'تحتاج الإحاطة الإعلامية إلى مادة واحدة على الأقل.',
  'The event’s start is missing.': 'لم تُحدَّد بداية الفعالية.',
  'The event ends before it starts.': 'تنتهي الفعالية قبل أن تبدأ.',
  'The event’s time zone is missing.': 'لم تُحدَّد المنطقة الزمنية للفعالية.',
  'The event needs a venue or a link.': 'تحتاج الفعالية إلى مكان انعقاد أو رابط.',
  '{organisation} has not answered its invitation yet.': 'لم تجب {organisation} عن دعوتها بعد.',
  'A text carried word for word takes supporters and observers only, and {organisation} is neither.':
    'النص المنقول حرفيًا لا يقبل إلا داعمين ومراقبين، وليست {organisation} من هؤلاء ولا أولئك.',
  '{organisation} is named {places} and is no party: invite it, or take its name out.':
    'يرد اسم {organisation} {places} وليست طرفًا: ادعُها أو احذف اسمها.',
  'The event that this text links to cannot be read by {organisation}: take the link out, or ask its lead for an invitation.':
    'لا يمكن لـ{organisation} قراءة الفعالية التي يحيل إليها هذا النص: احذفوا الرابط، أو اطلبوا دعوة من الجهة القائدة.',
  'Item {number} of this media update cannot be read by {organisation}: take it out, or ask its lead for an invitation.':
    'لا يمكن لـ{organisation} قراءة البند {number} من هذه الإحاطة الإعلامية: احذفوه، أو اطلبوا دعوة من الجهة القائدة.',
  '{organisations} cannot read the event “{title}”, which is not published yet: invite them to the event, or take the link out.':
    'لا يمكن لـ{organisations} قراءة الفعالية «{title}» التي لم تُنشر بعد: ادعوها إلى الفعالية، أو احذفوا الرابط.',
  'What {organisation} is called, or says of itself, holds characters that cannot be seen: one of its managers has to save it again.':
    'يحتوي اسم {organisation} أو تعريفها على محارف غير مرئية: على أحد مديريها أن يحفظه مجددًا.',
  'The facts or names hold characters that cannot be seen: save the text again, and they are taken out.':
    'تحتوي الوقائع أو الأسماء على محارف غير مرئية: احفظوا النص مجددًا فتُزال.',
  'The {language} text holds characters that cannot be seen: save it again, and they are taken out.':
    'يحتوي النص ({language}) على محارف غير مرئية: احفظوه مجددًا فتُزال.',
  'A contact or a note holds characters that cannot be seen: save it again, and they are taken out.':
    'تحتوي جهة اتصال أو ملاحظة على محارف غير مرئية: احفظوها مجددًا فتُزال.',
  'A contact of this text belongs to an organisation that takes no part in it: take the contact out.':
    'إحدى جهات الاتصال في هذا النص تتبع منظمة لا تشارك فيه: احذفوها.',
  'A picture or an attachment of this text belongs to an organisation that takes no part in it: take it out.':
    'إحدى الصور أو المرفقات في هذا النص تتبع منظمة لا تشارك فيه: احذفوها.',
  'The event “{title}” is still being written: submit it first.':
    'الفعالية «{title}» ما زالت قيد الصياغة: قدّمها أولًا.',
  'The file {file} is not there any more: take it out or upload it again.':
    'لم يعد الملف {file} موجودًا: أخرجه من النص أو ارفعه من جديد.',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    'لا تغيّر طبعة الترجمة إلا النصوص بلغاتها، وقد تغيّر هنا شيء آخر: اختر التصحيح بدلًا منها.',

  'The {language} {field} has {count} characters, and {most} is the most: shorten it, or make two texts of it.':
    'عدد أحرف {field} باللغة {language} هو {count}، والحد الأقصى {most}: اختصره أو اجعله نصين.',
  'The {language} {field} has {count} paragraphs, headings and items of lists, and {most} is the most: shorten it, or make two texts of it.':
    'عدد الفقرات والعناوين وبنود القوائم في {field} باللغة {language} هو {count}، والحد الأقصى {most}: اختصره أو اجعله نصين.',
  'The {language} {field} has lists {count} levels deep, and {most} is the deepest: move them out.':
    'في {field} باللغة {language} قوائم على {count} من المستويات، والحد الأقصى {most}: ارفعها بضعة مستويات.',
  'The {language} {field} has {count} links, and {most} is the most: take some of them out.':
    'عدد الروابط في {field} باللغة {language} هو {count}، والحد الأقصى {most}: احذف بعضها.',
  'The {language} {field} has a link with an address of {count} characters, and {most} is the most: link to a shorter address.':
    'في {field} باللغة {language} رابط طول عنوانه {count} من الأحرف، والحد الأقصى {most}: استخدم عنوانًا أقصر.',
  'The {language} {field} has a numbered list that begins at {count}: let it begin at a number from 0 to {most}.':
    'في {field} باللغة {language} قائمة مرقمة تبدأ من {count}: اجعلها تبدأ من رقم بين 0 و{most}.',
  'The {language} {field} changes its formatting {count} times, and {most} is the most: take some formatting out.':
    'يتغير التنسيق في {field} باللغة {language} {count} من المرات، والحد الأقصى {most}: أزل بعض التنسيق.',
  'The {language} {field} has a paragraph with {count} line breaks, and {most} is the most: make several paragraphs of it.':
    'في {field} باللغة {language} فقرة فيها {count} من فواصل الأسطر، والحد الأقصى {most}: اجعلها عدة فقرات.',
  'The {language} {field} has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    'في {field} باللغة {language} حرف عليه {count} من الحركات أو العلامات، والحد الأقصى {most}: اكتب تلك الكلمة من جديد.',
  'The {language} {field} has a paragraph that changes {count} times between left-to-right and right-to-left, and {most} is the most: make several paragraphs of it.':
    'في {field} باللغة {language} فقرة يتغير اتجاه الكتابة فيها {count} من المرات، والحد الأقصى {most}: اجعلها عدة فقرات.',
  '“{place}” has {count} characters, and {most} is the most: shorten it.':
    'عدد أحرف «{place}» هو {count}، والحد الأقصى {most}: اختصره.',
  '“{place}” has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    'في «{place}» حرف عليه {count} من الحركات أو العلامات، والحد الأقصى {most}: اكتب تلك الكلمة من جديد.',
  '“{place}” changes {count} times between left-to-right and right-to-left, and {most} is the most: shorten it.':
    'يتغير اتجاه الكتابة في «{place}» {count} من المرات، والحد الأقصى {most}: اختصره.',
  '“{place}” has {count} entries, and {most} is the most: take some of them out.':
    'عدد المدخلات في «{place}» هو {count}، والحد الأقصى {most}: احذف بعضها.',
  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    'لا أحد من جهتك يستطيع توقيع هذا النص: يلزم مراجع لم يكتبه ولا يقدّمه.',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    'تبدأ الفعالية في وقت غير الذي ورد في الطبعة السابقة ولا تذكر أن موعدها تغيّر: حدّد حالتها والبداية السابقة.',
  '{organisation} has held the release: recall the text and clear up why.':
    'أوقفت {organisation} الإصدار: استرجع النص واستوضح السبب.',
  'Comments on this text that nobody has settled: {count}.':
    'التعليقات على هذا النص التي لم يبتّ فيها أحد: {count}.',
  'Contact {number} is for staff only: no reader of the published text will see it.':
    'جهة الاتصال {number} للموظفين فقط: لن يراها أي قارئ للنص المنشور.',
  'The dateline says “{date}”, and that is not the day on which the text comes out: {day} at the earliest.':
    'يذكر سطر المكان والتاريخ «{date}»، وليس هذا يوم صدور النص: {day} على أقرب تقدير.',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    'جرى تغيير سجلّ هذا النص من خارج غرفة الأخبار عند القيد {seq}: لا تثق بما بعده، وأبلغ من يشغّل الخادم.',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    'إن قدّمتَ هذا النص، أو لم يغيّره أحد سواك، فلا يمكنك توقيعه: على شخص آخر من جهتك أن يوقّعه.',

  'The {language} {field} is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    '{field} باللغة {language} أطول من أن يُقارن بالوقائع: تحقق بنفسك من الساعات والتواريخ والأماكن والأسماء.',
  'The {language} {field} of another entry is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    '{field} باللغة {language} من مادة أخرى أطول من أن يُقارن بالوقائع: تحقق بنفسك من الساعات والتواريخ والأماكن والأسماء.',
  'This text takes the newsroom too long just now, and nothing was changed: please try again in a moment, or make it shorter.':
    'يستغرق هذا النص وقتًا أطول مما ينبغي الآن، ولم يتغير شيء: حاول مرة أخرى بعد لحظة أو اختصره.',
  '{words} in the {language} {field} cannot be right.':
    '{words} في {field} باللغة {language} لا يمكن أن يكون صحيحًا.',
  'Item {number} opens at {wallTime} in {city}, {duration} after the media update.':
    'تُفتح المادة {number} في {wallTime} بتوقيت {city}، بعد الإحاطة الإعلامية بمدة {duration}.',
  'Item {number} opens at {wallTime} in {city}, {duration} before the media update.':
    'تُفتح المادة {number} في {wallTime} بتوقيت {city}، قبل الإحاطة الإعلامية بمدة {duration}.',
  'Item {number} has no embargo, and the media update opens at {wallTime} in {city}.':
    'ليس للمادة {number} حظر نشر، بينما تُفتح الإحاطة الإعلامية في {wallTime} بتوقيت {city}.',
  'Places where words and facts seem to disagree: {count}.':
    'المواضع التي تبدو فيها الكلمات والوقائع متناقضة: {count}.',
  '{words} in the {language} {field} says {weekday}, but {date} is a {rightWeekday}.':
    '{words} في {field} باللغة {language} يعني {weekday}، لكن {date} يوافق {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event is on {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: الفعالية في {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends on {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: تنتهي الفعالية في {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is on a {rightWeekday}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: الفعالية يوم {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event starts at {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: تبدأ الفعالية الساعة {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends at {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: تنتهي الفعالية الساعة {value}.',
  '{words} in the {language} {field} contradicts the facts: the media call is at {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: موعد حضور الإعلام الساعة {value}.',
  '{words} in the {language} {field} contradicts the facts: the venue is {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: مكان الانعقاد هو {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is in {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: تنعقد الفعالية في {value}.',
  '{words} in the {language} {field} contradicts the facts: the guest is {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: الضيف هو {value}.',
  '{words} in the {language} {field} contradicts the facts: the organisation is {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: الجهة هي {value}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField}.':
    '{words} في {field} باللغة {language} يناقض {others} في {otherField} باللغة {otherLanguage}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField} of another entry.':
    '{words} في {field} باللغة {language} يناقض {others} في {otherField} باللغة {otherLanguage} من مادة أخرى.',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField}.':
    '{words} في {field} باللغة {language} ليس اللحظة نفسها التي يعنيها {others} في {otherField} باللغة {otherLanguage}.',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField} of another entry.':
    '{words} في {field} باللغة {language} ليس اللحظة نفسها التي يعنيها {others} في {otherField} باللغة {otherLanguage} من مادة أخرى.',

  'as issuer': 'بصفتها الجهة المصدرة',
  'as organiser': 'بصفتها جهة منظِّمة',
  'as the speaker’s organisation': 'بصفتها جهة المتحدث',
  'on the masthead': 'في الترويسة',
  title: 'العنوان',
  summary: 'الملخص',
  'paragraph {number}': 'الفقرة {number}',
  '{count} more': 'و{count} أخرى',
  programme: 'البرنامج',
  registration: 'نص التسجيل',
  'media accreditation': 'نص اعتماد وسائل الإعلام',
  'text of the notes to editors': 'نص الملاحظات للمحررين',
  body: 'المتن',
}
