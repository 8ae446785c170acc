// Texts that name no goods at all, and words so general that customs refuses them. Takes the words of an importer, gives
// what they are instead of goods. A list of words and shapes and no more: it may let such a text pass, and must never hold
// up goods. So a text is only judged as a whole: a total station and an invoice printer are goods.
import { readableDescription } from './request-key';

/** What stands in the place of goods. `general` is a word that customs accepts as a description of no goods. */
export type NoGoods = 'nothing' | 'error' | 'number' | 'code' | 'address' | 'date' | 'amount' | 'list' | 'general';

// Words that stand in lists in the place of goods.
const FILLERS = wordSet(`
  accessories accessoires accessory allerlei artikel artikelen article articles assorted beispiel bijlage diverse divers
  diverses diverser div diversen etc example exemplaar ersatzteile ersatzteil general gift gifts geschenk geschenke goederen goods information item items
  kadootje klein material materiaal materialien materials misc miscellaneous monster monsters muster na nb new neu nieuw nn no nvt
  onbekend onderdeel onderdelen other others overig overige part parts produkt produkte product producten products
  replacement reserveonderdelen sample samples see set sets siehe sonstige sonstiges spare spares stuff tbc tbd teil teile test
  toebehoren unbekannt unknown various verschillende verschiedene vrij waar ware waren zie zubehor above oben boven sku nr no ref
  merchandise marchandise marchandises produit produits prodotto prodotti producto productos towar towary urun urunler articulo
  articulos articoli articolo tba todo none nil null leeg leer empty blank ditto dito idem same as kind kinds all of and und en et the`);

// Of those, what adds nothing before a word, and behind one: "various electronics", "plastic goods"; but a gift box is a box.
const BEFORE = wordSet('all allerlei assorted diverse diverser diverses divers div diversen general kind kinds misc miscellaneous new neu nieuw of other overige sonstige spare the various verschillende verschiedene');
const CONNECTING = wordSet('of and und en et the as');
const BEHIND = wordSet(`accessories accessory accessoires artikel artikelen article articles goederen goods item items material materials materiaal materialien
  merchandise onderdelen onderdeel part parts product products produits produkt produkte producten spares stuff teile teil toebehoren ware waren zubehor`);

// Words of headings, sums and notes. Beside others they may be of goods: a total station, a shipping box.
const OF_A_LIST = wordSet(`
  abzug amount artikelbezeichnung artikelomschrijving artikelname artikelnaam bedrag benaming beschreibung betrag bezeichnung btw cost costs
  description discount eindtotaal endsumme eur euro excl exclusief exclusive exkl fracht frachtkosten freight gesamt gesamtbetrag
  gesamtpreis gesamtsumme goederenomschrijving grand gross handling incl inclusief inclusive inkl insurance korting kosten
  mehrwertsteuer mwst naam name netto of brutto bruto ohne omschrijving preis preise price prices prijs prijzen productnaam
  productomschrijving produktbeschreibung produktname rabatt shipping som sub subtotaal subtotal sum summe total totaal totaalbedrag
  totaalprijs totalbetrag transportkosten usd ust van vat verpackungskosten verpakkingskosten versand versandkosten versicherung
  verzekering verzending verzendkosten vracht vrachtkosten warenbeschreibung warenbezeichnung warenwert zwischensumme zzgl
  totals totalen subtotals carried forward brought here follows folgt volgt ubertrag uebertrag saldo say only page pagina seite blatt bladzijde
  order orders po invoice factuur rechnung bestelling bestellung auftrag auftragsnummer lieferschein pakbon delivery note deposit
  aanbetaling anzahlung order nummer number date datum quantity qty aantal menge anzahl unit units einheit eenheid pcs stk stuks kg
  currency valuta wahrung origin herkomst ursprung ursprungsland country land weight gewicht code hs hts taric gn goederencode
  warennummer zolltarifnummer artikelnummer artikelnr cif fob exw ddp dap
  libelle designation montant prix frais livraison remise tva ht ttc sous facture commande quantite pays origine poids du de des la le
  descrizione denominazione merce totale subtotale parziale importo prezzo sconto iva imponibile spedizione trasporto fattura ordine
  quantita paese peso spese della delle
  descripcion nombre mercancia importe precio descuento envio factura pedido cantidad pais suma del
  opis nazwa towaru ogolem razem suma kwota cena rabat wartosc faktura zamowienie ilosc kraj pochodzenia
  acıklama adı tanım toplam ara genel tutar fiyat iskonto kdv fatura siparis miktar mense ulke
  品名 名称 商品名称 货物名称 产品名称 商品描述 货物描述 描述 规格 数量 单价 金额 合计 总计 小计 总额 总金额 运费 原产国 原产地 海关编码`);

