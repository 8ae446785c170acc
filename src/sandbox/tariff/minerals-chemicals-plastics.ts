// Sections V to VII: minerals, chemicals, plastics and rubber. Form: see tariff-table.ts. Codes and duties are facts, the words are our own.

export const MINERALS_CHEMICALS_PLASTICS = `
2501 | Salt | 0%
2501.00.91 | Table salt | salt table-salt sea-salt zout salz himalaya | 0.26 EUR / 100 kg
2507 | Kaolin and similar clays | 0%
2507.00.20 | Kaolin | kaolin china-clay clay
2515 | Marble and travertine, rough or in blocks | 0%
2515.12.00 | Marble, cut into blocks or slabs | marble-block marble-slab travertine
2523 | Cement | 1.7%
2523.29.00 | Portland cement | cement portland zement
2530 | Other minerals | 0%
2530.10.00 | Vermiculite and perlite, not expanded | vermiculite perlite
2601 | Iron ores | 0%
2601.11.00 | Iron ore, not agglomerated | iron-ore ore
2618 | Slag from making iron or steel | 0%
2618.00.00 | Granulated slag | slag slag-sand
2701 | Coal | 0%
2701.12.90 | Bituminous coal | coal kolen kohle
2710 | Petroleum oils, not crude | 4.7%
2710.12.45 | Motor petrol | petrol gasoline benzine benzin
2710.19.81 | Motor oils and lubricants | motor-oil engine-oil lubricant smeerolie schmierol | 3.7%
2712 | Petroleum jelly and mineral waxes | 0.7%
2712.20.10 | Synthetic paraffin wax | paraffin-wax paraffin
2801 | Fluorine, chlorine, bromine and iodine | 5.5%
2801.10.00 | Chlorine | chlorine chloor chlor
2814 | Ammonia | 5.5%
2814.20.00 | Ammonia in water | ammonia
2815 | Caustic soda and potash | 5.5%
2815.11.00 | Caustic soda, solid | caustic-soda sodium-hydroxide lye natronlauge
2836 | Carbonates | 5.5%
2836.30.00 | Baking soda | baking-soda sodium-bicarbonate bicarbonate
2905 | Alcohols | 5.5%
2905.11.00 | Methanol | methanol
2905.45.00 | Glycerol | glycerol glycerin glycerine
2915 | Saturated acids | 5.5%
2915.21.00 | Acetic acid | acetic-acid
2918 | Acids with a further function | 6.5%
2918.14.00 | Citric acid | citric-acid citroenzuur zitronensaure
2936 | Vitamins, pure | 0%
2936.27.00 | Vitamin C, pure | ascorbic-acid ascorbic
3003 | Medicines, not in doses | 0%
3003.90.00 | Medicines of two or more ingredients, in bulk | bulk-medicine
3004 | Medicines in doses | 0%
3004.90.00 | Other medicines in doses or for retail | medicine paracetamol ibuprofen tablet medicijn arznei pharmaceutical painkiller
3005 | Wadding, gauze and bandages | 0%
3005.10.00 | Adhesive dressings and plasters | plaster band-aid bandage dressing pleister pflaster adhesive
3006 | Pharmaceutical goods | 0%
3006.50.00 | First-aid kits | first-aid verbanddoos verbandkasten
3102 | Nitrogen fertilisers | 6.5%
3102.10.10 | Urea of more than 45% nitrogen | urea fertilizer fertiliser ureum harnstoff
3105 | Mixed fertilisers | 6.5%
3105.20.10 | Fertiliser of nitrogen, phosphorus and potassium | npk fertilizer fertiliser kunstmest dunger
3204 | Synthetic dyes | 6.5%
3204.17.00 | Synthetic pigments | pigment dye colorant
3208 | Paints in solvents | 6.5%
3208.20.90 | Acrylic or vinyl paint in solvents | lacquer solvent-paint spray-paint varnish lak
3209 | Paints in water | 6.5%
3209.10.00 | Acrylic or vinyl paint in water | paint wall-paint latex acrylic-paint emulsion verf farbe wandfarbe acrylic
3214 | Putty, mastics and fillers | 5%
3214.10.10 | Sealants and mastics | sealant putty silicone-sealant mastic kit
3215 | Inks | 6.5%
3215.11.00 | Black printing ink | printing-ink toner-ink ink inkt tinte cartridge
3301 | Essential oils | 0%
3301.29.41 | Essential oils, such as lavender or eucalyptus | essential-oil lavender-oil aroma aromatherapy
3303 | Perfumes and toilet waters | 0%
3303.00.10 | Perfumes | perfume parfum eau fragrance
3303.00.90 | Toilet waters | toilet-water cologne aftershave eau-de
3304 | Make-up and skin care | 0%
3304.10.00 | Lip make-up | lipstick lippenstift lip-balm lip-gloss
3304.20.00 | Eye make-up | mascara eyeliner eyeshadow
3304.30.00 | Manicure and pedicure goods | nail-polish nagellak nagellack manicure
3304.99.00 | Skin cream and other skin care | skin-cream face-cream cream creme lotion sunscreen moisturizer serum hautcreme huidverzorging cosmetic
3305 | Hair care | 0%
3305.10.00 | Shampoo | shampoo hair
3305.90.00 | Hair conditioner, dye and other hair care | conditioner hair-dye hair-gel hair-wax
3306 | Oral care | 0%
3306.10.00 | Toothpaste | toothpaste tandpasta zahnpasta
3307 | Shaving, bathing and other toiletries | 6.5%
3307.20.00 | Deodorants | deodorant antiperspirant
3307.49.00 | Room fragrances | room-spray air-freshener reed-diffuser fragrance-diffuser diffuser
3401 | Soap | 0%
3401.11.00 | Toilet soap in bars | soap bar-soap zeep seife
3401.30.00 | Liquid skin wash | shower-gel body-wash hand-soap liquid-soap douchegel duschgel
3402 | Detergents | 4%
3402.50.00 | Detergents for retail sale | detergent dishwashing laundry washing-powder wasmiddel waschmittel cleaner
3405 | Polishes | 0%
3405.30.00 | Car polish | car-polish polish car-wax
3406 | Candles | 0%
3406.00.00 | Candles | candle kaars kaarsen kerze tealight scented-candle
3503 | Gelatin and glues of animal origin | 7.7%
3503.00.10 | Gelatin | gelatin gelatine
3506 | Glues | 6.5%
3506.10.00 | Glue in small packs | glue adhesive superglue lijm kleber klebstoff
3605 | Matches | 6.5%
3605.00.00 | Matches | match matches lucifer streichholz
3604 | Fireworks and flares | 6.5%
3604.10.00 | Fireworks | firework vuurwerk feuerwerk
3701 | Photographic plates and instant film | 5.3%
3701.20.00 | Instant print film | instant-film polaroid film
3808 | Insecticides, herbicides and disinfectants | 6%
3808.91.90 | Insecticides | insecticide mosquito-repellent insect-spray
3808.94.20 | Disinfectants | disinfectant hand-sanitizer sanitizer desinfectie
3824 | Other chemical preparations | 6.5%
3824.99.96 | Other chemical mixtures | chemical mixture additive compound
3901 | Polymers of ethylene | 6.5%
3901.20.90 | High-density polyethylene | polyethylene hdpe granules pellets
3907 | Polyethers, polyesters and epoxide resins | 6.5%
3907.30.00 | Epoxide resins, liquid or solid | epoxy epoxy-resin resin hars harz epoxidharz liquid
3916 | Plastic rods and profiles | 6.5%
3916.20.00 | Profiles of PVC | pvc-profile profile
3917 | Plastic tubes and hoses | 6.5%
3917.32.00 | Plastic hoses without fittings | hose garden-hose tube slang schlauch plastic
3917.23.00 | Rigid tubes and pipes of PVC | pvc-pipe
3919 | Self-adhesive plastic film and tape | 6.5%
3919.10.80 | Adhesive tape in narrow rolls | adhesive-tape tape sticky-tape plakband klebeband sticker
3920 | Plastic film and sheet | 6.5%
3920.10.25 | Polyethylene film | stretch-film film foil folie plastic sheet
3921 | Other plastic sheet | 6.5%
3921.90.90 | Laminated plastic sheet | laminate plastic-sheet sheet
3922 | Plastic baths, basins and toilet seats | 6.5%
3922.20.00 | Toilet seats | toilet-seat wc-bril wc-sitz
3923 | Plastic packaging | 6.5%
3923.21.00 | Polyethylene bags | plastic-bag bag garbage-bag zip-bag poly-bag
3923.30.10 | Plastic bottles, small | plastic-bottle pet-bottle bottle flacon
3923.10.90 | Plastic boxes and crates | plastic-box crate storage-box
3923.90.00 | Plastic pallets and other plastic packaging | plastic-pallet
3924 | Plastic household goods | 6.5%
3924.10.00 | Plastic tableware and kitchenware | lunch-box plastic-cup tableware food-container drinking-bottle tupperware baking-mould baking-mold silicone-mould kitchen spatula plastic
3924.90.00 | Other plastic household goods | shower-curtain bucket plastic hanger household laundry-basket soap-dish flower-pot bloempot blumentopf
3925 | Plastic building goods | 6.5%
3925.30.00 | Plastic shutters and blinds | blind roller-blind shutter venetian jaloezie
3926 | Other plastic articles | 6.5%
3926.10.00 | Plastic office and school supplies | ring-binder ruler plastic-folder pencil-case office-supply
3926.20.00 | Plastic clothing and gloves | raincoat poncho vinyl-glove plastic-apron
3926.90.97 | Other plastic articles | phone-case smartphone-case phone-cover iphone-case plastic cable-tie hoesje handyhulle keychain holder phone-holder
4001 | Natural rubber | 0%
4001.21.00 | Natural rubber in smoked sheets | natural-rubber rubber-sheet
4009 | Rubber hoses | 3%
4009.11.00 | Rubber hoses without fittings | rubber-hose rubber
4011 | New rubber tyres | 4.5%
4011.10.00 | New tyres for cars | tyre tire car-tyre car-tire autoband autoreifen reifen winter summer passenger
4011.20.90 | New tyres for buses and lorries | truck-tyre truck-tire lorry-tyre bus-tyre vrachtwagenband lkw-reifen
4011.50.00 | New tyres for bicycles | bicycle-tyre bicycle-tire bike-tyre bike-tire fietsband fahrradreifen | 4%
4013 | Inner tubes | 4%
4013.20.00 | Inner tubes for bicycles | inner-tube binnenband fahrradschlauch
4015 | Rubber clothing and gloves | 2.7%
4015.12.00 | Rubber gloves for medical use | medical-glove nitrile-glove latex-glove examination-glove nitrile surgical exam glove handschoen disposable
4015.19.00 | Other rubber gloves | rubber-glove household-glove cleaning-glove
4016 | Other rubber articles | 2.5%
4016.91.00 | Rubber mats and floor coverings | rubber-mat floor-mat car-mat
4016.99.97 | Other rubber articles | rubber rubber-band gasket seal
4016.93.00 | Rubber gaskets and seals | o-ring
`;
