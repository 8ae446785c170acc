// Words of rows that are no goods: sums, carry-overs, charges, payments, notes. In the languages of heading-words, as fold() writes them.
import { fold } from './cells';

export type RowWord = 'total' | 'freight' | 'insurance' | 'packing' | 'discount' | 'commission' | 'tooling' | 'bank' | 'deposit' | 'tax' | 'charge' | 'service' | 'voucher' | 'order' | 'words' | 'footer' | 'cancelled' | 'unsold';

/** Each alone, or at the end of a German or Dutch compound, names the kind. */
const WORDS: Readonly<Record<RowWord, string>> = {
  total: `total totals totaal totalen totale totali totaux totales subtotal subtotals subtotaal subtotale subtotales gesamt gesamtsumme gesamtbetrag gesamtwert gesamtpreis summe summen zwischensumme endsumme endbetrag eindtotaal totaalbedrag suma razem ogolem lacznie podsuma
    toplam aratoplam geneltoplam somme cumul sum grandtotal nettosumme bruttosumme warenwert goederenwaarde rechnungsbetrag rechnungssumme factuurbedrag saldo soma celkem summa ialt sammenlagt ubertrag uebertrag transporteren transport_ carried carryover brought riporto suma_y_sigue arrastre
    合计 总计 小计 总额 总金额 共计 合計`,
  freight: `freight vracht vrachtkosten fracht frachtkosten fret nolo flete frete frakt navlun nakliye carriage haulage porto seefracht luftfracht zeevracht luchtvracht verzendkosten versandkosten transportkosten bezorgkosten verzending shipping delivery livraison envio spedizione wysylka
    postage freightcost 运费 海运费 przewoz kargo expedition versand frankeerkosten transport transporte trasporto transportkosten vervoer lieferkosten przesylka`,
  insurance: `insurance verzekering verzekeringskosten versicherung versicherungskosten transportversicherung assurance assicurazione seguro ubezpieczenie sigorta 保险费 保险`,
  packing: `packing packaging verpakking verpakkingskosten verpackung verpackungskosten emballage imballo imballaggio embalaje pakowanie opakowanie opakowania ambalaj pallets palletkosten crate crates kist kisten transportkist klimaatkist krat kratten caisse caisses leergut fust 包装费`,
  discount: `discount discounts korting kortingen rabatt skonto remise rabais sconto descuento rabat iskonto indirim nachlass allowance creditering gutschrift 折扣`,
  commission: `commission commissie provision provisie kommission commissione comision prowizja komisyon 佣金`,
  tooling: `tooling mould mold moulds molds matrijs matrijskosten werkzeugkosten toolcost outillage stampo molde 模具费 cliche clichekosten stempelkosten setup einrichtekosten opstartkosten instelkosten`,
  bank: `bank bankkosten bankgebuhren iban swift bic`,
  deposit: `deposit aanbetaling anzahlung acompte acconto anticipo zaliczka depozito prepayment vooruitbetaling downpayment restbetaling restzahlung solde balance statiegeld pfand emballagegeld 定金 余款`,
  tax: `vat btw mwst ust tva iva kdv tax taxes mehrwertsteuer umsatzsteuer imposta podatek eust gst 税`,
  charge: `charge charges fee fees surcharge toeslag zuschlag gebuhr gebuhren bearbeitungsgebuhr frais spese gastos oplata oplaty masraf kosten cost costs kost orderkosten administratiekosten handling handlingkosten inspection documentation dokumentation certificaatkosten legalisatie mindermengenzuschlag
    kleineorderzuschlag rounding afronding rundung diverse_kosten 费用 手续费`,
  service: `service services dienst diensten dienstleistung dienstleistungen prestation prestations servizio servizi servicio servicios usluga uslugi hizmet montage installation installatie arbeidsloon arbeitslohn uren stunden`,
  voucher: `voucher vouchers giftcard gutschein geschenkgutschein cadeaubon cadeaukaart waardebon giftvoucher buono`,
  order: `po order orders bestelling bestellung commande ordine pedido zamowienie siparis bestelnr auftrag ordernr 订单`,
  words: `say 大写 zegge sage woorden worten lettres lettere letras slownie yaziyla`,
  footer: `bank iban swift remark remarks note notes opmerking opmerkingen let_op bemerkung hinweis nota remarque uwagi payment betaling zahlung incoterms page pagina seite blad strona sayfa colli packages signature handtekening unterschrift stamp 备注 盖章`,
  cancelled: `cancelled canceled geannuleerd annuleren storniert storno annule annulee annullato annullata cancelado cancelada anulowane anulowany iptal deleted delete verwijderd geloscht vervallen void voided rejected reversal reversed retour returned refunded`,
  unsold: `unsold onverkocht unverkauft invendu invenduto desierto passed withdrawn teruggetrokken zuruckgezogen niezrealizowane`,
};

