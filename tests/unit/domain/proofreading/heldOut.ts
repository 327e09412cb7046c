import type { Locale } from '../../../../src/domain/locales.ts'
import type { RuleName } from '../../../../src/domain/proofreading/rules.ts'

/**
 * Texts as press offices write them, each with one harm that was planted: what should find it, and words of the place. They were
 * written before the lists of words were read, and no list is made from them.
 */
export const HELD_OUT: readonly [Locale, RuleName, string, string][] = [
  [
    'en',
    'identified',
    'QUETTA, 12 March 2026 – The new hotline took 300 calls in its first month, according to the Ministry of Human Rights. One came from Zarmina, 16, who had been locked in a house for two years and was forced to beg. “I thought nobody would answer,” she said.',
    'Zarmina',
  ],
  [
    'en',
    'identified',
    'Police freed eleven people from a carpet workshop on Tuesday. Among them was a nine-year-old boy called Hamid, who had been working there since the floods. All are now being looked after.',
    'Hamid',
  ],
  [
    'en',
    'identified',
    'The project pays for school uniforms and bus fares. A girl who was trafficked to the city at the age of twelve now attends St. Agnes Primary School again, and her teachers say that she is catching up.',
    'Agnes',
  ],
  [
    'en',
    'shelter',
    'Women who leave their traffickers can stay for six months. The shelter, at 14 Jinnah Road next to the bus station, has beds for thirty and a clinic of its own.',
    'Jinnah Road',
  ],
  [
    'en',
    'prejudged',
    'Three men were arrested at the airport on Monday. The traffickers will appear before the court next week, the prosecutor said. Their victims have been offered legal aid.',
    'traffickers',
  ],
  [
    'en',
    'figure',
    'Trafficking touches every country. Some 50 million people live in modern slavery, and many of them never see a courtroom. That is why this day matters.',
    '50 million',
  ],
  [
    'en',
    'label',
    'The ministers discussed how to help countries of transit. Illegal immigrants should have access to a doctor, they agreed, whatever their papers say.',
    'Illegal immigrants',
  ],
  [
    'fr',
    'identified',
    'DAKAR, 4 mai 2026 – Depuis janvier, l’équipe mobile a aidé deux cents familles. Aïssatou, 13 ans, a été vendue par un voisin puis exploitée dans une maison de la capitale ; elle rêve de devenir sage-femme.',
    'Aïssatou',
  ],
  [
    'fr',
    'identified',
    'La formation s’adresse aux enseignants. Une fillette victime de traite, originaire du village de Kéniéba, a été rendue à sa grand-mère le mois dernier grâce à un instituteur attentif.',
    'Kéniéba',
  ],
  [
    'fr',
    'identified',
    'Une rescapée prénommée Mireille a pris la parole devant les ministres. Elle a demandé que les victimes soient entendues avant que les lois ne soient écrites.',
    'Mireille',
  ],
  [
    'fr',
    'shelter',
    'Le refuge pour femmes, situé au 27 rue des Manguiers, a ouvert ses portes en avril. Il accueille des femmes qui ont fui leurs exploiteurs, avec leurs enfants.',
    'rue des Manguiers',
  ],
  [
    'fr',
    'figure',
    'Le travail forcé rapporte chaque année 236 milliards de dollars à ceux qui l’organisent. Les victimes, elles, n’en voient rien. Nous devons suivre l’argent.',
    '236 milliards',
  ],
  [
    'fr',
    'label',
    'Les participants ont visité le port. Les clandestins qui y arrivent la nuit sont reçus par des bénévoles qui leur donnent de l’eau et des couvertures.',
    'clandestins',
  ],
  [
    'es',
    'identified',
    'CÚCUTA, 9 de junio de 2026 – La línea de ayuda funciona día y noche. Yuleisy, de 15 años, llamó desde el teléfono de un vecino; llevaba seis meses explotada en un bar de carretera.',
    'Yuleisy',
  ],
  [
    'es',
    'identified',
    'El programa llega a escuelas rurales. Un niño que fue víctima de trata y que estudia en la escuela Simón Rodríguez ha vuelto a jugar al fútbol, cuentan sus maestros.',
    'Simón Rodríguez',
  ],
  [
    'es',
    'identified',
    'La superviviente Rosalba Quispe contó ante el tribunal cómo la engañaron con una oferta de trabajo. Hoy prefiere hablar del futuro.',
    'Rosalba Quispe',
  ],
  [
    'es',
    'shelter',
    'La casa de acogida está en la calle Bolívar 112, detrás del mercado, y ofrece atención psicológica a mujeres que escaparon de la explotación.',
    'Bolívar',
  ],
  [
    'es',
    'prejudged',
    'La policía detuvo el jueves a cuatro personas en un hotel del centro. Los tratantes comparecerán ante el juez el lunes, informó la fiscalía, y siguen en prisión preventiva.',
    'tratantes',
  ],
  [
    'es',
    'figure',
    'La trata no es un problema lejano. El 38 % de las víctimas son menores de edad, y casi nadie las busca. Hoy pedimos a los gobiernos que actúen.',
    '38 %',
  ],
  [
    'ar',
    'identified',
    'عمّان، 3 نيسان 2026 – تلقى الخط الساخن مئات الاتصالات منذ افتتاحه. ومن المتصلين الطفلة سلمى، البالغة من العمر 12 عاما، التي أُجبرت على التسول في الأسواق قبل أن تنقذها الشرطة.',
    'سلمى',
  ],
  [
    'ar',
    'identified',
    'يدرّب المشروع المعلمين على كشف حالات الاتجار. وقد عاد طفل من ضحايا الاتجار إلى أسرته في قرية الزعفرانة بعد أن لاحظ معلمه غيابه الطويل.',
    'الزعفرانة',
  ],
  [
    'ar',
    'identified',
    'تحدثت ناجية تدعى هناء أمام الوزراء عن سنوات الاستغلال، ودعت إلى إشراك الناجيات في كتابة القوانين.',
    'هناء',
  ],
  [
    'ar',
    'shelter',
    'يقع المأوى في شارع الجامعة قرب المستشفى الكبير، ويستقبل النساء اللواتي هربن من الاستغلال مع أطفالهن.',
    'شارع الجامعة',
  ],
  [
    'ar',
    'figure',
    'الاتجار بالأشخاص جريمة تمس كل البلدان. ويعيش اليوم 28 مليون شخص في العمل القسري، وكثير منهم لا يعرفون أن القانون يحميهم.',
    '28 مليون',
  ],
  [
    'ar',
    'label',
    'ناقش المشاركون أوضاع الموانئ، ودعوا إلى معاملة المهاجرين غير الشرعيين معاملة كريمة وتوفير الرعاية الطبية لهم.',
    'غير الشرعيين',
  ],
  [
    'ru',
    'identified',
    'БИШКЕК, 15 апреля 2026 года – Горячая линия работает круглосуточно. Девочка по имени Айгуль позвонила с чужого телефона: её полгода заставляли просить милостыню на вокзале.',
    'Айгуль',
  ],
  [
    'ru',
    'identified',
    'Среди освобождённых из цеха был 14-летний Тимур, которого эксплуатировали больше года. Сейчас он под присмотром врачей и психологов.',
    'Тимур',
  ],
  [
    'ru',
    'shelter',
    'Приют для пострадавших женщин открылся на улице Садовой, дом 8. Здесь можно жить до полугода и получить помощь юриста.',
    'Садовой',
  ],
  [
    'ru',
    'prejudged',
    'В пятницу полиция задержала двоих мужчин. Торговцы людьми предстанут перед судом в следующем месяце, сообщила прокуратура. Пострадавшим назначены адвокаты.',
    'Торговцы людьми',
  ],
  [
    'ru',
    'figure',
    'Эта беда касается каждой страны. В современном рабстве живут 50 миллионов человек, и большинство из них никто не ищет.',
    '50 миллионов',
  ],
  [
    'zh',
    'identified',
    '昆明，2026年5月8日——热线开通以来已接到数百个电话。13岁的阿依被人拐卖到外省，在一家餐馆被迫劳动近一年，后来用顾客的手机求救。',
    '阿依',
  ],
  [
    'zh',
    'identified',
    '项目为教师提供培训。一名被拐卖的女孩来自云岭村，在老师的帮助下已回到祖母身边，并重新上学。',
    '云岭村',
  ],
  [
    'zh',
    'shelter',
    '庇护所位于人民路56号，靠近长途汽车站，可为逃离剥削的妇女和她们的孩子提供半年的住处和法律援助。',
    '人民路',
  ],
  [
    'zh',
    'figure',
    '人口贩运没有国界。全世界有5000万人生活在现代奴役之中，其中许多人从未得到帮助。我们不能沉默。',
    '5000万',
  ],
  [
    'zh',
    'label',
    '与会者参观了边境口岸，并讨论了如何为非法移民提供医疗服务和法律咨询，使他们免受剥削。',
    '非法移民',
  ],
  [
    'ur',
    'identified',
    'پشاور، 6 اپریل 2026 – ہیلپ لائن دن رات کام کرتی ہے۔ 13 سالہ گل مینہ نے پڑوسی کے فون سے کال کی؛ اسے چھ ماہ تک گھریلو مشقت پر مجبور کیا گیا اور تشدد کا نشانہ بنایا گیا۔',
    'گل',
  ],
  [
    'ur',
    'identified',
    'اسمگلنگ سے بچائی گئی ایک لڑکی، جس کا نام رخشندہ ہے، اب سلائی سیکھ رہی ہے اور کہتی ہے کہ وہ دوسری لڑکیوں کی مدد کرنا چاہتی ہے۔',
    'رخشندہ',
  ],
  [
    'ur',
    'shelter',
    'پناہ گاہ مال روڈ پر ریلوے اسٹیشن کے قریب واقع ہے اور استحصال سے بھاگنے والی خواتین کو چھ ماہ تک رہائش دیتی ہے۔',
    'مال روڈ',
  ],
  [
    'ur',
    'figure',
    'انسانی اسمگلنگ ہر ملک کا مسئلہ ہے۔ دنیا میں 5 کروڑ لوگ جدید غلامی میں زندگی گزار رہے ہیں اور ان میں سے اکثر کو کوئی نہیں ڈھونڈتا۔',
    '5 کروڑ',
  ],
  [
    'ur',
    'label',
    'شرکا نے سرحدی چوکی کا دورہ کیا اور اس بات پر زور دیا کہ غیر قانونی تارکین وطن کو بھی علاج اور قانونی مدد ملنی چاہیے۔',
    'غیر قانونی تارکین',
  ],
]

