// Who pays less and who pays more: preferences and anti-dumping duties. Schemes, countries and regulations are facts;
// the rules are simplified to ranges of chapters, the amounts to one rate a country.
import type { CountryCode } from '../../customs/country-code';
import { EU_MEMBERS } from './vat-rates';

/** How a preference lowers the percentage: away with it, by points, or by a share of it. */
export type DutyCut = { readonly kind: 'free' } | { readonly kind: 'points' | 'share'; readonly by: string };

export interface PreferenceRule {
  /** First and last chapter, both included. */
  readonly chapters: readonly [number, number];
  readonly cut: DutyCut;
  /** Countries of the scheme for whose goods it is suspended. */
  readonly suspendedFor?: readonly CountryCode[];
}

export interface Preference {
  readonly scheme: string;
  readonly countries: readonly CountryCode[];
  readonly rules: readonly PreferenceRule[];
}

export interface AntiDumpingDuty {
  /** Beginnings of codes. */
  readonly codes: readonly string[];
  readonly countries: readonly CountryCode[];
  /** Per cent of the customs value. */
  readonly percent: string;
  readonly description: string;
  readonly regulation: string;
}

const FREE: DutyCut = { kind: 'free' };
const POINTS: DutyCut = { kind: 'points', by: '3.5' };
const FIFTH: DutyCut = { kind: 'share', by: '20' };
const EVERYTHING: readonly PreferenceRule[] = [{ chapters: [1, 97], cut: FREE }];
const INDUSTRIAL_GOODS: readonly PreferenceRule[] = [{ chapters: [25, 97], cut: FREE }];

const codes = (list: string) => list.split(' ');

export const PREFERENCES: readonly Preference[] = [
  { scheme: 'EU internal market', countries: EU_MEMBERS, rules: EVERYTHING },
  { scheme: 'EU-Turkey Customs Union', countries: ['TR'], rules: INDUSTRIAL_GOODS },
  { scheme: 'EFTA', countries: codes('CH NO IS LI'), rules: INDUSTRIAL_GOODS },
  { scheme: 'EU-UK TCA', countries: ['GB'], rules: EVERYTHING },
  { scheme: 'EVFTA', countries: ['VN'], rules: EVERYTHING },
  { scheme: 'EU-Korea FTA', countries: ['KR'], rules: EVERYTHING },
  { scheme: 'EU-Japan EPA', countries: ['JP'], rules: [{ chapters: [3, 97], cut: FREE }] },
  { scheme: 'CETA', countries: ['CA'], rules: [{ chapters: [3, 97], cut: FREE }] },
  { scheme: 'EU-Singapore FTA', countries: ['SG'], rules: EVERYTHING },
  { scheme: 'EU-Mexico Agreement', countries: ['MX'], rules: INDUSTRIAL_GOODS },
  { scheme: 'EU-Chile Agreement', countries: ['CL'], rules: EVERYTHING },
  { scheme: 'EU-Andean Agreement', countries: codes('CO PE EC'), rules: [{ chapters: [5, 97], cut: FREE }] },
  { scheme: 'Euro-Mediterranean', countries: codes('MA TN EG IL JO LB DZ'), rules: INDUSTRIAL_GOODS },
  { scheme: 'SADC EPA', countries: codes('ZA BW NA SZ LS MZ'), rules: [{ chapters: [5, 97], cut: FREE }] },
  { scheme: 'Stabilisation and Association', countries: codes('RS BA ME MK AL XK'), rules: EVERYTHING },
  { scheme: 'EU-Ukraine DCFTA', countries: ['UA'], rules: [{ chapters: [5, 97], cut: FREE }] },
  // Regulation of 2026 on the joint statement with the United States: until 31 December 2029, and suspendable.
  { scheme: 'EU-US tariff elimination', countries: ['US'], rules: INDUSTRIAL_GOODS },
  {
    scheme: 'GSP',
    countries: codes('IN ID NG SY TJ CK NU'),
    // Suspensions 2026 to 2028: Implementing Regulation (EU) 2025/1909, by section of the scheme: of India mineral products,
    // basic chemicals, plastics, rubber, textiles (not clothing), stone to glass, jewellery, metals, machinery and vehicles.
    rules: [
      { chapters: [3, 3], cut: POINTS },
      { chapters: [4, 5], cut: POINTS, suspendedFor: ['ID'] },
      { chapters: [6, 14], cut: POINTS },
      { chapters: [15, 15], cut: POINTS, suspendedFor: ['ID'] },
      { chapters: [16, 24], cut: POINTS },
      { chapters: [25, 27], cut: FREE, suspendedFor: ['IN', 'ID'] },
      { chapters: [28, 29], cut: FREE, suspendedFor: ['IN'] },
      { chapters: [30, 38], cut: FREE },
      { chapters: [39, 40], cut: FREE, suspendedFor: ['IN'] },
      { chapters: [41, 43], cut: FREE },
      { chapters: [44, 44], cut: FREE, suspendedFor: ['ID'] },
      { chapters: [45, 49], cut: FREE },
      { chapters: [50, 60], cut: FIFTH, suspendedFor: ['IN'] },
      { chapters: [61, 63], cut: FIFTH },
      { chapters: [64, 67], cut: POINTS },
      { chapters: [68, 89], cut: FREE, suspendedFor: ['IN'] },
      { chapters: [90, 97], cut: FREE },
    ],
  },
  { scheme: 'GSP+', countries: codes('PK LK PH BO CV KG MN UZ'), rules: [{ chapters: [3, 97], cut: FREE }] },
  { scheme: 'EBA', countries: codes('BD KH MM LA NP ET UG TZ SN ML MG MW RW ZM AF YE HT'), rules: [{ chapters: [1, 92], cut: FREE }] },
];

