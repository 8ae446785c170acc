// What the words of headings mean, in English, Dutch, German, French, Polish, Italian, Spanish, Turkish and Chinese, with those of
// Portuguese and the Nordic languages that stand in price lists. A word may mean several things; which, the others beside it say.

export type Concept =
  | 'describes' | 'name' | 'goods' | 'product' | 'article' | 'item' | 'material' | 'composition' | 'number' | 'barcode' | 'model' | 'style'
  | 'tariff' | 'customs' | 'statistic' | 'supplementary' | 'commodity'
  | 'origin' | 'provenance' | 'maker' | 'preference' | 'port' | 'country' | 'region' | 'destination' | 'receiver' | 'sender' | 'union' | 'delivery' | 'shipping' | 'supplier' | 'incoterm' | 'place'
  | 'price' | 'cost' | 'rate' | 'amount' | 'value' | 'total' | 'line' | 'each' | 'unit' | 'priceUnit' | 'per' | 'invoice' | 'fob' | 'cif' | 'declared'
  | 'selling' | 'purchase' | 'ownCost' | 'valuation' | 'last' | 'previous' | 'estimate' | 'auction' | 'premium' | 'fixed' | 'future'
  | 'quantity' | 'pieces' | 'ordered' | 'fulfilled' | 'stock' | 'least' | 'carton' | 'onOrder' | 'forecast' | 'open'
  | 'weight' | 'net' | 'gross' | 'volume' | 'size' | 'date' | 'tax' | 'without' | 'with' | 'duty' | 'percent' | 'discount' | 'charge'
  | 'freight' | 'insurance' | 'currency' | 'exchange' | 'image' | 'address' | 'main' | 'further' | 'alternative' | 'group' | 'brand' | 'type' | 'parent' | 'status' | 'remark'
  | 'colour' | 'marks' | 'language' | 'meta' | 'long' | 'short' | 'position' | 'document' | 'setting' | 'foreign' | 'customer' | 'print' | 'mode';