/** Texts of the same kind in which nothing was planted. */
export const HELD_OUT_CLEAN: readonly [Locale, string][] = [
  [
    'en',
    'ISLAMABAD, 30 July 2026 – Six organisations will mark the World Day against Trafficking in Persons at the National Library at 10:30. Ms. Farah Qureshi, Regional Representative of the United Nations Office on Drugs and Crime (UNODC), will open the event. Journalists are asked to be seated by 10:15.',
  ],
  [
    'en',
    'According to the ILO’s 2022 estimates, 27.6 million people are in forced labour on any given day. More than 3.3 million of them are children. The organisations call on governments to inspect supply chains and to punish recruiters who charge fees.',
  ],
  [
    'en',
    'Survivors must be heard before laws are written, said the Minister of Justice, Mr. Daniel Okoro, in his message. “We owe them more than sympathy,” he added. The Ministry has trained 240 judges since 2023.',
  ],
  [
    'en',
    'The shelter network was extended to four provinces last year. It offers legal aid, medical care and schooling to women and children, and its addresses are known to the police alone.',
  ],
  [
    'en',
    'A court in the capital sentenced two men to twelve years in prison on Thursday for trafficking in persons. The judge found that they had deceived women with offers of work abroad. The convicted traffickers have thirty days to appeal.',
  ],
  [
    'en',
    'Four suspects were detained at the border on 2 May 2026. They are alleged to have smuggled migrants in refrigerated lorries, the Federal Investigation Agency said. The case will be heard in June.',
  ],
  [
    'en',
    'Children who travel alone need guardians on the day they arrive, not weeks later. UNICEF and the International Organization for Migration (IOM) have trained 85 social workers, who meet boats at night and find families who take children in.',
  ],
  [
    'fr',
    'VIENNE, 30 juillet 2026 – À l’occasion de la Journée mondiale de la lutte contre la traite d’êtres humains, six organisations publient un message commun. Mme Claire Besson, directrice régionale, le présentera à la presse à 11 heures dans la salle M.',
  ],
  [
    'fr',
    'Selon les estimations de l’OIT publiées en 2022, 27,6 millions de personnes sont soumises au travail forcé. Les organisations demandent aux États d’inspecter les chaînes d’approvisionnement.',
  ],
  [
    'fr',
    'Le tribunal a condamné jeudi deux hommes à dix ans de prison pour traite d’êtres humains. Les victimes ont été indemnisées, une première dans le pays. L’appel est possible dans un délai d’un mois.',
  ],
  [
    'fr',
    'Les enfants qui voyagent seuls ont besoin d’un tuteur dès leur arrivée. Le Haut-Commissariat a formé soixante travailleurs sociaux, qui travaillent avec les mairies et les écoles.',
  ],
  [
    'fr',
    'Quatre personnes soupçonnées de traite ont été interpellées mardi. Présumées innocentes, elles seront entendues par le juge en septembre, a indiqué le parquet.',
  ],
  [
    'fr',
    'Le réseau de foyers couvre désormais cinq régions. Il propose un suivi médical, des cours et une aide juridique ; les adresses restent confidentielles. M. Ibrahima Sow, ministre de la Justice, a salué ce travail.',
  ],
  [
    'es',
    'BOGOTÁ, 30 de julio de 2026 – Seis organizaciones presentan hoy un mensaje conjunto con motivo del Día Mundial contra la Trata. La Sra. Marta Lozano, representante regional, hablará con la prensa a las 10.30 horas en el auditorio.',
  ],
  [
    'es',
    'Según las estimaciones de la OIT de 2022, 27,6 millones de personas se encuentran en situación de trabajo forzoso. De ellas, 3,3 millones son niños y niñas. Las organizaciones piden inspeccionar las cadenas de suministro.',
  ],
  [
    'es',
    'El tribunal condenó el jueves a dos hombres a doce años de prisión por trata de personas. Las víctimas recibirán una indemnización. La defensa anunció que recurrirá la sentencia.',
  ],
  [
    'es',
    'Los presuntos tratantes fueron detenidos el martes en la frontera. La fiscalía pidió a los medios que no publiquen sus nombres antes del juicio.',
  ],
  [
    'es',
    'Las supervivientes deben ser escuchadas antes de que se escriban las leyes, afirmó el ministro de Justicia, Sr. Javier Prado. El Ministerio ha formado a 180 jueces desde 2023.',
  ],
  [
    'es',
    'La red de casas de acogida llega ya a cinco departamentos. Ofrece asistencia jurídica, atención médica y clases para los niños; sus direcciones son confidenciales.',
  ],
  [
    'ar',
    'القاهرة، 30 تموز 2026 – تصدر ست منظمات اليوم رسالة مشتركة بمناسبة اليوم العالمي لمكافحة الاتجار بالأشخاص. وتقدمها السيدة منى الخطيب، الممثلة الإقليمية، إلى الصحافة في الساعة العاشرة والنصف.',
  ],
  [
    'ar',
    'تشير تقديرات منظمة العمل الدولية لعام 2022 إلى أن 27.6 مليون شخص يخضعون للعمل القسري. وتدعو المنظمات الحكومات إلى تفتيش سلاسل الإمداد ومحاسبة من يتقاضون رسوما من العمال.',
  ],
  [
    'ar',
    'حكمت المحكمة يوم الخميس على رجلين بالسجن اثنتي عشرة سنة بتهمة الاتجار بالأشخاص. وسيحصل الضحايا على تعويض، ويمكن استئناف الحكم خلال شهر.',
  ],
  [
    'ar',
    'يحتاج الأطفال الذين يسافرون وحدهم إلى أوصياء منذ يوم وصولهم. وقد دربت اليونيسف ثمانين أخصائيا اجتماعيا يعملون مع البلديات والمدارس.',
  ],
  [
    'ar',
    'أوقفت الشرطة أربعة أشخاص يشتبه في تورطهم في تهريب المهاجرين. وقالت النيابة إن القضية ستعرض على المحكمة في حزيران.',
  ],
  [
    'ar',
    'توسعت شبكة المآوي لتشمل خمس محافظات، وهي تقدم المساعدة القانونية والرعاية الطبية للنساء والأطفال، وتبقى عناوينها سرية. وأشاد وزير العدل السيد كريم الحداد بهذا العمل.',
  ],
  [
    'ru',
    'АСТАНА, 30 июля 2026 года – Шесть организаций публикуют сегодня совместное послание по случаю Всемирного дня борьбы с торговлей людьми. Региональный представитель г-жа Анна Серова выступит перед прессой в 10:30.',
  ],
  [
    'ru',
    'По оценкам МОТ за 2022 год, 27,6 миллиона человек находятся в условиях принудительного труда. Организации призывают государства проверять цепочки поставок.',
  ],
  [
    'ru',
    'Суд приговорил в четверг двоих мужчин к двенадцати годам лишения свободы за торговлю людьми. Пострадавшие получат компенсацию. Приговор может быть обжалован в течение месяца.',
  ],
  [
    'ru',
    'Подозреваемые были задержаны на границе 2 мая 2026 года. По версии следствия, они незаконно перевозили мигрантов в рефрижераторах. Дело будет рассмотрено в июне.',
  ],
  [
    'ru',
    'Сеть приютов охватывает теперь пять областей. Она предлагает юридическую и медицинскую помощь женщинам и детям; адреса приютов не разглашаются. Министр юстиции Сергей Ким поблагодарил сотрудников.',
  ],
  [
    'zh',
    '北京，2026年7月30日——值此世界打击贩运人口行为日之际，六个组织今天发布联合致辞。区域代表李文女士将于上午10时30分向媒体介绍情况。',
  ],
  [
    'zh',
    '国际劳工组织2022年估计，全世界有2760万人处于强迫劳动之中，其中330多万是儿童。各组织呼吁各国政府检查供应链，并惩处向工人收费的中介。',
  ],
  ['zh', '法院周四以贩运人口罪判处两名男子十二年有期徒刑。受害者将获得赔偿。被告可在一个月内上诉。'],
  [
    'zh',
    '独自出行的儿童从抵达之日起就需要监护人。联合国儿童基金会培训了八十名社会工作者，他们与学校和地方政府合作。',
  ],
  [
    'zh',
    '庇护所网络已扩大到五个省，为妇女和儿童提供法律援助和医疗服务，地址严格保密。司法部长王建国对这项工作表示赞赏。',
  ],
  [
    'ur',
    'اسلام آباد، 30 جولائی 2026 – انسانی اسمگلنگ کے خلاف عالمی دن کے موقع پر چھ ادارے آج مشترکہ پیغام جاری کر رہے ہیں۔ علاقائی نمائندہ محترمہ فرح قریشی صبح ساڑھے دس بجے صحافیوں سے بات کریں گی۔',
  ],
  [
    'ur',
    'آئی ایل او کے 2022 کے اندازوں کے مطابق 2 کروڑ 76 لاکھ افراد جبری مشقت کا شکار ہیں۔ ادارے حکومتوں سے مطالبہ کرتے ہیں کہ وہ سپلائی چین کا معائنہ کریں۔',
  ],
  [
    'ur',
    'عدالت نے جمعرات کو دو افراد کو انسانی اسمگلنگ کے جرم میں بارہ سال قید کی سزا سنائی۔ متاثرین کو معاوضہ ملے گا اور سزا کے خلاف ایک ماہ میں اپیل کی جا سکتی ہے۔',
  ],
  [
    'ur',
    'پناہ گاہوں کا نیٹ ورک اب پانچ اضلاع تک پھیل چکا ہے۔ یہ خواتین اور بچوں کو قانونی مدد اور علاج فراہم کرتا ہے اور ان کے پتے خفیہ رکھے جاتے ہیں۔',
  ],
  [
    'ur',
    'وزیر قانون جناب احسن ملک نے کہا کہ قانون بنانے سے پہلے متاثرین کی بات سننی چاہیے۔ وزارت نے 2023 سے اب تک 180 ججوں کو تربیت دی ہے۔',
  ],
]

