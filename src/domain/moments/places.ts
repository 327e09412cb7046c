import type { PlacesMessages } from '../../locales/places.ts'

export type PlaceId = keyof PlacesMessages

/** A city by which people say whose clocks they mean; `locales/<language>/places.json` says how it is called. */
export type Place = {
  id: PlaceId
  /** ISO 3166, and XK as CLDR has it. */
  country: string
  /** IANA */
  zone: string
}

/**
 * Capitals, duty stations of the United Nations, and cities where agencies hold events: country, zone, places. Of those of
 * one name the first one is offered first.
 */
const ROWS = `
CH Europe/Zurich geneva bern zurich lausanne; US America/New_York newYork washington
US America/Chicago chicago; US America/Denver denver; US America/Los_Angeles losAngeles sanFrancisco
US Pacific/Honolulu honolulu; AT Europe/Vienna vienna salzburg graz; KE Africa/Nairobi nairobi mombasa
PK Asia/Karachi islamabad karachi lahore peshawar quetta rawalpindi multan faisalabad
ET Africa/Addis_Ababa addisAbaba; TH Asia/Bangkok bangkok; LB Asia/Beirut beirut
CL America/Santiago santiago valparaiso; NL Europe/Amsterdam theHague amsterdam
IT Europe/Rome rome milan turin palermo trieste brindisi; FR Europe/Paris paris lyon marseille strasbourg
GB Europe/London london edinburgh; DE Europe/Berlin berlin bonn munich hamburg frankfurt
CA America/Toronto ottawa montreal toronto; CA America/Vancouver vancouver; DK Europe/Copenhagen copenhagen
BE Europe/Brussels brussels; ES Europe/Madrid madrid barcelona seville valencia; ES Africa/Ceuta ceuta
ES Atlantic/Canary lasPalmas; PT Europe/Lisbon lisbon; SE Europe/Stockholm stockholm; NO Europe/Oslo oslo
FI Europe/Helsinki helsinki; IS Atlantic/Reykjavik reykjavik; IE Europe/Dublin dublin
LU Europe/Luxembourg luxembourg; MC Europe/Monaco monaco; AD Europe/Andorra andorraLaVella
LI Europe/Vaduz vaduz; SM Europe/San_Marino sanMarino; VA Europe/Vatican vaticanCity
MT Europe/Malta valletta; GR Europe/Athens athens; CY Asia/Nicosia nicosia; PL Europe/Warsaw warsaw
CZ Europe/Prague prague; SK Europe/Bratislava bratislava; HU Europe/Budapest budapest
SI Europe/Ljubljana ljubljana; HR Europe/Zagreb zagreb; BA Europe/Sarajevo sarajevo
RS Europe/Belgrade belgrade; ME Europe/Podgorica podgorica; XK Europe/Belgrade pristina
MK Europe/Skopje skopje; AL Europe/Tirane tirana; RO Europe/Bucharest bucharest; BG Europe/Sofia sofia
MD Europe/Chisinau chisinau; UA Europe/Kyiv kyiv; BY Europe/Minsk minsk; LT Europe/Vilnius vilnius
LV Europe/Riga riga; EE Europe/Tallinn tallinn; RU Europe/Moscow moscow saintPetersburg kazan
RU Europe/Kaliningrad kaliningrad; RU Asia/Yekaterinburg yekaterinburg; RU Asia/Novosibirsk novosibirsk
RU Asia/Vladivostok vladivostok; TR Europe/Istanbul ankara istanbul gaziantep; GE Asia/Tbilisi tbilisi
AM Asia/Yerevan yerevan; AZ Asia/Baku baku; KZ Asia/Almaty astana almaty
UZ Asia/Tashkent tashkent samarkand; TJ Asia/Dushanbe dushanbe; KG Asia/Bishkek bishkek
TM Asia/Ashgabat ashgabat; MN Asia/Ulaanbaatar ulaanbaatar; AF Asia/Kabul kabul herat; IR Asia/Tehran tehran
IN Asia/Kolkata newDelhi mumbai kolkata; BD Asia/Dhaka dhaka coxsBazar; NP Asia/Kathmandu kathmandu
BT Asia/Thimphu thimphu; LK Asia/Colombo colombo; MV Indian/Maldives male
CN Asia/Shanghai beijing shanghai guangzhou shenzhen; HK Asia/Hong_Kong hongKong; TW Asia/Taipei taipei
MO Asia/Macau macao; JP Asia/Tokyo tokyo hiroshima; KR Asia/Seoul seoul; KP Asia/Pyongyang pyongyang
PH Asia/Manila manila; ID Asia/Jakarta jakarta; ID Asia/Makassar denpasar; ID Asia/Jayapura jayapura
MY Asia/Kuala_Lumpur kualaLumpur; SG Asia/Singapore singapore; BN Asia/Brunei bandarSeriBegawan
VN Asia/Ho_Chi_Minh hanoi hoChiMinhCity; LA Asia/Vientiane vientiane; KH Asia/Phnom_Penh phnomPenh
MM Asia/Yangon naypyidaw yangon; TL Asia/Dili dili; JO Asia/Amman amman; SY Asia/Damascus damascus aleppo
IQ Asia/Baghdad baghdad basra erbil; SA Asia/Riyadh riyadh jeddah; YE Asia/Aden sanaa aden
AE Asia/Dubai abuDhabi dubai; QA Asia/Qatar doha; BH Asia/Bahrain manama; KW Asia/Kuwait kuwaitCity
OM Asia/Muscat muscat; IL Asia/Jerusalem telAviv jerusalem; PS Asia/Hebron eastJerusalem ramallah
PS Asia/Gaza gaza; EG Africa/Cairo cairo alexandria sharmElSheikh; LY Africa/Tripoli tripoli
TN Africa/Tunis tunis; DZ Africa/Algiers algiers; MA Africa/Casablanca rabat casablanca marrakech
EH Africa/El_Aaiun laayoune; MR Africa/Nouakchott nouakchott; SD Africa/Khartoum khartoum portSudan
SS Africa/Juba juba; ER Africa/Asmara asmara; DJ Africa/Djibouti djibouti; SO Africa/Mogadishu mogadishu
UG Africa/Kampala kampala entebbe; RW Africa/Kigali kigali; BI Africa/Bujumbura bujumbura gitega
TZ Africa/Dar_es_Salaam darEsSalaam dodoma arusha; CD Africa/Kinshasa kinshasa; CD Africa/Lubumbashi goma
CG Africa/Brazzaville brazzaville; GA Africa/Libreville libreville; GQ Africa/Malabo malabo
ST Africa/Sao_Tome saoTome; CM Africa/Douala yaounde douala; CF Africa/Bangui bangui
TD Africa/Ndjamena ndjamena; NG Africa/Lagos abuja lagos maiduguri; BJ Africa/Porto-Novo portoNovo cotonou
TG Africa/Lome lome; GH Africa/Accra accra; CI Africa/Abidjan abidjan yamoussoukro
BF Africa/Ouagadougou ouagadougou; ML Africa/Bamako bamako; NE Africa/Niamey niamey; SN Africa/Dakar dakar
GM Africa/Banjul banjul; GW Africa/Bissau bissau; GN Africa/Conakry conakry; SL Africa/Freetown freetown
LR Africa/Monrovia monrovia; CV Atlantic/Cape_Verde praia; AO Africa/Luanda luanda; ZM Africa/Lusaka lusaka
ZW Africa/Harare harare; MW Africa/Blantyre lilongwe; MZ Africa/Maputo maputo; BW Africa/Gaborone gaborone
NA Africa/Windhoek windhoek; ZA Africa/Johannesburg pretoria johannesburg capeTown; LS Africa/Maseru maseru
SZ Africa/Mbabane mbabane; MG Indian/Antananarivo antananarivo; KM Indian/Comoro moroni
MU Indian/Mauritius portLouis; SC Indian/Mahe victoria; MX America/Mexico_City mexicoCity guadalajara
MX America/Monterrey monterrey; MX America/Cancun cancun; MX America/Tijuana tijuana
GT America/Guatemala guatemalaCity; BZ America/Belize belmopan; HN America/Tegucigalpa tegucigalpa
SV America/El_Salvador sanSalvador; NI America/Managua managua; CR America/Costa_Rica sanJose
PA America/Panama panamaCity; CU America/Havana havana; HT America/Port-au-Prince portAuPrince
DO America/Santo_Domingo santoDomingo; JM America/Jamaica kingston; BS America/Nassau nassau
BB America/Barbados bridgetown; TT America/Port_of_Spain portOfSpain; AG America/Antigua stJohns
DM America/Dominica roseau; GD America/Grenada stGeorges; KN America/St_Kitts basseterre
LC America/St_Lucia castries; VC America/St_Vincent kingstown
CO America/Bogota bogota medellin cali cartagena; VE America/Caracas caracas; GY America/Guyana georgetown
SR America/Paramaribo paramaribo; EC America/Guayaquil quito guayaquil; PE America/Lima lima cusco
BO America/La_Paz laPaz sucre; AR America/Argentina/Buenos_Aires buenosAires
AR America/Argentina/Cordoba cordoba; UY America/Montevideo montevideo; PY America/Asuncion asuncion
BR America/Sao_Paulo brasilia saoPaulo rioDeJaneiro; BR America/Belem belem; BR America/Manaus manaus
AU Australia/Sydney canberra sydney; AU Australia/Melbourne melbourne; AU Australia/Brisbane brisbane
AU Australia/Perth perth; NZ Pacific/Auckland wellington auckland; FJ Pacific/Fiji suva
PG Pacific/Port_Moresby portMoresby; SB Pacific/Guadalcanal honiara; VU Pacific/Efate portVila
WS Pacific/Apia apia; TO Pacific/Tongatapu nukualofa; TV Pacific/Funafuti funafuti; KI Pacific/Tarawa tarawa
NR Pacific/Nauru yaren; MH Pacific/Majuro majuro; FM Pacific/Pohnpei palikir; PW Pacific/Palau ngerulmud
CK Pacific/Rarotonga avarua
`