/** Words, separated by spaces, as fold() writes them; phrases have their words joined by "_". */
export const HEADING_WORDS: Readonly<Record<Concept, string>> = {
  describes: `품명 description descriptions desc descr descrip discription descriptie omschrijving omschrijvingen omschr beschrijving benaming benennung benennungen beschreibung beschreibungen beschr bezeichnung bezeichnungen bez bezeichn
    designation designations libelle libelles intitule descriptif descrizione descrizioni descripcion descripciones denominazione denominacion denominazion opis opisy tanim tanimi aciklama aciklamasi
    cinsi cins particulars txz01 arktx maktx kurztext text texte tekst tekstas descricao designacao beskrivelse beskrivning benamning benaevnelse popis bezeichng detail_of_goods detalle concepto oggetto
    描述 说明 货描 品名描述 说明书 spec_of_goods nazwa_i_opis`,
  name: `name names naam namen nom noms nome nombre nazwa nazwy ad adi isim title titel titre titolo titulo tytul navn namn nazev 名称 品名 名 货名 品名称`,
  goods: `goods ware waren goederen goed marchandise marchandises merce merci mercancia mercancias mercaderia mercaderias towar towaru towary towarow mal malin mallar esya merchandise merch vare varer vara varor mercadoria zbozi
    货物 商品 货品 物品 货`,
  product: `product products prod producten produkt produkte produkts produit produits prodotto prodotti producto productos produkty produktu produktow urun urunun urunler produto produtos vyrobek termek prd 产品 品`,
  article: `article articles artikel artikels artikelen artikeln art articolo articoli articulo articulos artykul artykulu artykuly stok_adi artigo sku matnr materialnummer stockcode teil teile part parts p_n onderdeel pezzo ref_article`,
  item: `item items pozycja lot`,
  material: `material materials materiaal materialen materialien materialkurztext materiau materiaux materiale materiali materiales material_type mat`,
  composition: `composition composizione composicion samenstelling zusammensetzung sklad fabric fabrics stof stoff stoffe mixture mengeling fibre fiber fibres fibra breakdown matiere matieres malzeme malzemesi kumas kompozycja content contents
    surowiec tessuto tejido tela sammansattning 材质 材料 成分 面料 质地 原料`,
  number: `no nr nummer nummern number numbers num numer numero numeros nro code codes kod kodu kody cod codice codici codigo codigos id ids ref refs reference references referentie referenz referencia riferimento referans ident identifier key
    # numeris nummber nos cislo kode koda stok_kodu 编号 号 号码 代码 编码 货号 款号 序号`,
  barcode: `ean gtin upc barcode barcodes streepjescode strichcode kod_kreskowy barkod isbn asin codice_a_barre codigo_de_barras 条码 条形码`,
  model: `model models modell modelo modello modele 型号 规格型号`,
  style: `style styles styleno 款号 款式`,
  tariff: `sh gs codigo_sa hs hscode hs_code hts htsus htsusa hsn tariff tariffs tarif tarifa tarifaire tariffa taric gn kn cn nc nc8 ncm harmonized harmonised harmonise harmonisee intrastat zolltarif zolltarifnummer zolltarifnr arancel arancelaria arancelario
    nomenclature nomenclatura nomenklatur combinata combinada nomenklatura taryfy taryfa gtip gtib gtp g_t_i_p tarife stawn tolltariff tulltaxe tullkod tolltarif schedule_b 税号 税则 海关编码 海关商品编码 hs编码 hs编號 商品编码 hsk_code tnved ncmnalader
    partida_arancelaria position_tarifaire kod_towaru voce_doganale statistieknummer statistieknr taricnummer tariefnummer tariefcode tullstatistiskt varukod varekode kn_nummer codice_nc pozicija warennummer warennr warentarifnummer goederencode goederencodes goederennummer douanetarief`,
  customs: `customs custom douane douanes douanier douaniere zoll zollrechtlich dogana doganale doganali aduana aduanero aduanera aduanas celny celna clo celnej celne gumruk toll told tull cla aduaneiro 海关 报关 关税号`,
  statistic: `stat statistic statistics statistical statistisch statistische statistischer statistiek statistique statistiques statystyczna statystyczny statystyczne estadistico estadistica statistiskt statistisk statisticky statistico statistica istatistiki istatistik`,
  supplementary: `supplementary suppl supplementaire supplementaires supplementare supplementari suplementaria suplementarias suplementario aanvullende aanvullend bijzondere besondere besonderen uzupelniajacej uzupelniajaca uzupelniajacy
    aussenhandelstatistische aussenhandelsstatistische tamamlayici complementary`,
  commodity: `commodity commodities`,
  origin: `origin origins orig coo c_o co_origin oorsprong oorspr herkomst ursprung ursprungs urspr herkunft herk origine origines origen pochodzenia pochodzenie mense mensei made manufacture manufactured manufacturing produced production fabrication
    fabricage herstellung fabricacion fabbricazione produkcji uretim vervaardiging opprinnelse oprindelse origem puvodu puvod herkl ursprungsl oorspronglnd non_preferential non_preferentiel non_preferentielle nicht_praferenziell nicht_praferentiell niet_preferentieel nicht_praferenzielles 原产 원산지 原産国 原産地 原产国 原产地 产地 产国 原產地 原产国别`,
  provenance: `provenance provenienza procedencia proveniencia`,
  maker: `manufacturer manufacturers mfr mfg mfgr fabrikant hersteller fabricant producent producteur produttore fabbricante fabricante uretici maker factory fabriek fabrik site plant usine fabbrica fabrica producer 制造商 工厂 生产商 厂家`,
  preference: `preference preferential preferentiel preferentielle praferenziell praferenzielles preferentie preferentieel praferenz praferentiell preferenz proof bewijs nachweis preferencyjne certificate certificaat`,
  port: `port haven hafen porto_di puerto liman pol pod 港 airport station`,
  country: `country countries countrycode land lander landen landcode landencode landenkode landerkurzel landerkennzeichen laendercode laenderkuerzel pays paese paesi pais paises kraj kraju kraje herkl ursprungsl oorspronglnd 原产国 原産国 产国 ulke ulkesi land1 nation zeme orszag staat stato etat nazione mitgliedstaat mitgliedstaats lidstaat 国 国家 国别 國家`,
  union: `lidstaat mitgliedstaat mitgliedstaats etat_membre stato_membro estado_miembro panstwo_czlonkowskie member_state member`,
  delivery: `delivery levering lieferung liefer livraison consegna entrega dostawa dostawy teslimat lever`,
  region: `region regio regione regionen herkr bundesland provincie province provincia state gewest wojewodztwo departement`,
  destination: `destination destinations dest bestemming bestemmings bestimmung bestimmungs destinazione destino przeznaczenia varis ship_to shipto deliver_to delivered_to deliver_to_country zielland ziel doel destino_pais finalbestimmung bestemd 目的 目的国 目的地 运抵国
    leverland lieferland`,
  receiver: `consignee recipient receiver client clients klant klanten kunde kunden customer customers buyer koper kaufer kaeufer empfanger empfaenger ontvanger geadresseerde destinataire destinatario cliente clienti odbiorca odbiorcy kupujacy alici musteri
    importer importeur sold_to bill_to adressat debiteur debitor acheteur acquirente comprador kund kunde_nr 客户 收货人 收货 买方`,
  customer: `customer klant kunde client cliente musteri odbiorca debiteur debitor`,
  sender: `shipper consignor exporter export exports sender dispatch dispatched despatch versender versendung versendungs verzending_land verzendland afzender expediteur expedition spedizione mittente nadawca wysylki wysylka gonderici departure departs vertrek abgang
    absender exporting exportation cikis ihracat ihracatci loading ship_from shipfrom sending exporteur exportateur esportatore exportador esporta eksporter eksport uitvoer ausfuhr 出口 发货 发货人 启运国`,
  shipping: `shipping ship shipment shipments versand verzending verzend envio envios expedition spedizione wysylka wysylki kargo sevkiyat transportu transportowe zending zendingen sendung sendungen transport transports trasporto transporte verkehr 运输`,
  supplier: `supplier suppliers vendor vendors leverancier leveranciers lev lieferant lieferanten fournisseur fournisseurs fornitore fornitori proveedor proveedores dostawca dostawcy tedarikci satici vendedor vendeur venditore sprzedawca seller sellers verkoper verkaufer kreditor kreditoren kred
    crediteur lifnr dealer_id fornecedor leverandor leverantor 供应商 卖方 供货商`,
  incoterm: `incoterm incoterms inco inco1 inco2 incot leveringsvoorwaarde leveringsvoorwaarden lieferbedingung lieferbedingungen warunki_dostawy conditions_livraison liefercode terms_of_delivery delivery_terms condiciones_entrega resa 贸易条款 贸易方式 成交方式`,
  place: `city town stad stadt ort ville citta ciudad miasto sehir address adres adresse indirizzo direccion zip postcode plz postal lieferort plaats street telefon phone email e_mail`,
  price: `price prices prijs prijzen preis preise prix prezzo prezzi 供货价 采购价 进货价 进价 单价 單價 単価 단가 precio precios cena ceny fiyat fiyati fiyatlari pris priser preco precos netpr pu p_u u_p u_price e_preis a_pris p_unitario p_unit p_unitaire p_unitaria uprice pce_price brutopreis 价 价格 价钱 报价 priceusd wsp ppu`,
  cost: `cost costs costing kost cout couts costo costi coste costes koszt koszty maliyet maliyeti 成本 custo omkostning`,
  rate: `rate rates tasso taux satz tarief koers`,
  amount: `amount amounts amt amnt bedrag bedragen betrag betrage montant montants importo importi importe importes kwota kwoty tutar tutari meblag belop belopp belob sum summe summen som netwr lineamount 金额 总额 金額 금액 货款 nettowert`,
  value: `value values val vals waarde waardes wert werte valeur valeurs valore valori valor valores wartosc wartosci deger degeri varde vaerdi verdi warenwert 价值 货值 总值`,
  total: `total totals totaal totale totali totales totaux tot ttl gesamt gesamte ges suma razem ogolem lacznie lacznej toplam genel subtotal subtotaal subtotale zwischensumme sous_total subtotales sub_total ext extd extended extension
    celkem totalpris totalbelopp t_amount 总 合计 总计 总共 小计 总价 总金额 cumul som_totaal eindbedrag`,
  line: `line regel regels zeile zeilen positions positionen ligne lignes riga righe linea lineas renglon pozycji satir kalem rad linje pos position itm itemtotal 行 项`,
  each: `each 単価 단가 ea unitaire unitaires unit_price_each unitario unitaria unitari unitar unitaris jednostkowa jednostkowy jednostk jedn einzel eenheids einheits stuk_prijs p_st st_preis styck stk_preis apiece per_unit per_piece per_stuk pro_stuck pro_stk je_stuck je_stk
    al_pezzo por_unidad za_sztuke per_pc per_pcs par_piece pu p_u u_p ppu u_price e_preis a_pris p_unitario p_unit p_unitaire p_unitaria enheds enhets 单 单价 單價`,
  unit: `unit units uom um u_m uoms eenheid eenheden eenh einheit einheiten einh einheitencode me vme bme unite unites unita unidad unidades jednostka jednostki jednostce jm j_m miary birimi birim 单位 單位 meins vrkme maateenheid mengeneinheit measure masseinheit
    medida misura mesure olcu olcu_birimi enhet enhed verkoopeenheid uds udm jedn_miary qty_unit`,
  priceUnit: `peinh preiseinh preiseinheit preiseinheiten price_unit pricing_unit price_basis priceper prijseenheid prijsfactor price_factor price_quantity per_quantity bprme bpme unite_de_prix unite_prix unita_prezzo unidad_precio preismenge
    prijsaantal pe 计价单位 fiyat_birimi`,
  per: `per pro je por pour za`,
  invoice: `invoice invoiced inv factuur facturen rechnung rechnungs re fakt facture fattura factura faktura faktury faktur fakturowa fakturowana fatura billed billing 发票`,
  fob: `fob fca exw fas exworks ex_works`,
  cif: `cif cfr cip cpt ddp dap landed`,
  declared: `declared declaration entered aangegeven aangifte angemeldet declaree declare dichiarato declarado deklarowana transaction_value transactiewaarde transaktionswert dutiable zollwert`,
  selling: `retail rrp msrp srp selling sell sales sale verkoop verkoops verkoopprijs verkauf verkaufs vk vp vente ventes vendita venta ventas sprzedazy sprzedaz detaliczna satis perakende consumer consumenten consument adviesprijs advies uvp pvp ppc detail
    list catalogue catalog catalogusprijs listen liste lijst regular compare shop webshop msrp_price map standaard_verkoop basisverkoop verkauspreis endverbraucher b2c recommended standard_price your public 零售 售价 零售价 销售 订货价 konsument`,
  purchase: `purchase purchasing purch inkoop inkoops inkoopprijs aankoop aankoops einkauf einkaufs ek achat achats acquisto acquisti compra compras zakupu zakup zakupy alis buying buy buyer_price direct net_net wholesale wsp distributor dealer kostpreis sourcing
    supplier_price nakup innkjop inkop indkob 采购 进货 进价 进货价 采购价 供货 供货价`,
  valuation: `valuation standard standaard average avg gemiddelde gemiddeld durchschnitt durchschnittlich durchschnittspreis gleitender moyen moyenne medio media srednia srednie ortalama verrechnungspreis stprs verpr fifo pmp pamp wac
    standardpreis standaardkostprijs bewertungspreis buchwert inventory_value herstellkosten`,
  ownCost: `kostprijs einstand einstands einstandspreis selbstkosten prix_de_revient precio_de_coste prezzo_di_costo`,
  last: `last latest laatste letzte letzter letzten neueste neuester neusten dernier derniere ultimo ultima ostatnia ostatni recent current actueel aktuell aktueller son_alis most_recent huidige`,
  previous: `previous prev prior precedent precedente old oud oude alt alter alte ancien former remplace remplacee replaced replacement vorige vorheriger anterior poprzednia poprzedni eski ersatz vervangen`,
  estimate: `estimate estimated estimates schatting schatz schatzung geschat geschatte estimation stima estimado szacunkowa tahmini reserve insured verzekerde versicherungswert appraisal appraised taxatie taxatiewaarde insurance_value carnet ata_value
    verzekeringswaarde replacement_value marktwert marktwaarde`,
  auction: `hammer auction veiling auktion zuschlag hamerprijs bid gebot enchere asta subasta`,
  premium: `premium opgeld aufgeld agio buyers_premium commission provisie provision`,
  fixed: `fest vast fixed fixe`,
  future: `new_price nieuwe neuer neue future next nieuw neu nouveau nuovo nuevo nowa yeni ab_datum toekomstig`,
  quantity: `nombre q_ta q_ty q_te q_tes 수량 個数 quantity quantities qty qtys qnty qnt qtty quant qt qte qtes aantal aantallen aant hoeveelheid hoeveelh hoev menge mengen anzahl anz quantite quantites quantita qta cantidad cantidades cant ilosc ilosci miktar miktari 数量 數量 件数量 kwmeng lfimg fkimg bstmg
    quantidade qtd antal antall mnozstvi mennyiseg stuckzahl stueckzahl adedi number_of_units number_of_pieces no_of_pieces no_of_pcs nombre_de_pieces aantal_stuks units_ordered order_units`,
  pieces: `pieces eaches piece pcs pc pce stuks stuk stk stuck stueck st szt sztuk adet pezzi pz piezas pza pairs prs paar 件 个 只 pces`,
  ordered: `ordered order orders bestel besteld bestelde bestelling bestellung bestell bestellte bestellt commande commandee commandes ordine ordinata ordinato pedido pedida zamowienie zamowiona zamowienia siparis inkooporder purchase_order po besteller
    auftrag auftrags 订单 订购 订货 orden`,
  fulfilled: `shipped delivered geleverd geleverde geliefert gelieferte livree livre livrees gefactureerd gefactureerde fakturiert fakturierte facturee received ontvangen erhalten erhaltene fulfilled consegnata consegnato entregada dostarczona teslim sent picked verzonden versandte
    abgerechnet gesendet recu recue recibida ricevuta otrzymana scanned 已发 exported packed afgeleverd retour returned refunded toegewezen`,
  stock: `stock stocks inventory inventaris voorraad lager lagerbestand bestand bestande magazijn magazyn magazynie magazzino giacenza existencias stan stok mevcut 库存 on_hand onhand in_stock available availability beschikbaar verfugbar disponible disponibile
    dostepna dostepne labst frei_verw warehouse quantity_in_stock vrije economische opening saldo safety vooraad reserved free tracked`,
  least: `min minimum minimale minimal minimaal mindest mindestbest mindestbestellmenge mindestmenge moq minbm norbm normalbest minimo minima maks max maximum maximal reorder bestelpunt meldebestand moq_pcs 最小 起订 起订量 最低 least increment multiple veelvoud
    herbestell lowest`,
  carton: `carton cartons ctn ctns karton kartons doos dozen dozens box boxes case cases inner outer master pack packs package packages packing packaging packed_in verpakking verpakkingen verpackung verpackungs verpackungseinheit vpe vke colli colis collo kolli kolo koli
    pallet pallets palette palet paleta caja cajas caisse scatola scatole kutu opakowania opakowanie opakowaniu packstuck packstucke packstueck packst gebinde pkgs pkg pcb uvc ue umdoos omdoos inhoud inhalt capacity capaciteit kapazitat lading container
    bundle_qty coli confezione bulto bultos emballage conditionnement ctnr 箱 箱数 装箱 装箱量 每箱 包装 件数 packungseinheit sales_unit jednostce_sprzedazy pakning krat verp verpakt qty_carton pcs_ctn units_per lot_size imballo ambalaj set_of`,
  onOrder: `on_order in_bestelling in_bestellung auf_bestellung in_order backorder backorders back_order en_commande in_ordine zamowione incoming inbound_qty verwacht in_purchase menge_in_bestellung menge_in_auftrag in_auftrag in_verkooporder quantity_on_order`,
  forecast: `forecast forecasted prognose annual jaarlijks jaarverbruik verbruik verbrauch consumption previsione prevision demand jahresbedarf jahresmenge target`,
  open: `open openstaand offen offene outstanding remaining restant resterend restmenge rest balance balans`,
  weight: `weight weights gewicht gewichte gew gewichts wt wgt poids peso pesi pesos waga wagi masa mass massa masse eigenmasse rohmasse agirlik agirligi kg kgs kgm kilo kilogram kilograms gram grams grammes lbs lb oz pounds_weight nw gw n_w g_w tnw tgw nnw pb pn
    重量 净重 毛重 总重 净重量 hmotnost vekt vikt vaegt ntgew brgew gewei grammage gsm ounces gramm stuckgewicht peso_neto`,
  net: `net netto nett nette netta netti neto netos taxable imponibile imponible nw n_w tnw nnw netwr netpr ntgew eigenmasse pn 净 净重 净重量 netz ht`,
  gross: `gross brutto bruto brut brute lordo lorda gw g_w tgw brgew rohmasse pb brt 毛 毛重`,
  volume: `volume volumes vol cbm m3 cuft cubic cft hacim hacmi objetosc inhoud_m3 体积 volumen capienza cubage rauminhalt liter litres ml`,
  size: `size sizes length width height depth lengte breedte hoogte diepte lange laenge breite hohe hoehe tiefe dimension dimensions dim dims measurement measurements meas maat maten grosse groesse taille taglia talla rozmiar boyut beden afmeting afmetingen abmessung
    abmessungen largeur hauteur longueur profondeur wymiary 尺寸 尺码 diameter ø footprint dosage xs xxl`,
  date: `date dates datum data fecha fechas tarih tarihi 日期 time zeit heure hora uhrzeit tijd valid validity geldig gultig gueltig ab_datum month maand monat mois mese mes miesiac jaar jahr annee anno ano year rok bezugsmonat eta etd week kw leadtime lead_time levertijd lieferzeit
    delai termin 天 周期 出货周期 有效期 created updated modified peildatum days dagen tage expiry houdbaarheid dlc period periode okres przydatnosci season seizoen saison from_date to_date`,
  tax: `vat btw mwst ust umst tva iva kdv tax taxes imposta impuesto podatek vergi steuer eust eustabgabe eustsatz excise accijns accijnzen verbrauchsteuern verbrauchssteuern moms gst 税 税额 增值税 steuerbetrag`,
  without: `excl exclusive exclusief excluding ex exkl ohne zzgl hors ht esclusa escluso sin bez haric hariç 不含 dph_bez senza before`,
  with: `incl inclusive inclusief including inkl mit ttc compresa incluso inclusa incluido con z_vat dahil 含 brutto_incl`,
  duty: `duty duties dutiable_rate invoerrecht invoerrechten rechten droits dazio dazi clo_kwota zollsatz abgabe abgaben abgabezoll zollabgabe zollsatzabgabe antidumping mpf hmf burden tariffpercent douanerechten zollbetrag vergisi heffing heffingen levy surcharge toeslag zuschlag
    derechos 关税 spi`,
  percent: `percent percentage pct perc % procent prozent pourcentage percentuale porcentaje yuzde`,
  discount: `discount discounts disc korting kortingen rabatt rabat rabais remise remises sconto sconti descuento dto iskonto indirim skonto allowance nachlass 折扣 reduction`,
  charge: `charge charges fee fees kosten gebuhr gebuhren frais spese gastos oplaty masraf handling costs_of opslag 费 费用 deposit tooling commission commissie surcharge import_costs`,
  freight: `frais_de_port gastos_de_envio spese_di_spedizione freight vracht vrachtkosten fracht frachtkosten fret nolo flete fletes navlun carriage haulage porto luftfracht seefracht oceanfreight zeevracht luchtvracht frete frakt fragt przewoz nakliye 运费 海运费 verzendkosten versandkosten transportkosten vrachtprijs`,
  insurance: `insurance insur ins verzekering versicherung versicherungs assurance assicurazione seguro seguros ubezpieczenie ubezpieczenia sigorta forsikring forsakring 保险 保费 保险费 assur`,
  currency: `currency currencies curr cur ccy crncy valuta valutacode munt muntsoort munteenheid muntcode wahrung wahrungs wahrg waehrung waehrungscode wahrungscode wkz whg devise devises monnaie moneda monedas divisa waluta waluty doviz para_birimi waers valutakod mena deviza moeda
    币种 货币 币制 币别 幣別 kur_cinsi wahrungsschlussel rechnugnswahrung`,
  exchange: `exchange kurs koers wechselkurs rechnungskurs wisselkoers cours cambio tasso_cambio kur umrechnungskurs umrechnungs umgerechneter umgerechnerter 汇率 converted omgerekend`,
  image: `image images img imgs picture pictures pic pics photo photos foto fotos fotografie bild bilder produktbild afbeelding afbeeldingen plaatje immagine immagini imagen imagenes zdjecie zdjecia obraz resim resmi gorsel visuel thumbnail thumb
    packshot 图片 图 照片 产品图片 产品图`,
  address: `url urls link links src href uri adres_url web path pfad http https`,
  main: `main primary hoofd haupt front base principal principale default basis first`,
  further: `other additional extra back rear detail side swatch small thumbnail thumb alt hover zusatz secondary gallery further second autre altre otras lifestyle`,
  alternative: `like canada canadian us usa uk eu_unit chinese cn_name en_name`,
  group: `group groups groep gruppe gruppen gr category categories categorie kategorie kategorien kategori kategoria categoria cat class classes klasse family famille famiglia familia familie aile dept department afdeling abteilung rayon assortment assortiment sortiment division segment
    warengruppe artikelgroep warengr matkl collection collectie kollektion catalog_group hoofdgroep subgroep subcategory range line_of_business level level1 niveau sub_category omzetgroep productgroep produktgruppe grup grubu grupa reeks serie series tags
    molecule therapeutic`,
  brand: `brand brands merk merken merknaam marke marken marque marques marca marche marka marki brend label_name 品牌 牌 fabrikat`,
  type: `type types typ typen soort soorten kind art genre tipo tipi rodzaj tur turu mtart type_item 类型 种类 geschaftsart parentage artikelart artikeltype soort_item productsoort producttype`,
  parent: `parent parents parentage variant_of variante_von variant_van hoofdartikel ouder hauptartikel parent_child template_of stamartikel mutterartikel has_variants master_sku parent_sku parent_id relationship configurable gruppeartikel`,
  status: `status statut stato estado durum gesperrt geblokkeerd blocked disabled zichtbaar sichtbar active actief actif aktiv attivo activo aktywny aktif action update_delete published enabled deleted visible visibility is_active staat_van geannuleerd cancelled 状态`,
  remark: `remark remarks comment comments note notes opmerking opmerkingen bemerkung bemerkungen anmerkung hinweis remarque remarques observation observations nota notas uwagi aciklamalar 备注 notitie notities memo anmerkungen obs merkblatt zusatz zusatzangaben
    toelichting`,
  colour: `color colour colors colours kleur kleuren farbe farben farb couleur couleurs colore colores kolor kolory renk renkler barva farg farge 颜色 colorname finish afwerking`,
  marks: `marks mark markierung merktekens marques_et_numeros shipping_marks marcas znaki 唛头 唛 marks_and_numbers marks_nos`,
  language: `language languages taal sprache langue lingua idioma jezyk dil lang locale`,
  meta: `meta seo keyword keywords tag tags slug handle permalink search_terms bullet feature features button html_title zoekterm stichworte`,
  long: `long uitgebreid uitgebreide ausfuhrlich longue full volledige body html lang_text langtext`,
  short: `short kort korte kurz court courte breve krotki kisa`,
  position: `sort sequence seq lp l_p sira sno s_no sr index rownum volgorde 序号 序 rang itemnumber`,
  document: `document documents doc docs document_no pdf datasheet bijlage attachment certificate mrn lrn ducr eori awb bl b_l container manifest verfahren procedure cpc`,
  setting: `allow allowed enable enabled is use config required settings option options optie optionen variation variations variatie attribute attributes kenmerk merkmal eigenschaft visible global policy tracker manage notify template setting flag theme threshold gift
    hazmat batterie battery batteries dangerous crosssell upsell upsells related`,
  foreign: `canada canadian kanada mexico mexican china_export chinese_export export_code ausfuhr uitvoercode export_hs export_tariff schedule_b`,
  print: `print printing druck bedrukking bedrukken imprint embroidery personalisation logo setup`,
  mode: `mode method methode methods via term terms conditions bedingung bedingungen voorwaarden voorwaarde modalite carrier vervoerder spediteur forwarder way weg kanal channel zone instructions instructie service services party profile`,
};

/** Words that say nothing between others. */
export const CONNECTING = new Set('of the de la le les du des der die das den dem van het een el los las do da dos di del della delle dei degli lo il en et und and y e i a an for fur voor pour to zu z w na op au aux s d l o ou oder of or by bei mit ve veya ze exprime kazdy'.split(' '));
