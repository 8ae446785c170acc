// Units of measure as lists write them, in the languages of importers. Takes a word, gives the unit that it means.

export type Unit = 'piece' | 'pair' | 'dozen' | 'set' | 'hundred' | 'thousand' | 'kilogram' | 'gram' | 'tonne' | 'metre' | 'yard' | 'square metre' | 'cubic metre' | 'litre' | 'carton' | 'pack' | 'roll' | 'sheet' | 'hour' | 'size';

const WORDS: Readonly<Record<Unit, string>> = {
  piece:
    'pc pcs pce pces pieces piece stk stck st stuk stuks stuck stuck stueck stucke ea each unit units un uds ud unidad unidades unite unites unita unit(s) pz pzi pezzi pezzo szt sztuk sztuka sztuki adet ad nos piece(s) pieces pza pzas pieza piezas ' +
    'nmb c62 nar h87 uvc u 个 個 件 只 支 把 台 条 張 张 顶 pcs. styk st. kus ks db buc nr nb no',
  pair: 'pr prs pair pairs paar paare paire paires par pares paia para pary cift 双 對 对 npr',
  dozen: 'doz dz dzn dozen dozens dozijn dozijnen dutzend dtz dtzd douzaine douzaines docena docenas dozzina dozzine tuzin tuziny duzine 打 dzp',
  set: 'set sets satz satze kit kits 套 takim kpl komplet ensemble conjunto juego juegos serie',
  hundred: 'hundred cent hundert honderd 100st 100stk',
  thousand: 'thousand mille tausend duizend mil bin tys mio m-st tst tsd th 1000st 1000stk',
  kilogram: 'kg kgs kgm kilo kilos kilogram kilograms kilogramm kilogrammes 公斤 千克',
  gram: 'g gr grm gram grams gramm grammes 克',
  tonne: 't to tne ton tons tonne tonnes tonnen tona 吨',
  metre: 'm mt mtr mtrs mts meter meters metre metres metri metros metr metry mb lm rm lfm 米',
  yard: 'yd yds yard yards 码',
  'square metre': 'm2 m² qm sqm mtk kvm mq metre² 平方米',
  'cubic metre': 'm3 m³ cbm cbms mtq',
  litre: 'l lt ltr ltrs liter liters litre litres litri litros ml cl',
  carton: 'ctn ctns ct cartons carton karton kartons kartonow box boxes bx case cases cs doos dozen_nl ds caja cajas caisse caisses colli colis collo kolli kolo koli kiste kisten scatola scatole cartone cartoni pallet pallets plt plts pal 箱 托',
  pack: 'pack packs pk pkt pkts packet packets pak pakken pakket packung packungen pkg pkgs paquet paquets paquete pacchi bag bags zak zakken beutel sac sacs bolsa bottle bottles fles flasche flaschen fl can cans blik dose dosen jar lata latas tarro tarros tin tins tube ball opak opakowanie paket 包 袋 瓶 罐',
  roll: 'roll rolls rol rollen rolle rouleau rouleaux rotolo rollo rolka rulo 卷',
  sheet: 'sheet sheets vel vellen bogen blatt feuille feuilles foglio hoja arkusz 片',
  hour: 'hour hours hr hrs uur uren std stunde stunden heure heures ora ore hora horas godz godzina saat day days dag dagen tag tage hur',
  size: 'mm cm dm km inch inches ft feet km w kw v a ah mah hz',
};

let byWord: ReadonlyMap<string, Unit> | undefined;
function words(): ReadonlyMap<string, Unit> {
  return (byWord ??= new Map((Object.entries(WORDS) as [Unit, string][]).flatMap(([unit, list]) => list.split(' ').map((word) => [word, unit] as const)).reverse()));
}

/** "PCS", "Stück", "12 ea." without its number; undefined for what is none. */
export function unitOf(text: string): Unit | undefined {
  const key = text.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ıł]/g, (letter) => (letter === 'ı' ? 'i' : 'l')).replace(/[\s.()]/g, '');
  return key === '' || key.length > 12 ? undefined : words().get(key) ?? (key.endsWith('(s)') ? words().get(key.slice(0, -3)) : undefined);
}

/** How many pieces are in one: a dozen is twelve; undefined where a number of pieces is not what it says. */
export function piecesIn(unit: Unit): number | undefined {
  return { piece: 1, dozen: 12, hundred: 100, thousand: 1000 }[unit as string];
}

/** Units that are counted: there are no halves of them. */
export function isCounted(unit: Unit): boolean {
  return ['piece', 'pair', 'set', 'carton', 'pack', 'roll', 'sheet'].includes(unit);
}
