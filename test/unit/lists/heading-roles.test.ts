import type { Cell } from '../../../src/lists/cells';
import type { ListRole } from '../../../src/lists/list-reading';
import { recognise } from '../../../src/lists/recognition';

const GOODS = ['Ceramic mug with handle', 'Bamboo cutting board, oiled', 'Glass carafe for water'];

/** What stands below a heading of the role. */
const CONTENTS: Readonly<Record<string, readonly Cell[]>> = {
  description: GOODS,
  origin: ['CN', 'VN', 'TR'],
  destination: ['NL', 'DE', 'NL'],
  unitPrice: [1.25, 3.1, 4.45],
  amount: [1500, 930, 667.5],
  quantity: [1200, 300, 150],
  freight: [40, 22, 18.5],
  insurance: [5, 3, 2.5],
  currency: ['USD', 'USD', 'EUR'],
  code: ['69120023', '44191200', '70134910'],
  articleNumber: ['KM-330', 'BP-20', 'GC-100'],
  netMass: [410.5, 200, 96],
};

/** The role that the list gives to the column under test, beside one that describes the goods. */
function roleOf(heading: string, contents: readonly Cell[], beside: readonly (readonly [string, readonly Cell[]])[] = [['Description', GOODS]]): ListRole | undefined {
  const columns = [...beside, [heading, contents] as const];
  const cells = [columns.map(([text]) => text), ...GOODS.map((_, row) => columns.map(([, values]) => values[row] ?? ''))];
  const { judgements } = recognise({ column: 0, columns: columns.length, blocks: [{ row: 0, cells }] }, { first: 0, last: 0 });
  return (Object.keys(judgements) as ListRole[]).find((role) => {
    const judgement = judgements[role];
    return judgement.kind === 'taken' && judgement.columns[0] === columns.length - 1;
  });
}

