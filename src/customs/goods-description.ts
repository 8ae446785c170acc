// Whether a description says enough to be classified. Takes the words of an importer, gives the fact that is missing.
// A list of words and no more: it may let a vague text pass, and must never call a full description vague.

/** What the goods are, what they are made of, what they are for. */
export type MissingFact = 'goods' | 'material' | 'use';

// Words that stand in lists in the place of goods, in English, Dutch and German.
const NO_GOODS = wordSet(`
  accessories accessoires accessory allerlei artikel artikelen article articles assorted beispiel bijlage diverse divers
  div diversen etc example exemplaar ersatzteile ersatzteil general gift gifts geschenk geschenke goederen goods information item items
  kadootje klein material materiaal materialien misc miscellaneous monster monsters muster na nb new neu nieuw nn no nvt
  onbekend onderdeel onderdelen other others overig overige part parts produkt produkte product producten products
  replacement reserveonderdelen sample samples see set sets siehe sonstige sonstiges spare spares stuff tbc tbd teil teile test
  toebehoren unbekannt unknown various verschillende verschiedene vrij waar ware waren zie zubehor above oben boven sku nr no ref`);

// Words of headings, sums and notes. Beside others they may be of goods: a total station, a shipping box.
const OF_A_LIST = wordSet(`
  abzug amount artikelbezeichnung artikelomschrijving artikelname artikelnaam bedrag benaming beschreibung betrag bezeichnung btw cost costs
  description discount eindtotaal endsumme eur euro excl exclusief exclusive exkl fracht frachtkosten freight gesamt gesamtbetrag
  gesamtpreis gesamtsumme goederenomschrijving grand gross handling incl inclusief inclusive inkl insurance korting kosten
  mehrwertsteuer mwst naam name netto of brutto bruto ohne omschrijving preis preise price prices prijs prijzen productnaam
  productomschrijving produktbeschreibung produktname rabatt shipping som sub subtotaal subtotal sum summe total totaal totaalbedrag
  totaalprijs totalbetrag transportkosten usd ust van vat verpackungskosten verpakkingskosten versand versandkosten versicherung
  verzekering verzending verzendkosten vracht vrachtkosten warenbeschreibung warenbezeichnung warenwert zwischensumme zzgl`);

const MATERIALS = wordSet(`
  acrylic acryl aluminium aluminum bamboo bamboe bambus baumwolle brass cardboard ceramic ceramics chrome copper cotton edelstahl
  eisen fabric glas glass gold goud hout holz iron karton katoen keramiek keramik kunststof kunststoff koper kupfer leather leder
  linen linnen leinen messing metaal metal metall nylon paper papier plastic plastik polyester porcelain porselein porzellan rubber
  gummi rvs seide silicone silicon siliconen silikon silk silver silber staal stahl steel stainless stone steen stein stof stoff
  synthetic textiel textil textile vilt filz wol wolle wood wooden wool zijde zilver zinc zink`);

// Goods whose heading hangs on what they are made of.
const NEED_MATERIAL = wordSet(`
  bag bags beker box boxes bottle bottles buis bowl bowls bracket brackets case cases chair chairs container containers cover covers
  cup cups deckel dish doos dozen fles flessen flasche flaschen gloves handschoenen handschuhe hook hooks hose hoses jacket jas jacke jug kast
  kiste kisten kom krat kratten lid mat mats mug mugs plate plates pipe pipes ring rings rohr rohre schaal schale schraube schrauben
  schroef schroeven screw screws shirt shirts shoe shoes schoenen schuhe slang sleeve spoon spoons stoel stoelen stuhl stuhle tafel tafels
  table tables tas tassen tasche taschen tisch tische tray trays tube tubes vaas vase`);

// Goods whose heading hangs on what they do.
const NEED_USE = wordSet(`
  adapter adapters apparaat apparaten apparat appliance component componenten components device devices eenheid einheit element
  equipment gadget gerat gerate instrument instrumenten kit machine machines maschine maschinen mechanism module modules modul motor
  sensor sensors sensoren system systeem tool tools toestel unit units vorrichtung werkzeug`);

/** undefined where nothing is missing that a rule of thumb could see. */
export function missingFact(description: string): MissingFact | undefined {
  const words = wordsOf(description).filter((word) => !NO_GOODS.has(word));
  if (words.length === 0 || words.every((word) => MATERIALS.has(word)) || words.every((word) => OF_A_LIST.has(word))) return 'goods';
  const [only, ...others] = words;
  if (only === undefined || others.length > 0) return undefined;
  if (NEED_MATERIAL.has(only)) return 'material';
  return NEED_USE.has(only) ? 'use' : undefined;
}

/** In small letters without accents. Article numbers and measures are no words; what stands in another script is one. */
function wordsOf(description: string): string[] {
  const folded = description.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const parts = folded.split(/\s+/).filter((part) => !/\d/.test(part));
  return parts.flatMap((part) => part.split(/[^\p{L}]+/u)).filter((word) => (/^[a-z]+$/.test(word) ? word.length > 1 : word !== ''));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
