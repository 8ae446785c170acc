import { noGoods } from '../../../src/customs/no-goods';

describe('no goods', () => {
  test.each([
    '-', '--', '—', '...', '…', '?', '??', '#', '#####', '*', '/', '"', 'n/a', 'N/A', 'n.a.', 'NA', 'N.V.T.', 'nvt', 'k.A.', 'tbd', 'TBC', 'none', 'null', 'unknown', 'Onbekend', 'not available',
    'x', 'X', '(x)', 'xxx', 'a.', '😀', '✅', '📦📦', '⭐️⭐️⭐️', '👨‍👩‍👧', 'idem', 'ditto', 'see above', 'zie boven', 'siehe oben', 'test', '暂无', '无', 'yes', 'geen', 'keine', '\u00AD-', '<p>-</p>', '&nbsp;', '<br>',
  ])('nothing: "%s"', (text) => {
    expect(noGoods(text)).toBe('nothing');
  });

  test.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#WERT!', '#NV', '#BEZUG!', '#WAARDE!', '#N/B', '#VERW!', '#SPILL!', '#ÜBERLAUF!', 'Err:502'])('an error of a formula: "%s"', (text) => {
    expect(noGoods(text)).toBe('error');
  });

  test.each([
    '12345', '1', '0', '1.234,50', "1'234.56", '-5', '+31 20 123 45 67', '4006381333931', '8 712345 678906', '85183000', '12-34', '#12', 'No. 12', 'Nr 5', 'Art. 12345', 'Art.-Nr. 4711-22', 'SKU 12345', 'SKU-00123',
    'EAN 8712345678906', 'GTIN: 04006381333931', 'Pos. 10', 'Item 5', 'AB-1234-X', 'ABC-12345', 'A1001', 'MUG-330-WHT', 'ref: 99/123', 'AB123456', 'B07XYZ1234',
  ])('a number, of an article or another: "%s"', (text) => {
    expect(noGoods(text)).toBe('number');
  });

  test.each([
    '8518.30.00', '8518 30 00', 'HS 8518 30 00', 'HS8518.30', 'HS code: 851830', 'HTS 8518.30.2000', 'TARIC 8518300090', '8518.30.00.90', '9504.40.00.00.00', 'CN code 8518 30 00', 'GN-code 85183000',
    'Zolltarifnummer 85183000', '8518.30', '8518-30-00', '8518.30.2000', 'HS 8518',
  ])('an HS code: "%s"', (text) => {
    expect(noGoods(text)).toBe('code');
  });

  test.each([
    'https://example.com/mug.jpg', 'http://shop.example/p?id=1', 'www.example.com', 'example.com', 'example.com/mug', 'info@example.com', 'mailto:info@example.com', 'mug.jpg', 'IMG_2031.JPG', 'Scan 2024.pdf',
    'C:\\Users\\me\\mug.png', '\\\\server\\share\\mug', 'list.xlsx', 'ftp://a/b', 'data:image/png;base64,AAAA',
  ])('an address or the name of a file: "%s"', (text) => {
    expect(noGoods(text)).toBe('address');
  });

  test.each(['2024-11-30', '30.11.2024', '30/11/24', '11-30-2024', '30 Nov 2024', 'November 2024', '1 mei 2024', '3. Dezember 2024', 'Nov 30, 2024', '12:30', '2024-11-30T10:15:00Z', 'Q3 2024', 'KW 42', 'week 42'])('a date: "%s"', (text) => {
    expect(noGoods(text)).toBe('date');
  });

  test.each([
    '€ 39,80', '39,80 €', 'EUR 12', '12 EUR', '$5', 'US$ 3,900.00', '1,200 PCS', '12 kg', '100%', '5 pcs', '10 Stk', '10x20x30 cm', '10 x 20', '330 ml', '12V', '500 g', '2 boxes', '1 pair', '100 stuks', '5,-€', '£3.50', '¥100', '20件',
  ])('an amount or a measure: "%s"', (text) => {
    expect(noGoods(text)).toBe('amount');
  });

  test.each([
    'TOTAL', 'Total:', 'Totaal', 'Subtotal', 'Sub-total', 'Summe', 'Gesamt', 'Gesamtsumme', 'Zwischensumme', 'Grand total', 'TOTAL EUR', 'TOTAL 1,234.50', 'Totaal excl. 21% BTW', 'Total amount', 'Übertrag', 'Carried forward',
    'Razem', 'Suma', 'Sous-total', 'Total TTC', 'Totale', 'Totale parziale', 'Toplam', 'Genel toplam', 'Suma total', '合计', '总计', '小计',
    'Description', 'Beschreibung', 'Omschrijving', 'Product description', 'Description of goods', 'Item description', 'Artikelbezeichnung', 'Warenbezeichnung', 'Bezeichnung', 'Désignation', 'Libellé', 'Descrizione', 'Descripción',
    'Descripción de la mercancía', 'Opis', 'Nazwa towaru', 'Açıklama', 'Ürün adı', '品名', '商品名称', 'Quantity', 'Unit price', 'HS code', 'Country of origin', 'Price EUR',
    'Shipping costs', 'Verzendkosten', 'Versandkosten', 'Freight', 'Freight of all kinds', 'VAT', 'BTW 21%', 'MwSt. 19 %', 'Discount', 'Rabatt', 'Order 12345', 'PO 4500012345', 'Rechnung Nr. 4711', 'Page 1 of 3', 'Seite 2',
  ])('a sum, a heading or a note: "%s"', (text) => {
    expect(noGoods(text)).toBe('list');
  });

  // The Union's list of stop words for entry summary declarations.
  test.each([
    'Accessories', 'Adapter', 'Agricultural products', 'Alcohol', 'Animals', 'Apparel', 'Appliances', 'Articles', 'Artwork', 'As ordered', 'Auto parts', 'Automobiles', 'Bags', 'Battery', 'Batteries', 'Bazaar goods', 'Birthday gifts', 'Boxes',
    'Cables', 'Caps', 'Cards', 'Chemicals', 'Chemicals, hazardous', 'Chemicals (non-hazardous)', 'Cleaning products', 'Clothes', 'Clothing', 'CLOTHING.', 'Commodity', 'Components', 'Consolidated cargo', 'Consolidation', 'Dangerous goods',
    'Decorations', 'Decorative items', 'Didactic articles', 'Documents', 'DOX', 'Drugs', 'e-Commerce', 'Electronic goods', 'Electronic equipment', 'Electronics', 'electronics', 'Equipment', 'Exhibition goods', 'Fish', 'Food', 'Foodstuffs',
    'Footwear', 'Fresh fruit', 'FAK', 'Garments', 'General cargo', 'Gift', 'Gifts', 'Goods', 'Hardware', 'Household goods', 'Household items', 'Hygienic articles', 'Iron and steel', 'Steel & iron', 'Items', 'Leather articles',
    'Machinery', 'Machine parts', 'Medical supplies', 'Medical equipment', 'Merchandise', 'Misc', 'Miscellaneous', 'Mixed cargo', 'New goods', 'Office supplies', 'Other', 'Parts', 'Personal effects', 'Pharmaceuticals', 'Plastic goods', 'Plastic parts',
    'Promotional items', 'Rubber articles', 'Said to contain', 'Sample', 'Samples', 'Sanitary goods', 'Scrap', 'Spare parts', 'Sporting goods', 'Stationery', 'STC', 'Stuff', 'Supplies', 'Textiles', 'Things', 'Toiletries', 'Tools', 'Toys', 'Toys and games',
    'Various goods', 'Vehicles', 'Wearing apparel', 'Wires', 'Various electronics', 'Computer parts', 'Car parts',
    'Elektronica', 'Kleding', 'Auto-onderdelen', 'Speelgoed', 'Gereedschap', 'Reserveonderdelen', 'Diverse artikelen', 'Stukgoed', 'Levensmiddelen',
    'Elektronik', 'Kleidung', 'Bekleidung', 'Autoteile', 'KFZ-Teile', 'Ersatzteile', 'Spielzeug', 'Werkzeug', 'Lebensmittel', 'Stückgut', 'Sammelgut', 'Haushaltswaren', 'Diverses Material', 'Électronique', 'Vêtements', 'Pièces détachées', 'Jouets',
  ])('too general for customs: "%s"', (text) => {
    expect(noGoods(text)).toBe('general');
  });
});