// Instead of a word, in the languages of lists.
const NOTHING = wordSet(`
  na nvt nb nn nd ka tbd tbc tba todo none nil null void leeg leer empty blank geen kein keine nichts niets unknown onbekend unbekannt
  inconnu sconosciuto desconocido brak bilinmiyor yes no ja nein nee oui non si tak nie true false waar onwaar wahr falsch vrai faux ok
  test asdf qwerty xx xxx ditto dito idem id same see above zie boven siehe oben as hierboven voir ci dessus not available applicable niet
  van toepassing nicht verfugbar vorhanden zutreffend sans objet lorem ipsum dolor sit amet
  暂无 无 同上 没有 未知 なし 不明 同左`);

// What the Union's list of stop words for entry summary declarations names, and the same in Dutch, German and French where one
// word says it (European Commission, DG TAXUD, ICS2: goods descriptions that are not acceptable). The words of BEFORE and
// BEHIND are left out: "electronic goods" stands here as "electronic". With a "+" they must be there: computer parts, but not a computer.
const GENERAL = `
  adapter; agricultural; aid consignment; alcohol; animal; live animal; apparel; wearing apparel; appliance; arms; artwork; attached;
  attached manifest; per attached manifest; per attached invoice; per invoice; invoice attached; ordered; auto; automobile; automotive+; car+;
  motorcycle+; bicycle+; vehicle; baggage; unaccompanied baggage; luggage; bag; battery; bazaar; beauty; biological; biological substance;
  birthday; birthday gift; promotional gift; bit; board; box; cable; cap; card; cargo; cargo freight; case; carton; charity; donation; chemical; chemical flammable;
  chemical hazardous; chemical non hazardous; cleaning; clothes; clothing; collected; commodity; component; electronic component; computer+;
  consol; consolidated; consolidated cargo; consolidated shipment; consolidation; cnsl; consumer; cosmetic; courier; courier bag; craft;
  decorative craft; handicraft; dangerous; decoration; decorative; didactic; doc; document; documentation; dox; drug; drum; e commerce;
  ecommerce; effect; personal; personal effect; electrical; electrical appliance; electrical equipment; electronic; electronic appliance;
  electronic device; electronic equipment; equipment; exhibition; express; fak; firearm; fish; flooring; flower; food; food beverage; foodstuff;
  footwear; freight; fresh fruit; fresh herb; fresh plant; fresh vegetable; from upu postal; fruit; fruit pulp; fruit vegetable; fuel; game;
  garment; hanging garment; gas; groceries; hardware; hazardous; health; herb; home+; household; used household; houseware; hygienic;
  industrial; industrial equipment; industrial plastic; iron; steel; iron steel; jewellery; jewelry; kitchen+; laboratory; laboratory equipment;
  leather+; liquid; load; mixed load; mixed cargo; mixed; machine; machinery; industrial machinery; mail; postal; meat; medical; medical equipment;
  medical supply; medical device; medicine; medication; metal; metal+; novelty; office; office supply; school supply; supply; oil; online retailer;
  online retailer shipment; package; packaging; packet; parcel; paper; party; pet; pharmaceutical; pipe; plant; plastic+; powder; private;
  promotional; promo; repair; retail; return; returned; rubber+; sanitary; bathroom; said contain; said to contain; stc; scrap; seafood; service;
  shipment; shoe; snack; software; sport; sporting; sport equipment; sporting equipment; stationery; supplement; food supplement; technical;
  technical equipment; textile; thing; tile; toiletry; tool; hand tool; toy; toy game; tube; undefined; unspecified; not specified; valuable;
  no commercial value; vegetable; warehouse; waste; weapon; wire; wood; wooden+;
  auto onderdeel; autoonderdelen; machineonderdelen; elektronica; elektronisch; elektronische; elektrische; kleding; schoeisel; stukgoed;
  groupage; huisraad; huishoudelijke; huishoudartikelen; levensmiddelen; voedingsmiddelen; voeding; speelgoed; gereedschap; gereedschappen;
  chemicalien; medische; apparatuur; kunststof+; relatiegeschenken; persoonlijke bezittingen; sieraden; lading; schoonmaakmiddelen; decoratie;
  documenten; verpakking; verpakkingsmateriaal; kantoorartikelen; sportartikelen; textiel; metalen+;
  elektronik; elektronikartikel; elektroteile; elektroartikel; kleidung; bekleidung; schuhe; autoteile; kfz; kfzteile; fahrzeugteile;
  maschinenteile; maschine; stuckgut; sammelgut; sammelladung; haushaltswaren; haushaltsartikel; hausrat; lebensmittel; nahrungsmittel;
  spielzeug; spielwaren; werkzeug; werkzeuge; chemikalien; medizinische; medizinprodukte; kunststoffteile; kunststoffwaren; werbeartikel;
  werbegeschenke; geschenkartikel; schmuck; ladung; fracht; reinigungsmittel; dekoration; dekoartikel; dokumente; verpackung;
  verpackungsmaterial; burobedarf; sportartikel; textilien; metallwaren; metallteile; kleinteile; gemischte; umzugsgut;
  electronique; vetement; chaussures; piece; piece detachee; piece auto; piece automobile; outil; outillage; jouet; denree alimentaire;
  alimentaire; alimentation; chimique; cadeau; echantillon; effet personnel; emballage; quincaillerie; bijou; bijoux`;

