import type { Locale } from '../../src/domain/locales.ts'

type Words = { title: string; summary: string; body: string }

/** One short text in every language of the site, so that each page is seen in its own script. */
export const COURSE: Record<Locale, Words> = {
  en: {
    title: 'A course for reporters who write about trafficking opens in spring',
    summary: 'Twenty reporters from six countries can take part. The course is free of charge.',
    body: 'The course begins in March and takes five days.\n\nIt treats the law, interviews with survivors, and figures that can be trusted.',
  },
  fr: {
    title: 'Une formation pour les journalistes qui écrivent sur la traite ouvre au printemps',
    summary: 'Vingt journalistes de six pays peuvent y participer. La formation est gratuite.',
    body: 'La formation commence en mars et dure cinq jours.\n\nElle porte sur le droit, les entretiens avec les victimes et les chiffres fiables.',
  },
  es: {
    title: 'En primavera se abre un curso para periodistas que escriben sobre la trata',
    summary: 'Pueden participar veinte periodistas de seis países. El curso es gratuito.',
    body: 'El curso empieza en marzo y dura cinco días.\n\nTrata del derecho, de las entrevistas con supervivientes y de las cifras fiables.',
  },
  ar: {
    title: 'دورة للصحفيين الذين يكتبون عن الاتجار بالأشخاص تبدأ في الربيع',
    summary: 'يمكن لعشرين صحفيًا من ستة بلدان المشاركة. الدورة مجانية.',
    body: 'تبدأ الدورة في مارس وتستمر خمسة أيام.\n\nتتناول القانون والمقابلات مع الناجين والأرقام الموثوقة.',
  },
  ru: {
    title: 'Весной открывается курс для журналистов, пишущих о торговле людьми',
    summary: 'Участвовать могут двадцать журналистов из шести стран. Курс бесплатный.',
    body: 'Курс начинается в марте и длится пять дней.\n\nОн посвящён праву, беседам с пострадавшими и надёжным цифрам.',
  },
  zh: {
    title: '面向报道人口贩运问题的记者的课程将于春季开课',
    summary: '来自六个国家的二十名记者可以参加。课程免费。',
    body: '课程三月开始，为期五天。\n\n内容包括法律、对幸存者的采访以及可信的数字。',
  },
  ur: {
    title: 'انسانی اسمگلنگ پر لکھنے والے صحافیوں کے لیے کورس بہار میں شروع ہوگا',
    summary: 'چھ ملکوں کے بیس صحافی حصہ لے سکتے ہیں۔ کورس مفت ہے۔',
    body: 'کورس مارچ میں شروع ہوگا اور پانچ دن چلے گا۔\n\nاس میں قانون، متاثرین سے گفتگو اور قابلِ اعتماد اعداد شامل ہیں۔',
  },
}

/** The month as the text has it, and as it is corrected. */
export const MONTHS: Record<Locale, readonly [string, string]> = {
  en: ['in March', 'in April'],
  fr: ['en mars', 'en avril'],
  es: ['en marzo', 'en abril'],
  ar: ['في مارس', 'في أبريل'],
  ru: ['в марте', 'в апреле'],
  zh: ['三月', '四月'],
  ur: ['مارچ', 'اپریل'],
}