test.each([
  'T-shirt', 'mug', 'Mug', 'cup', 'shirt', 'tas', 'coffee', 'tea', 'rice', 'beer', 'honey', 'cotton', 'PVC', 'zinc', 'gold', 'Zinc oxide', 'silver ring', 'USB-C cable', 'HDMI cable 2 m', 'battery charger', 'lithium battery pack', 'AAA batteries',
  'LED lamp 12V', 'LED 5000K', 'PVC 100', '5-axis CNC milling machine', '3D printer', '4K TV', '2-way radio', 'WD-40', '7-Up 330 ml', 'R134a', 'CR2032', 'LR44', 'LM317', 'PT100', 'MP3 player', 'M8x40 bolt', 'E27', 'H7 12V bulb', 'B12 vitamin tablets',
  'total station', 'name plate', 'shipping box', 'price tag', 'grand piano', 'title page', 'description board', 'net', 'fishing net', 'order picker', 'invoice printer', 'document scanner', 'gift box', 'gift card', 'gift bag', 'sample bag', 'sample bottle', 'parts washer', 'spare wheel',
  'toy car', 'tool box', 'food processor', 'fish oil', 'frozen fish fillets', 'machine gun', 'medical gloves', 'plastic bottle', 'plastic bag', 'paper bags', 'steel wire', 'wood screws', 'electronic scale', 'auto parts: brake discs', 'general purpose cleaner',
  'clothing rack', 'computer', 'computer mouse', 'car', 'furniture', 'chair', 'Port wine', 'port', 'Turkey', 'Jersey', 'balance', 'weights', 'dates', 'mixed nuts', 'assorted chocolates', 'new potatoes', 'used tyres', 'card holder', 'cable tie',
  'Node.js book', 'book "www"', 'mug with www.example.com print', 'poster 2024-11-30', 'calendar 2025', '10 boxes of mugs', '12 mugs', '2 kg rice', '€5 note wallet', '100% cotton shirt', '50 % wool coat', '10x20 cm tile',
  'Ceramic mug (HS 6912.00)', 'mug, art. 12345', 'Bolt DIN 933 M8x40', 'iPhone 15', 'Boeing 737', 'BMW 320', 'Cola', 'Pepsi', 'Mars', 'May tea', 'October fruit wine',
  '陶瓷杯', '茶', '鞋', '电子产品外壳', '保温杯 500ml', '陶器のマグカップ', 'お茶', '도자기 컵', 'керамическая кружка', 'чай', 'κούπα', 'كوب سيراميك', 'ספל קרמיקה', 'แก้วเซรามิก', 'सिरेमिक मग', 'ceainic', 'Kaffeebecher aus Keramik', 'Keramiktasse', 'keramische beker',
  'Glasflaschen', 'tasse en céramique', 'taza de cerámica', 'kubek ceramiczny', 'seramik kupa', 'a b c blocks', 'A/C unit for cars', '<b>Ceramic mug</b>', 'mug 😀', 'C++ handbook', 'Ø 20 mm steel tube', '½ inch pipe', 'set of 6 ceramic mugs', 'sample of cotton fabric',
  'see-saw', 'no-name mug', 'other mug', 'test tube', 'null modem cable', 'Tests für Schwangerschaft', 'yes-no game card', 'waage', 'Steckdose', 'Teile-Wagen', 'waar-geluk kaars',
])('goods: "%s"', (text) => {
  expect(noGoods(text)).toBeUndefined();
});
