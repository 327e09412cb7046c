import type { Locale } from '../../../../src/domain/locales.ts'
import type { RuleName } from '../../../../src/domain/proofreading/rules.ts'

/** A third set, written as those of `heldOut.ts` were: short texts of seven languages with one harm each, and texts with none. */
export const WRITTEN_THIRD: readonly [Locale, RuleName, string, string][] = [
  [
    'en',
    'identified',
    'Police rescued eleven people from a brick kiln on Saturday. Among them was 13-year-old Shazia Parveen of Chak 42, a pupil at the Government Girls School in Kot Momin, who had been sold by an uncle.',
    'Shazia',
  ],
  [
    'en',
    'shelter',
    'Survivors receive counselling and legal aid. They are housed at the Hope House shelter at 14 Canal Road, Faisalabad, where lawyers visit every week.',
    '14 Canal Road',
  ],
  [
    'en',
    'prejudged',
    'Officers arrested Tariq Mehmood, 41, at Lahore airport on Monday. The trafficker had sent at least six women abroad on false papers and will appear before a magistrate this week.',
    'trafficker',
  ],
  [
    'fr',
    'identified',
    'La jeune Aminata, âgée de 11 ans, du village de Koulikoro, a été vendue par son oncle avant d’être recueillie par les services sociaux. Elle a repris le chemin de l’école primaire du village.',
    'Aminata',
  ],
  [
    'fr',
    'label',
    'Une nouvelle campagne vise à sensibiliser le public au sort des prostituées mineures et des clandestins exploités dans les ateliers de confection.',
    'prostituées',
  ],
  [
    'fr',
    'figure',
    'Chaque année, 40 % des victimes de la traite sont des enfants. Les gouvernements doivent agir sans tarder pour les protéger.',
    '40 %',
  ],
  [
    'es',
    'identified',
    'Entre las personas rescatadas se encuentra la menor María Fernanda López, de 14 años, alumna del colegio San José de Cúcuta, que fue explotada sexualmente durante meses.',
    'María Fernanda López',
  ],
  [
    'es',
    'shelter',
    'Las supervivientes fueron trasladadas al albergue Casa Esperanza, en la calle 12 número 45 de Tapachula, donde reciben atención médica.',
    'calle 12',
  ],
  [
    'es',
    'prejudged',
    'La policía detuvo ayer a Juan Pérez Solís, de 38 años. El tratante captaba a jóvenes por internet y será presentado ante el juez el viernes.',
    'tratante',
  ],
  [
    'ar',
    'identified',
    'أنقذت الشرطة الطفلة مريم حسن، البالغة من العمر 12 عامًا، من قرية الزهراء، بعد أن باعها أحد أقاربها. وعادت الطفلة إلى مدرسة الزهراء الابتدائية.',
    'مريم حسن',
  ],
  [
    'ar',
    'shelter',
    'نُقلت الناجيات إلى مأوى الأمل في شارع الجمهورية رقم 18 في طرابلس، حيث يتلقين الرعاية الطبية والقانونية.',
    'شارع الجمهورية',
  ],
  [
    'ar',
    'prejudged',
    'ألقت الشرطة القبض على خالد منصور يوم الاثنين. وقد باع المجرم خالد منصور ثلاث فتيات قبل توقيفه، وسيمثل أمام القاضي غدًا.',
    'المجرم',
  ],
  [
    'ru',
    'identified',
    'Среди освобождённых — 13-летняя Анна Кузнецова из села Берёзовка, ученица местной школы № 3, которую принуждали к занятию проституцией.',
    'Анна Кузнецова',
  ],
  [
    'ru',
    'shelter',
    'Пострадавшие женщины размещены в приюте «Надежда» по адресу: Бишкек, улица Токтогула, 57, где им оказывают помощь психологи.',
    'улица Токтогула',
  ],
  [
    'ru',
    'label',
    'В докладе говорится о нелегалах и проститутках, которых вербовщики вывозят за границу, и о малолетних проститутках в приграничных городах.',
    'проститутках',
  ],
  [
    'zh',
    'identified',
    '警方解救的人员中包括13岁的王小丽，她来自云南省石林县大村，就读于大村小学，被亲戚卖给人贩子。',
    '王小丽',
  ],
  [
    'zh',
    'prejudged',
    '警方周一在机场逮捕了41岁的李强。这名人贩子曾拐卖六名妇女，将于本周出庭受审。',
    '人贩子',
  ],
  ['zh', 'figure', '全球70%的人口贩运受害者是妇女和女童。各国政府必须立即采取行动。', '70%'],
  [
    'ur',
    'identified',
    'بازیاب ہونے والوں میں 12 سالہ ثنا بی بی بھی شامل ہے جو گاؤں چک 15 کی رہائشی اور گورنمنٹ پرائمری اسکول کی طالبہ ہے اور جسے اس کے چچا نے فروخت کیا تھا۔',
    'ثنا',
  ],
  [
    'ur',
    'shelter',
    'متاثرہ خواتین کو دارالامان، مکان نمبر 22، گلی نمبر 5، ملتان میں رکھا گیا ہے جہاں انہیں قانونی مدد دی جا رہی ہے۔',
    'دارالامان',
  ],
]

