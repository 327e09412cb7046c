/**
 * A part of the IPTC's Media Topics (https://cv.iptc.org/newscodes/mediatopic/, CC BY 4.0): codes, the next broader
 * topic of this part, and their names, in the languages of the first line, as far as the IPTC gives one.
 */
export const MEDIA_TOPICS = `
code | broader | English | French | Spanish | Arabic | Chinese
16000000 | | conflict, war and peace | Conflit, guerre et paix | Conflicto, guerra y paz | نزاعات، حرب وسلام | 冲突、战争与和平
20000053 | 16000000 | act of terror | Acte de terrorisme | Atentado | عمل ارهابي | 恐怖活动
20000056 | 16000000 | armed conflict | Conflit armé | Conflictos armados | نزاع مسلح | 武装冲突
20000059 | 20000056 | peacekeeping force | Forces de maintien de la paix | Fuerza de paz | قوة حفظ السلام | 维和部队
20000065 | 16000000 | civil unrest | Troubles civils | Disturbios | اضطرابات اهلية | 内乱
20000073 | 16000000 | peace process | Processus de paix | Proceso de paz | عملية سلام | 和平进程
20000077 | 16000000 | post-war reconstruction | Reconstruction | Reconstrucción | اعمار ما بعد الحرب | 战后重建
20000078 | 20000077 | disarmament | Désarmement | Desarme | نزع اسلحة | 裁军
02000000 | | crime, law and justice | Criminalité, droit et justice | Policía y justicia | جريمة، قانون وقضاء | 犯罪、法律和司法
20000082 | 02000000 | crime | Criminalité | Criminalidad | جريمة | 犯罪
20000086 | 20000082 | cyber crime | Piratage informatique | Delitos informáticos | جريمة معلوماتية | 网络犯罪
20000093 | 20000082 | corruption | Corruption | Corrupción | فساد | 腐败
20000095 | 20000082 | drug related crimes | Crimes liés aux stupéfiants | Crímenes relacionados con las drogas | جرائم مخدرات | 毒品犯罪
20000096 | 20000095 | drug trafficking | Trafic de drogue | Narcotráfico | تهريب مخدرات | 贩毒
20000097 | 20000082 | fraud | Fraude | Fraude | احتيال | 欺诈
20000099 | 20000082 | homicide | Homicide | Homicidio | قتل | 凶杀
20000101 | 20000082 | organised crime | Crime organisé | Crimen organizado | جريمة منظمة | 有组织犯罪
20000103 | 20000082 | terrorism | Terrorisme | Terrorismo | ارهاب | 恐怖主义
20000105 | 20000082 | war crime | Crime de guerre | Crimen de guerra | جرائم حرب | 战争罪
20001283 | 20000082 | human smuggling and trafficking
20001320 | 20000082 | torture
20000106 | 02000000 | judiciary | Système judiciaire | Magistratura | سلطة قضائية | 司法
20000121 | 02000000 | law | Lois | Legislación | قانون | 法律
20000126 | 20000121 | international law | Droit international | Derecho internacional | قانون دولي | 国际法
20000128 | 20000126 | international court or tribunal | Cour ou tribunal international | Corte o tribunal internacional | محكمة دولية | 国际法院、法庭
20000129 | 02000000 | law enforcement | Forces de l'ordre | Autoridades | تطبيق القانون | 执法机构
20000133 | 20000129 | police | Police | Policía | شرطة | 警察
03000000 | | disaster, accident and emergency incident | Désastres et accidents | Catástrofes y accidentes | كوارث وحوادث | 灾难、事故和突发事件
20000148 | 03000000 | disaster | Désastres | Catástrofes | كارثة | 灾难
20000149 | 20000148 | famine | Famine | Hambruna | مجاعة | 饥荒
20000151 | 20000148 | natural disaster | Catastrophe naturelle | Desastre natural | كوارث طبيعية | 自然灾害
20000168 | 03000000 | emergency response | Secours d'urgence | Socorro de emergencia | استجابة لحالة طوارىء | 应急响应
04000000 | | economy, business and finance | Economie et finances | Economía, negocios y finanzas | اقتصاد، اعمال ومال | 经济、商业和金融
20000344 | 04000000 | economy | Economie | Economía | اقتصاد | 经济
20000345 | 20000621 | economic policy | Politique économique | Política económica | سياسة اقتصادية | 经济政策
05000000 | | education | Education | Educación | تربية | 教育
20000400 | 05000000 | school | Ecoles, collèges, lycées | Escuelas | مدرسة | 学校
20001216 | 05000000 | vocational education | | | | 职业教育
06000000 | | environment | Environnement | Medio ambiente | بيئة | 环境
20000418 | 06000000 | climate change | Changement climatique | Cambio climático | تبدل مناخي | 气候变化
20000420 | 06000000 | conservation | Protection de la nature | Preservación | حفظ | 环境保护
20000424 | 06000000 | environmental pollution | Pollution de l'environnement | Contaminación ambiental | تلوث بيئي | 环境污染
20000430 | 06000000 | natural resources | Ressources naturelles | Recursos naturales | موارد طبيعية | 自然资源
20000441 | 06000000 | nature | Nature | Naturaleza | طبيعة | 自然
20000443 | 20000441 | endangered species | Espèce menacée | Especies en peligro | انواع مهددة | 濒危物种
07000000 | | health | Santé | Salud | صحة | 卫生
20000446 | 07000000 | diseases and conditions | Maladies et état de santé | Enfermedades | امراض وظروف | 疾病和病况
20000448 | 20000446 | communicable disease | Maladies contagieuses | Enfermedades contagiosas | مرض معد | 传染病
20000463 | 07000000 | health organisations | Organisations de santé | Organizaciones de salud | منظمات صحية | 卫生组织
20000464 | 07000000 | health treatment | Traitements | Tratamiento de salud | علاج صحي | 健康治疗
20000467 | 20000464 | medical drugs | Médicaments | Medicamentos | ادوية طبية | 药物
20001219 | 20000464 | drug rehabilitation | | | | 戒毒
09000000 | | labour | Social | Mano de obra | عمل | 劳动
20000509 | 09000000 | employment | Emploi | Empleo | توظيف | 就业
20000511 | 20000509 | child labour | Travail des enfants | Trabajo infantil | عمل الاطفال | 童工
20000514 | 20000509 | employment training | Formation à l'emploi | Capacitación profesional | تدريب مهني | 就业培训
20000521 | 09000000 | employment legislation | Législation du travail | Legislación laboral | قانون التوظيف | 就业法案
20000522 | 20000521 | workplace health and safety | Règles de sécurité au travail | Salud y seguridad laboral | الصحة والسلامة في العمل | 劳动卫生和劳动安全
20000523 | 09000000 | labour market | Marché du travail | Mercado de trabajo | سوق العمل | 劳动市场（就业市场）
20000524 | 09000000 | labour relations | Relations du travail | Relaciones laborales | علاقات عمل | 劳动关系
20000533 | 09000000 | unemployment | Chômage | Desempleo | بطالة | 失业
20000536 | 09000000 | unions | Syndicats | Sindicatos | نقابات | 工会
11000000 | | politics | Politique | Política | سياسة | 政治
20000574 | 11000000 | election | Elections | Elecciones | انتخابات | 选举
20000120 | 20000587 | civil rights | Droits civiques | Derechos civiles | حقوق مدنية | 公民权
20000587 | 11000000 | fundamental rights | Droits fondamentaux | Derechos fundamentales | حقوق اساسية | 基本权利
20000591 | 20000587 | freedom of the press | Liberté de la presse | Libertad de prensa | حرية الصحافة | 新闻自由
20000592 | 20000587 | human rights | Droits de l'homme | Derechos humanos | حقوق الانسان | 人权
20001326 | 20000587 | women's rights
20000593 | 11000000 | government | Gouvernement | Gobierno | حكومة | 政府
20000621 | 11000000 | government policy | Politique du gouvernement | Política del gobierno | سياسة حكومة | 政府政策
20000638 | 11000000 | international relations | Relations internationales | Relaciones internacionales | معاهدات ومنظمات دولية | 国际关系
20000639 | 20000638 | diplomacy | Diplomatie | Diplomacia | دبلوماسية | 外交
20000643 | 20000638 | foreign aid | Aide internationale | Ayuda internacional | مساعدات اجنبية | 对外援助
20000645 | 20000638 | refugees and internally displaced people | Réfugiés | Refugiados | لاجئون | 难民和流离失所者
20000646 | 11000000 | non-governmental organisation | Organisation non gouvernementale | Organización no gubernamental | منظمة غير حكومية | 非政府组织
12000000 | | religion and belief | Religion et croyance | Religión y culto | ديانة ومعتقدات | 宗教和信仰
13000000 | | science and technology | Science et technologie | Ciencia y tecnología | علوم وتكنولوجيا | 科学技术
20000735 | 13000000 | scientific research | Recherche scientifique | Investigación científica | ابحاث | 科学研究
14000000 | | society | Société | Sociedad | قضايا اجتماعية | 社会
20000770 | 14000000 | demographics | Démographie | Demografía | علم سكان | 人口统计
20000771 | 14000000 | immigration | Immigration | Inmigración | هجرة | 移居
20000772 | 14000000 | emigration | Emigrés | Emigrantes | مغتربون | 移民
20000775 | 14000000 | discrimination | Discrimination | Discriminación | تمييز | 歧视
20000777 | 20000775 | racism | Racisme | Racismo | عنصرية | 种族歧视
20000780 | 14000000 | family | Famille | Familia | اسرة | 家庭
20000790 | 14000000 | children | Enfants | Niños | اطفال | 儿童
20000791 | 14000000 | disabilities | | Discapacitados | | 身心障碍者
20000798 | 14000000 | teenagers | Adolescents | Adolescentes | مراهقون | 青少年
20001288 | 14000000 | indigenous people
20001327 | 14000000 | women
20000801 | 14000000 | poverty | Pauvreté | Pobreza | فقر | 贫困
20000804 | 14000000 | addiction | Toxicomanie | Adicciones | ادمان | 上瘾
20000807 | 14000000 | slavery | Esclavage | Esclavitud | عبودية | 奴役
20000817 | 14000000 | welfare | Protection sociale | Asistencia social | رفاهية | 福利
20000820 | 20000817 | social services | Services sociaux | Servicios sociales | خدمات اجتماعية | 社会服务
01000000 | | arts, culture, entertainment and media | Arts, culture, divertissement et médias | Artes, cultura, entretenimiento y medios | فنون، ثقافة وترفيه | 艺术、文化、娱乐和媒体
15000000 | | sport | Sport | Deporte | رياضة | 体育
`