/** Written after the rules had been made better by the texts above, and before any of them was run. */
export const WRITTEN_LATER: readonly [Locale, RuleName, string, string][] = [
  [
    'en',
    'identified',
    'KATHMANDU – The bus was stopped at the border. On board was Sunita, aged 15, who had been promised a job in a beauty salon. She is now with her family.',
    'Sunita',
  ],
  [
    'en',
    'identified',
    'The programme finds work for young people. A survivor who lives in the village of Kallar Syedan has opened a tea stall with its help.',
    'Kallar Syedan',
  ],
  [
    'en',
    'shelter',
    'Our partners opened a safe house behind the central mosque last week. Women and girls can come at any hour.',
    'mosque',
  ],
  [
    'fr',
    'identified',
    'ABIDJAN – Les agents ont retrouvé un garçon de neuf ans dans une plantation. Le garçon, Koffi, ne connaissait pas son nom de famille. Il avait été vendu par un oncle.',
    'Koffi',
  ],
  [
    'fr',
    'prejudged',
    'Deux hommes ont été arrêtés mardi à la gare. Les trafiquants transportaient des passeports volés, selon les enquêteurs.',
    'trafiquants',
  ],
  [
    'fr',
    'figure',
    'La traite est partout. Une victime sur trois est un enfant, et 80 % des filles sont exploitées sexuellement. Il faut agir.',
    '80 %',
  ],
  [
    'es',
    'identified',
    'TEGUCIGALPA – En el albergue aprendió a leer. Daniela, una niña de 12 años que fue explotada en una cantera, quiere ser maestra.',
    'Daniela',
  ],
  [
    'es',
    'label',
    'La ministra visitó el paso fronterizo. Cada noche llegan inmigrantes ilegales que necesitan atención médica, dijo.',
    'inmigrantes ilegales',
  ],
  [
    'es',
    'shelter',
    'El refugio, frente a la iglesia de San Juan, tiene veinte camas y una sala de juegos para los niños de las mujeres acogidas.',
    'iglesia',
  ],
  [
    'ar',
    'identified',
    'تونس – عملت الطفلة ريم، 13 عاما، خادمة في منزل بعيد عن أسرتها، وتعرضت للاستغلال مدة عامين.',
    'ريم',
  ],
  [
    'ar',
    'shelter',
    'افتتحت الجمعية دار إيواء خلف المسجد الكبير تستقبل النساء والفتيات في أي ساعة.',
    'المسجد',
  ],
  [
    'ar',
    'figure',
    'يتعرض 35 في المئة من الضحايا للاستغلال قبل بلوغهم الثامنة عشرة، وعلينا أن نتحرك الآن.',
    '35',
  ],
  [
    'ru',
    'identified',
    'ДУШАНБЕ – Пострадавшая Зарина рассказала министрам, как её обманули обещанием работы. Теперь она учится на швею.',
    'Зарина',
  ],
  [
    'ru',
    'identified',
    'Девочка из села Навобод, которую продали за долги, вернулась к бабушке и снова ходит в школу.',
    'Навобод',
  ],
  [
    'ru',
    'label',
    'Министры обсудили положение на границе. Нелегальные мигранты должны получать медицинскую помощь, заявили они.',
    'Нелегальные мигранты',
  ],
  ['zh', 'identified', '成都——一名名叫阿兰的女孩被骗到外地，在工厂被迫劳动两年，最近才回到家乡。', '阿兰'],
  ['zh', 'shelter', '新的庇护所就在火车站对面，妇女和女孩可以随时前来求助。', '火车站'],
  ['zh', 'figure', '每三名受害者中就有一名儿童，百分之七十的女孩遭受性剥削。必须立即行动。', '百分之'],
  [
    'ur',
    'identified',
    'کراچی – 12 سالہ ثمینہ کو اینٹوں کے بھٹے سے بازیاب کرایا گیا جہاں وہ دو سال سے جبری مشقت کر رہی تھی۔',
    'ثمینہ',
  ],
  [
    'ur',
    'shelter',
    'تنظیم نے جامع مسجد کے پیچھے ایک پناہ گاہ کھولی ہے جہاں خواتین کسی بھی وقت آ سکتی ہیں۔',
    'مسجد',
  ],
  [
    'ur',
    'figure',
    'متاثرین میں 35 فیصد بچے ہیں اور ان میں سے اکثر کو کوئی نہیں ڈھونڈتا۔ اب عمل کا وقت ہے۔',
    '35 فیصد',
  ],
]