const ERROR = /^(?:#(?:[\p{Lu}\d_/]+[!?]|N\/[A-Z]{1,2}|NV|GETTING_DATA|FIELD|SPILL|CALC)|err:\d+)$/iu;
const LATIN_LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;
const NUMBER = String.raw`[+\-−]?\d[\d.,'’ ]*-?`;
const LONE_NUMBER = /^[+\-−(#*]*\d[\d\s.,'’:;()/+\-*#]*$/;
const ARTICLE_PREFIX = /^(?:art(?:ikel|icle|\.?-?nr)?|item|sku|ean|gtin|upc|isbn|asin|mpn|pn|p\/n|model|type|typ|ref(?:erence)?|pos(?:ition)?|part|serial|s\/n|sn|lot|batch|charge|style|no|nr|num|n[º°]|number|nummer|code|id)(?![\p{L}])[\s.:#\-_/]*/iu;
const CODE_PREFIX = /^(?:hs|hts(?:us)?|taric|cn|gn|kn|ncm|tariff|commodity|customs|zolltarif|warentarif|zoll|douane)(?:[\s-]?(?:code|no|nr|number|nummer|nomenclature|tarif|tariff))*[\s.:#-]*(?=\d)/i;
const WRITTEN_CODE = /^\d{4}(?:[ .-]\d{2}){1,4}$|^\d{4}\.\d{2}(?:\.?\d{2,4}){0,3}\.?$|^\d{4}[ .]\d{4}(?:[ .]\d{2,4})?$/;
const ARTICLE_TOKEN = /^[\p{L}\d]+(?:[-_./][\p{L}\d]+)*$/u;
const BUTTON_CELL = /^[bcls]r\d{3,4}$/i;
const ADDRESS = /^(?:(?:https?|ftp|file|mailto|data|tel):\S*|www\.\S+|\S+@\S+\.\p{L}{2,}|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|net|org|info|biz|eu|nl|de|be|fr|uk|cn|pl|it|es|at|ch|tr|us|jp|in|io|shop|store)(?:[:/?#]\S*)?)$/iu;
const FILE = /^(?:[a-z]:\\.*|\\\\.*|.*\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|heic|pdf|docx?|xlsx?|xlsm|csv|txt|zip|rar|7z|pptx?|html?|xml|json|mp4|mov|dwg|dxf|step|stp|eml|msg))$/i;
const MONTH = String.raw`(?:jan|feb|fév|mar|mär|maa|mrt|apr|avr|mai|may|mei|jun|jui|jul|aug|aoû|sep|okt|oct|nov|dec|dez|déc)\p{L}*\.?`;
const DATE = new RegExp(
  String.raw`^(?:(?:(?:19|20)\d\d[\-/]\d{1,2}[\-/]\d{1,2}|\d{1,2}[\-./]\d{1,2}[\-./](?:\d{4}|\d{2}))(?:[T ]\d{1,2}:\d{2}.*)?|\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2}\.? ?(?:de )?${MONTH},? ?(?:de )?(?:\d{4}|\d{2})|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|${MONTH} ?\d{4}|(?:Q[1-4]|(?:KW|week|wk|cw)[ \-]?\d{1,2})(?:[ \-/]?\d{4})?|\d{4}年.*)$`,
  'iu',
);
const CURRENCY = String.raw`(?:€|£|\$|¥|us\$|eur|usd|gbp|cny|rmb|jpy|chf|pln|try|sek|dkk|euro?s?|dollars?)`;
const MEASURE = String.raw`(?:%|pcs?|pces?|pieces?|stk|stück|st|stuks?|ea|each|units?|kgs?|gr?|mg|lbs?|oz|t|tons?|tonnes?|l|ltr|liters?|ml|cl|m|cm|mm|km|m2|m3|m²|m³|cbm|inch|in|ft|yds?|"|ctns?|cartons?|boxes|box|pallets?|plts?|sets?|pairs?|prs|dz|doz|dozen|packs?|pkgs?|rolls?|bags?|v|w|kw|a|ma|mah|hz|°c|个|件|台|只|箱|套|公斤|千克)`;
const AMOUNT = new RegExp(String.raw`^(?:${CURRENCY} ?${NUMBER}|${NUMBER} ?(?:${CURRENCY}|${MEASURE})\.?(?: ?[/x×*] ?${NUMBER} ?${MEASURE}?)*|${NUMBER}(?: ?[x×*] ?${NUMBER} ?${MEASURE}?)+)$`, 'iu');

/** undefined for what may be goods. */
export function noGoods(description: string): NoGoods | undefined {
  const text = readableDescription(description);
  if (ERROR.test(text)) return 'error';
  if (!/[\p{L}\p{N}]/u.test(text) || LATIN_LETTER.test(text.replace(/[^\p{L}\p{N}]/gu, ''))) return 'nothing';
  if (ADDRESS.test(text) || FILE.test(text)) return 'address';
  if (/\d/.test(text)) {
    const shape = shapeOf(text);
    if (shape !== undefined) return shape;
  }
  return ofWords(text);
}

/** What a text with digits is by its form. */
function shapeOf(text: string): NoGoods | undefined {
  if (CODE_PREFIX.test(text) && LONE_NUMBER.test(text.replace(CODE_PREFIX, ''))) return 'code';
  if (DATE.test(text)) return 'date';
  if (WRITTEN_CODE.test(text)) return 'code';
  if (LONE_NUMBER.test(text)) return 'number';
  if (AMOUNT.test(text)) return 'amount';
  const article = text.replace(ARTICLE_PREFIX, '');
  return LONE_NUMBER.test(article) || isArticleNumber(article) ? 'number' : undefined;
}

/** "AB-1234-X"; not what people call goods by: WD-40, CR2032, R134a, 5-axis. */
function isArticleNumber(text: string): boolean {
  if (!ARTICLE_TOKEN.test(text) || /\p{L}{4}/u.test(text) || BUTTON_CELL.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  const separators = text.replace(/[\p{L}\d]/gu, '').length;
  return digits > 3 || (digits === 3 && separators > 1);
}

function ofWords(text: string): NoGoods | undefined {
  if (NOTHING.has(text.toLowerCase().replace(/[^\p{L}]/gu, ''))) return 'nothing';
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  if (words.every((word) => NOTHING.has(word))) return 'nothing';
  if (words.some((word) => OF_A_LIST.has(word)) && words.every((word) => OF_A_LIST.has(word) || FILLERS.has(word))) return 'list';
  // A number makes it one of many, and a customs officer may know which: product 7.
  return !/\d/.test(text) && isGeneral(words) ? 'general' : undefined;
}

function isGeneral(words: readonly string[]): boolean {
  if (words.every((word) => FILLERS.has(word))) return true;
  const saying = words.slice(words.findIndex((word) => !BEFORE.has(word)), words.findLastIndex((word) => !BEHIND.has(word)) + 1);
  const key = generalKey(saying);
  return general().has(key) || (saying.length < words.length && general().has(`${key}+`));
}

/** True for words that say only what customs takes for no description. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** In small letters without accents. Article numbers and measures are no words; what stands in another script is one. */
export function wordsOf(description: string): string[] {
  const folded = description.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const parts = folded.split(/\s+/).filter((part) => !/\d/.test(part));
  return parts.flatMap((part) => part.split(/[^\p{L}]+/u)).filter((word) => (/^[a-z]+$/.test(word) ? word.length > 1 : word !== ''));
}

let generalKeys: ReadonlySet<string> | undefined;
// Made at the first text that needs it: most sheets hold goods, and see it once.
function general(): ReadonlySet<string> {
  return (generalKeys ??= new Set(GENERAL.split(';').map((phrase) => generalKey(wordsOf(phrase)) + (phrase.endsWith('+') ? '+' : ''))));
}

/** In the singular and in one order. */
function generalKey(saying: readonly string[]): string {
  return saying.filter((word) => !CONNECTING.has(word)).map(singular).sort().join(' ');
}

function singular(word: string): string {
  if (/(?:[^aeou]ies)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