export const ANTI_DUMPING_DUTIES: readonly AntiDumpingDuty[] = [
  duty('8712', 'CN', '48.5', 'Bicycles', 'Regulation (EU) 2019/1379'),
  duty('871160', 'CN', '70.1', 'Electric bicycles', 'Regulation (EU) 2019/73'),
  duty('6911 6912', 'CN', '36.1', 'Ceramic tableware and kitchenware', 'Regulation (EU) 2019/1198'),
  duty('6907', 'CN', '69.7', 'Ceramic tiles', 'Regulation (EU) 2017/2179'),
  duty('6907', 'IN', '8.7', 'Ceramic tiles', 'Regulation (EU) 2023/265'),
  duty('731812 731814 731815 731821 731822', 'CN', '86.5', 'Iron or steel fasteners', 'Regulation (EU) 2022/191'),
  duty('7312', 'CN', '60.4', 'Steel ropes and cables', 'Regulation (EU) 2018/607'),
  duty('7604', 'CN', '31.2', 'Aluminium extrusions', 'Regulation (EU) 2021/546'),
  duty('760711', 'CN', '28.5', 'Aluminium foil in rolls', 'Regulation (EU) 2015/2384'),
  duty('870870', 'CN', '22.3', 'Aluminium road wheels', 'Regulation (EU) 2017/109'),
  duty('401120', 'CN', '38.98', 'Tyres for buses and lorries', 'Regulation (EU) 2018/1579'),
  duty('842790', 'CN', '70.8', 'Hand pallet trucks', 'Regulation (EU) 2017/2206'),
  duty('854470', 'CN', '44', 'Optical fibre cables', 'Regulation (EU) 2021/2011'),
  duty('870380', 'CN', '35.3', 'Battery electric cars (countervailing duty)', 'Regulation (EU) 2024/2754'),
  duty('441233', 'RU', '15.8', 'Birch plywood', 'Regulation (EU) 2021/1930'),
  duty('701962 701963 701964 701965 701966', 'CN EG', '69', 'Glass fibre fabrics', 'Regulation (EU) 2020/492'),
  duty('291814', 'CN', '42.7', 'Citric acid', 'Regulation (EU) 2021/607'),
];

function duty(codeList: string, countryList: string, percent: string, description: string, regulation: string): AntiDumpingDuty {
  return { codes: codes(codeList), countries: codes(countryList), percent, description, regulation };
}