/** Words that may stand beside those, and name no goods either. */
const BESIDE = new Set(
  `fob fca exw cif cfr cip cpt ddp dap incl inclusive inclusief excl exclusive exclusief zzgl inkl ohne of for the and per in to from by on at net netto gross brutto grand general generale generales genel ogolna order invoice amount bedrag betrag value waarde wert price prijs preis quantity qty
   aantal menge goods goederen waren ware usd eur gbp cny us u s dollars dollar euro euros rmb all le la les du des de der die das het een van voor und et en sub less minus plus add only one time pcs ctns kgs kg g w n cartons cartonnes pallets colli weight gewicht category categorie kategorie
   page this forward naar nach over folgt vervolg sea air ocean land road rail express inbound outbound inland domestic international standard dhl ups fedex tnt maersk dpd gls postnl dsv lines items rows regels zeilen records aantal_ count number nr no ht ttc
   general_ ara sous facture commande factuur rechnung value_ terms t tt l c advance voorschot bank administrative extra diverse misc final end einde eind`.split(/\s+/),
);

let byWord: ReadonlyMap<string, RowWord> | undefined;
function table(): ReadonlyMap<string, RowWord> {
  return (byWord ??= new Map((Object.entries(WORDS) as [RowWord, string][]).flatMap(([kind, list]) => list.trim().split(/\s+/).map((word) => [word, kind] as const)).reverse()));
}

const LONG_ENOUGH_TO_END = 5;

/** The kind that a word names, alone or at the end of a compound. */
function kindOf(word: string): RowWord | undefined {
  const found = table().get(word);
  if (found !== undefined || word.length < LONG_ENOUGH_TO_END + 2 || !/^[a-z]+$/.test(word)) return found;
  for (let start = 2; start <= word.length - LONG_ENOUGH_TO_END; start += 1) {
    const end = table().get(word.slice(start));
    if (end !== undefined && end !== 'footer' && end !== 'order' && end !== 'service') return end;
  }
  return undefined;
}

export interface RowWording {
  /** What the words that open or close the text say it is; undefined where they may be of goods. */
  readonly kind: RowWord | undefined;
  /** True where nothing else is said: no goods can be meant. */
  readonly isAll: boolean;
}

const NOTHING: RowWording = { kind: undefined, isAll: false };
const read = new Map<string, RowWording>();
const MOST_READ = 5_000;
const LONGEST_WORDING = 160;

/** What a text says of its row: "Zeevracht Ningbo - Rotterdam" is freight, "Shipping box" may be goods. */
export function rowWording(text: string): RowWording {
  if (text.length > LONGEST_WORDING || !/\p{L}{2}/u.test(text)) return NOTHING;
  const known = read.get(text);
  if (known !== undefined) return known;
  const wording = readWording(text);
  if (read.size >= MOST_READ) read.clear();
  read.set(text, wording);
  return wording;
}

function readWording(text: string): RowWording {
  const plain = fold(text.replace(/^\s*\[[^\]]*\]\s*/, '').replace(/[.'’](?=\p{L}\b)/gu, '')).replace(/\bsub[\s-]+tot/g, 'subtot').replace(/\bgift[\s-]+(card|voucher)/g, 'gift$1').replace(/\b(zwischen|ara|genel) (summe|toplam)/g, '$1$2').replace(/\b(?:net a payer|te betalen|zu zahlen|(?:amount|balance|total) due|do zaplaty|da pagare|a pagar|odenecek)\b/g, 'total').replace(/carte cadeau|buono regalo|tarjeta regalo/g, 'voucher');
  if (/^\s*(?:say|zegge|in words|amount in words|in worten|in woorden|en lettres|en toutes lettres)\b|\bonly\.?$/.test(plain) && /\b(?:total|dollars?|euros?|hundred|thousand|duizend|tausend|mille|pounds?|yuan|rmb)\b/.test(plain)) return { kind: 'words', isAll: true };
  const words = (plain.match(/\p{Script=Han}{2}|[^\P{L}\p{Script=Han}]+/gu) ?? []).filter((word) => !/^\p{L}$/u.test(word));
  if (words.length === 0 || words.length > 14) return NOTHING;
  const kinds = words.map(kindOf);
  const speaking = kinds.filter((kind) => kind !== undefined);
  if (speaking.length === 0) return NOTHING;
  const isAll = words.every((word, index) => kinds[index] !== undefined || BESIDE.has(word));
  const firstSaid = words.findIndex((word, index) => kinds[index] !== undefined || !BESIDE.has(word));
  const first = kinds[firstSaid];
  const phrase = kinds.findIndex((each, index) => index > 0 && each === 'charge' && index <= 2);
  const lastKind = kinds.at(-1);
  if (first === 'total' || (lastKind === 'total' && words.length <= 4)) return { kind: 'total', isAll };
  const kind = first ?? (phrase > 0 ? (kinds.slice(0, phrase).find((each) => each !== undefined) ?? 'charge') : lastKind);
  return kind === undefined ? NOTHING : { kind, isAll };
}