export const CLEAN_THIRD: readonly [Locale, string][] = [
  [
    'en',
    'Executive Director Anna Weber, 52, opened the training in Vienna on Tuesday. Twenty prosecutors from nine countries learned how to interview children without harming them again.',
  ],
  [
    'en',
    'Shelters for survivors need steady funding, the agencies said. In Pakistan the government has promised to open four more by 2026; their addresses are not made public.',
  ],
  [
    'en',
    'A man was arrested in Lahore on suspicion of trafficking in persons. The suspect denies the allegations and is presumed innocent until proven guilty. In 2022 children were 38 per cent of detected victims, according to the UNODC Global Report on Trafficking in Persons 2024.',
  ],
  [
    'fr',
    'La directrice générale, Claire Dubois, a visité l’école primaire de Koulikoro, où 300 élèves ont participé à une journée de sensibilisation aux dangers de la traite.',
  ],
  [
    'fr',
    'Selon le rapport mondial de l’ONUDC de 2024, les enfants représentaient 38 % des victimes détectées en 2022. Le ministre Ibrahim Keita a appelé à davantage de coopération.',
  ],
  [
    'fr',
    'Deux hommes soupçonnés de traite ont été mis en examen à Lyon. Ils sont présumés innocents. Les personnes exploitées bénéficient d’un hébergement protégé dont l’adresse reste confidentielle.',
  ],
  [
    'es',
    'El taller reunió en Bogotá a 40 fiscales y jueces. La ministra Carmen Ruiz, de 45 años, subrayó que ninguna niña debe ser fotografiada ni nombrada.',
  ],
  [
    'es',
    'Una persona fue detenida como presunta responsable de trata de personas. El juez decidirá el viernes si la investigación continúa.',
  ],
  [
    'es',
    'Una adolescente que fue víctima de trata contó su historia bajo un nombre ficticio. La organización no publica su edad ni su lugar de origen.',
  ],
  [
    'ar',
    'افتتحت المديرة التنفيذية ليلى حداد الدورة التدريبية في تونس بحضور خمسين من القضاة والمدعين العامين. وتستمر الدورة ثلاثة أيام.',
  ],
  [
    'ar',
    'أعلنت النيابة العامة توقيف رجل يُشتبه في ضلوعه في الاتجار بالأشخاص، وهو بريء حتى تثبت إدانته. ولم تُكشف هوية الأطفال حمايةً لهم.',
  ],
  [
    'ar',
    'وفقًا للتقرير العالمي لعام 2024 الصادر عن مكتب الأمم المتحدة المعني بالمخدرات والجريمة، شكّل الأطفال 38 في المائة من الضحايا الذين كُشف عنهم في عام 2022.',
  ],
  [
    'ru',
    'Министр Нурлан Абдиев, 50 лет, открыл в Бишкеке семинар для следователей. В нём участвуют сорок специалистов из пяти стран.',
  ],
  [
    'ru',
    'По данным Всемирного доклада УНП ООН за 2024 год, дети составляли 38 процентов выявленных пострадавших в 2022 году. Приюты для пострадавших нуждаются в постоянном финансировании.',
  ],
  ['ru', 'Задержан мужчина, подозреваемый в торговле людьми. Его вина не доказана, дело рассмотрит суд.'],
  [
    'zh',
    '执行主任张伟在北京为培训班揭幕，来自九个国家的二十名检察官参加了培训。他说，任何儿童的姓名和照片都不应公开。',
  ],
  [
    'zh',
    '根据联合国毒品和犯罪问题办公室2024年发布的全球报告，2022年查明的受害者中儿童占38%。一名涉嫌贩运人口的男子已被拘留，案件仍在调查中。',
  ],
  [
    'ur',
    'ایگزیکٹو ڈائریکٹر فاطمہ خان نے اسلام آباد میں تربیتی ورکشاپ کا افتتاح کیا جس میں نو ممالک کے بیس پراسیکیوٹرز شریک ہوئے۔',
  ],
  [
    'ur',
    'پولیس نے انسانی اسمگلنگ کے شبہے میں ایک شخص کو حراست میں لیا ہے۔ ملزم نے الزامات کی تردید کی ہے اور مقدمہ عدالت میں زیر سماعت ہے۔',
  ],
  [
    'ur',
    'یو این او ڈی سی کی 2024 کی عالمی رپورٹ کے مطابق 2022 میں شناخت ہونے والے متاثرین میں 38 فیصد بچے تھے۔ پناہ گاہوں کے پتے ظاہر نہیں کیے جاتے۔',
  ],
]