export const CLEAN_LATER: readonly [Locale, string][] = [
  [
    'en',
    'NAIROBI, 3 October 2026 – Ms. Grace Wanjiru, aged 52, has been appointed head of the regional office. She began her career as a teacher in Kisumu and led the child protection unit from 2015 to 2021.',
  ],
  [
    'fr',
    'L’école de la magistrature a accueilli cent vingt juges. La formation, financée par l’Union européenne, portait sur l’audition des enfants victimes et sur l’indemnisation.',
  ],
  [
    'es',
    'La Orden de Malta y la Oficina firmaron un acuerdo en la plaza Mayor de Madrid. El refugio de datos, como lo llamó la directora, guardará las estadísticas de diez países.',
  ],
  [
    'ar',
    'وقع الوزير ومدير المنظمة مذكرة تفاهم في مقر الوزارة بشارع النيل، ويشمل الاتفاق تدريب القضاة والمدعين العامين خلال عامين.',
  ],
  [
    'ru',
    'В Ташкенте открылась конференция о защите детей. Участники из двенадцати стран обсудят работу судов и школ; доклад будет опубликован в декабре.',
  ],
  [
    'zh',
    '会议在日内瓦万国宫举行，来自十二个国家的法官和检察官讨论了如何听取儿童证词。会议报告将于十二月发布。',
  ],
  [
    'ur',
    'لاہور میں بچوں کے تحفظ پر کانفرنس شروع ہو گئی ہے جس میں بارہ ممالک کے جج اور وکیل شریک ہیں۔ رپورٹ دسمبر میں شائع ہوگی۔',
  ],
]