describe('a heading is known by the words in it', () => {
  test.each<[role: ListRole, contents: string, headings: string]>([
    ['description', 'description', 'Description|Description of Goods|Full description of contents|Product name|Item description|Goods|Commodity|Omschrijving|Artikelomschrijving|Goederenomschrijving|Productnaam|Benaming|Naam artikel|Bezeichnung|Warenbezeichnung|Artikelbezeichnung 1|Benennung|Produktname|Kurztext|Materialkurztext|Désignation|Libellé|Désignation des marchandises|Intitulé du produit|Nom du produit|Opis towaru|Nazwa towaru|Nazwa produktu|Opis|Descrizione|Descrizione merce|Denominazione|Nome prodotto|Descripción|Descripción de la mercancía|Nombre del producto|Producto|Malın cinsi|Ürün adı|Açıklama|Malzeme tanımı|品名|商品名称|货物描述|产品描述|中文品名|Descrição do produto|Benämning|Beskrivelse|goods_description|ProductName|item_name|DESCRIPTION OF GOODS / 品名|Trade description'],
    ['origin', 'origin', 'Origin|Country of origin|C/O|COO|Made in|Country of manufacture|Mfg country|Orig.|Origin Country Code|Land van oorsprong|Oorsprong|Oorspr.|Land van herkomst|Oorsprongsland|Ursprung|Ursprungsland|Urspr.-Land|Herkunftsland|Ursprungsl.|Herstellungsland|Pays d’origine|Origine|Pays de fabrication|Orig. pays|Kraj pochodzenia|Kraj poch.|Pochodzenie|Paese di origine|Origine merce|Paese d’origine|País de origen|Origen|País origen|Menşei|Menşe ülke|Menşe Ülkesi|原产国|原产地|产地|原产国(地区)|País de origem|Ursprungsland/Origin|country_of_origin|countryOfOrigin|COUNTRYORIGIN|Country of Origin (ISO)|Land oorsprong'],
    ['code', 'code', 'HS code|H.S. Code|HSN|HTS|HTSUS No.|HTS Number|Tariff no.|Tariff Code|Commodity code|Commodity Code (8 digits)|Customs code|Harmonized Code|Schedule B|CN code|Goederencode|GN-code|Goederencode (GN)|Statistieknummer|Stat. nr.|Intrastatcode|Intrastat goederencode|Douanetarief|Taric|Taric-code|HS-code|GS-code|Douanecode|Zolltarifnummer|Zolltarif-Nr.|Zolltarifnr.|Warennummer|Warennr.|Warentarifnummer|Warentarifnr|Stat. Warennummer|KN-Code|KN8|TARIC-Code|Zollcode|Statistische Warennummer|Code SH|Code HS|Code douanier|Nomenclature|Nomenclature douanière|Code NC|Code NC8|NC8|Position tarifaire|Nomenclature combinée|Kod CN|Kod taryfy celnej|Kod HS|Kod towaru|Kod celny|Codice doganale|Cod. doganale|Codice NC|Nomenclatura combinata|Voce doganale|Codice TARIC|Partida arancelaria|Código arancelario|Código TARIC|Código HS|Fracción arancelaria|NCM|GTİP|G.T.İ.P. No|GTIP NO|Gümrük tarife no|海关编码|HS编码|商品编码|税号|税则号列|Statistiskt nummer|Varukod|hs_code|hsCode|HsCodeEU|commodity_code|customs_tariff_number|harmonized_system_code'],
    ['quantity', 'quantity', 'Quantity|Qty|Q’TY|QTY (PCS)|Q.ty|Qty ordered|Order Qty|Ordered quantity|PCS|Pieces|Units|No. of pieces|Number of units|Total pcs|TTL QTY|Shipped qty|Invoiced quantity|Aantal|Aant.|Aantal stuks|Besteld aantal|Hoeveelheid|Stuks|STKS|Geleverd aantal|Menge|Anzahl|Stk|Stück|Stückzahl|Bestellmenge|Auftragsmenge|Liefermenge|Gelieferte Menge|Menge (Stk)|Quantité|Qté|Qte|Quantité commandée|Nombre de pièces|Ilość|Ilość szt.|Ilość zamówiona|Quantità|Q.tà|Qta|Quantità ordinata|Cantidad|Cant.|Cantidad pedida|Unidades|Miktar|Adet|Sipariş miktarı|Miktarı|数量|总个数|总数量|订购数量|数量(PCS)|Quantidade|Qtd|Antal|quantity|order_qty|QtyOrdered'],
    ['value', 'amount', 'Amount|Line amount|Line total|Total|Total value|Total amount|Total price|Ext. price|Extended price|Extended amount|Ext. cost|Amount (USD)|Amount US$|Value|Goods value|Customs value|Entered value|Declared value|Invoice value|FOB value|Total FOB|FOB|Net amount|Net value|Subtotal|Bedrag|Regelbedrag|Regeltotaal|Totaal|Totaalbedrag|Totaalprijs|Totale waarde|Waarde|Factuurwaarde|Douanewaarde|Goederenwaarde|Bedrag excl. btw|Nettobedrag|Betrag|Gesamt|Gesamtpreis|Gesamtwert|Gesamtbetrag|Summe|Warenwert|Zollwert|Rechnungsbetrag|Nettowert|Positionswert|Zeilenbetrag|Wert|Wert in EUR|Montant|Montant HT|Montant total|Total HT|Prix total|Valeur|Valeur totale|Valeur en douane|Wartość|Wartość netto|Wartość towaru|Wartość celna|Kwota|Kwota netto|Importo|Importo netto|Totale|Totale riga|Valore|Valore in dogana|Valore totale|Prezzo totale|Importe|Importe total|Valor|Valor FOB|Valor total|Precio total|Tutar|Toplam tutar|Tutarı|Toplam|Toplam fiyat|金额|总价|总金额|货值|合计金额|Valor total US$|Belopp|Beløb|line_total|LineAmount|TotalPrice'],
    ['value', 'unitPrice', 'Unit price|U/Price|Unit price (USD)|Price each|Unit cost|Cost|Cost price|Purchase price|Purchase cost|Buying price|Wholesale price|Unit value|FOB price|Net price|Price/pc|Price per unit|UnitAmount|Inkoopprijs|Aankoopprijs|Stukprijs|Prijs per stuk|Eenheidsprijs|Eenh.prijs|Prijs p/st|Netto prijs|Nettoprijs|Kostprijs|Inkoopprijs EUR|Einzelpreis|E-Preis|Stückpreis|Preis/Stk|Preis pro Stück|Nettopreis|Einkaufspreis|EK|EK-Preis|EK netto|Einstandspreis|Prix unitaire|P.U.|P.U. HT|Prix d’achat|Prix d’achat HT|Prix net|Cena jednostkowa|Cena jedn.|Cena netto|Cena zakupu|Cena jedn. netto|Prezzo unitario|Prezzo unit.|Prezzo netto|Prezzo di acquisto|Costo unitario|Precio unitario|Precio unit.|Precio de compra|P. unitario|Coste|Birim fiyat|Birim fiyatı|Alış fiyatı|单价|单价(元)|采购价|进货价|FOB单价|供货价|Valor unitário|Preço unitário|À-pris|Enhedspris|unit_price|purchase_price|cost_price|price_net_purchase'],
    ['currency', 'currency', 'Currency|Curr.|Ccy|Currency code|Valuta|Munt|Muntsoort|Muntcode|Währung|WKZ|Währg|Whg.|Devise|Monnaie|Waluta|Divisa|Moneda|Para birimi|Döviz|Döviz cinsi|币种|货币|币制|Moeda|currency_code|CurrencyISO'],
    ['freight', 'freight', 'Freight|Freight cost|Freight (USD)|Shipping cost|Shipping costs|Ocean freight|Transport cost|Vracht|Vrachtkosten|Verzendkosten|Transportkosten|Fracht|Frachtkosten|Versandkosten|Fret|Frais de transport|Frais de port|Koszt transportu|Fracht morski|Nolo|Spese di trasporto|Flete|Flete US$|Gastos de transporte|Navlun|Nakliye|运费|Frete|freight_amount'],
    ['insurance', 'insurance', 'Insurance|Insurance cost|Insurance (USD)|Verzekering|Verzekeringskosten|Versicherung|Versicherungskosten|Assurance|Ubezpieczenie|Assicurazione|Seguro|Seguro US$|Sigorta|保险费|保费|insurance_amount'],
    ['destination', 'destination', 'Destination|Country of destination|Destination country|Ship to country|Ship-to country|Bestemming|Land van bestemming|Bestimmungsland|Zielland|Pays de destination|Kraj przeznaczenia|Paese di destinazione|País de destino|Varış ülkesi|目的国|Delivery country|destination_country'],
    ['articleNumber', 'articleNumber', 'Article number|Item no.|Item number|SKU|Style no.|Part No.|P/N|Product code|Artikelnummer|Art.nr.|Artikelcode|Art.-Nr.|Artikel-Nr.|Teilenummer|Teile-Nr.|Materialnummer|Référence article|Code article|Réf. article|Nr artykułu|Kod produktu|Codice articolo|Cod. articolo|Código de artículo|Código producto|Ürün kodu|Stok kodu|货号|商品货号|item_no|ItemCode'],
    ['netMass', 'netMass', 'Net weight|Net weight (kg)|N.W. (kg)|Net mass|Nettogewicht|Netto gewicht kg|Eigenmasse|Eigenmasse in kg|Nettogew.|Poids net|Masse nette|Masa netto|Waga netto|Peso netto|Peso neto|Net ağırlık|净重|总净重(kg)|Netto massa'],
  ])('%s (%s)', (role, contents, headings) => {
    const found = headings.split('|').map((heading) => [heading, roleOf(heading, CONTENTS[contents] ?? [], role === 'description' ? [['Art. no.', ['KM-330', 'BP-20', 'GC-100']]] : undefined)]);
    expect(found.filter(([, each]) => each !== role)).toEqual([]);
  });

  test.each<[what: string, contents: string, headings: string]>([
    ['what is in a carton, in stock, or the least that is sold', 'quantity', 'Qty/Ctn|PCS/CTN|Qty per carton|Inner qty|Stock|Stock qty|Qty on hand|Quantity in stock|Available stock|MOQ|Min. order qty|On order|Qty on order|Backorder qty|Cartons|CTNS|No. of cartons|Packages|Voorraad|Aantal per doos|Colli|Minimale bestelhoeveelheid|In bestelling|Vrije voorraad|Lagerbestand|VPE|Mindestbestellmenge|Verpackungseinheit|Menge in Bestellung|Stock disponible|Quantité par carton|Colis|Nombre de colis|Ilość w opakowaniu|Stan magazynowy|Kartony|Quantità per collo|Giacenza|Colli|Cantidad por caja|Bultos|Stok|Stok miktarı|Koli içi adet|起订量|箱数|装箱数|库存|每箱数量|Supplementary units|Besondere Maßeinheit|Units per pallet|Forecast qty'],
    ['weights and measures', 'amount', 'Gross weight|G.W. (kg)|Volume|CBM|Total CBM|Total G.W.|Brutogewicht|Bruttogewicht|Rohmasse|Poids brut|Masa brutto|Peso lordo|Peso bruto|Brüt ağırlık|毛重|总毛重|体积|Length (cm)|Total weight|Gesamtgewicht|Totaal gewicht'],
    ['taxes, duties, discounts and what goods are sold for', 'amount', 'VAT|VAT amount|Duty amount|Discount amount|Customs duty paid|Deposit|Btw-bedrag|Korting|Invoerrecht|Mehrwertsteuer|MwSt|MwSt-Betrag|Zollbetrag|Rabatt|TVA|Montant TVA|Remise|Kwota VAT|Rabat|IVA|Sconto|Descuento|KDV|KDV tutarı|税额|折扣|RRP|MSRP|Retail price|Adviesprijs|UVP|Verkoopprijs|VK-Preis|Prix de vente|Cena sprzedaży|Prezzo di vendita|Precio de venta|Satış fiyatı|零售价|Previous price|Old price|Exchange rate|Invoice number|Order number|Insured value|Estimate'],
    ['countries that are not the origin', 'origin', 'Country of dispatch|Country of export|Exporting country|Ship from country|Supplier country|Customer country|Land van verzending|Land leverancier|Versendungsland|Versandland|Lieferantenland|Pays de provenance|Pays d’expédition|Pays client|Kraj wysyłki|Kraj dostawcy|Paese di provenienza|Paese di spedizione|País de procedencia|País vendedor|Çıkış ülkesi|启运国|Port of origin|Unit|Language'],
    ['other dates, codes and names', 'description', 'Supplier|Supplier name|Customer|Brand|Manufacturer|Category|Product group|Colour|Remarks url|Artikelgroep|Leverancier|Merk|Warengruppe|Hersteller|Marke|Lieferant|Fournisseur|Marque|Famille|Dostawca|Marka|Fornitore|Marca|Proveedor|Tedarikçi|供应商|品牌'],
  ])('and not taken for %s', (_what, contents, headings) => {
    const found = headings.split('|').map((heading) => [heading, roleOf(heading, CONTENTS[contents] ?? [])]);
    expect(found.filter(([, role]) => role !== undefined && role !== 'articleNumber' && role !== 'netMass')).toEqual([]);
  });
});