const placesIn = (row: string): Place[] => {
  const [country = '', zone = '', ...ids] = row.trim().split(' ')
  return ids.map((id) => ({ id: id as PlaceId, country, zone })) // a test holds the rows against the words
}

export const PLACES: readonly Place[] = ROWS.trim().split(/[;\n]/).flatMap(placesIn)

/**
 * What clocks are called in mail and in invitations, and where they show it; one of several meanings has several. CLDR has
 * abbreviations of few languages only, and for most zones none.
 */
export const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  utc: ['UTC'],
  gmt: ['UTC', 'Europe/London'],
  pkt: ['Asia/Karachi'],
  cet: ['Europe/Vienna', 'Europe/Zurich', 'Europe/Paris', 'Europe/Rome', 'Europe/Brussels', 'Europe/Berlin'],
  cest: ['Europe/Vienna', 'Europe/Zurich', 'Europe/Paris', 'Europe/Rome', 'Europe/Brussels', 'Europe/Berlin'],
  mez: ['Europe/Vienna', 'Europe/Zurich', 'Europe/Berlin'],
  mesz: ['Europe/Vienna', 'Europe/Zurich', 'Europe/Berlin'],
  eet: ['Europe/Athens', 'Europe/Kyiv', 'Africa/Cairo', 'Asia/Beirut'],
  eest: ['Europe/Athens', 'Europe/Kyiv', 'Asia/Beirut'],
  wet: ['Europe/Lisbon'],
  west: ['Europe/Lisbon'],
  bst: ['Europe/London', 'Asia/Dhaka'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  msk: ['Europe/Moscow'],
  мск: ['Europe/Moscow'],
  trt: ['Europe/Istanbul'],
  est: ['America/New_York'],
  edt: ['America/New_York'],
  et: ['America/New_York'],
  cst: ['America/Chicago', 'Asia/Shanghai', 'America/Mexico_City'],
  cdt: ['America/Chicago'],
  mst: ['America/Denver'],
  mdt: ['America/Denver'],
  pst: ['America/Los_Angeles', 'Asia/Manila'],
  pdt: ['America/Los_Angeles'],
  ast: ['Asia/Riyadh', 'America/Barbados'],
  gst: ['Asia/Dubai'],
  irst: ['Asia/Tehran'],
  aft: ['Asia/Kabul'],
  npt: ['Asia/Kathmandu'],
  ict: ['Asia/Bangkok', 'Asia/Ho_Chi_Minh', 'Asia/Phnom_Penh'],
  wib: ['Asia/Jakarta'],
  sgt: ['Asia/Singapore'],
  hkt: ['Asia/Hong_Kong'],
  jst: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  wat: ['Africa/Lagos', 'Africa/Kinshasa'],
  cat: ['Africa/Harare', 'Africa/Kigali', 'Africa/Lusaka', 'Africa/Maputo'],
  eat: ['Africa/Nairobi', 'Africa/Addis_Ababa', 'Africa/Kampala'],
  sast: ['Africa/Johannesburg'],
  brt: ['America/Sao_Paulo'],
  art: ['America/Argentina/Buenos_Aires'],
  clt: ['America/Santiago'],
  cot: ['America/Bogota'],
  pet: ['America/Lima'],
  aest: ['Australia/Sydney', 'Australia/Brisbane'],
  aedt: ['Australia/Sydney'],
  awst: ['Australia/Perth'],
  nzst: ['Pacific/Auckland'],
  nzdt: ['Pacific/Auckland'],
}
