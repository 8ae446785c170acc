// Sections XI and XII: textiles, clothing, shoes, hats, umbrellas. Form: see tariff-table.ts. Codes and duties are facts, the words are our own.

export const TEXTILES_AND_FOOTWEAR = `
5007 | Woven fabrics of silk | 6.9%
5007.20.41 | Silk fabric | silk-fabric zijde seide silk
5105 | Wool, carded or combed | 2%
5105.29.00 | Combed wool | combed-wool wool-top
5111 | Fabrics of carded wool | 8%
5111.11.00 | Carded wool fabric | wool-fabric wollen wolle wool
5208 | Woven cotton fabrics, light | 8%
5208.12.16 | Unbleached plain cotton fabric | cotton-fabric calico baumwollstoff
5309 | Linen fabrics | 8%
5309.19.00 | Linen fabric | linen-fabric flax linnen leinen
5407 | Woven fabrics of filament yarn | 8%
5407.61.30 | Polyester fabric, dyed | polyester-fabric filament fabric
5513 | Woven fabrics of staple fibres | 8%
5513.11.20 | Polyester and cotton fabric | polycotton blended-fabric
5601 | Wadding | 3.8%
5601.21.10 | Cotton wadding | cotton-wool wadding cotton-pad watten
5603 | Nonwovens | 4.3%
5603.12.90 | Light nonwoven of filaments | nonwoven spunbond fleece-fabric
5607 | Twine and rope | 6%
5607.50.11 | Rope of polyamide or polyester | rope cord twine touw seil
5702 | Woven carpets | 8%
5702.42.00 | Woven pile carpets of man-made fibres | carpet rug tapijt vloerkleed teppich woven pile polypropylene
5703 | Tufted carpets | 8%
5703.29.19 | Tufted carpets of polyamide | tufted-carpet carpet-tile tufted
5703.31.00 | Artificial turf | artificial-grass artificial-turf kunstgras kunstrasen
5806 | Narrow fabrics | 6.2%
5806.32.90 | Ribbons of man-made fibres | ribbon webbing lint
5903 | Fabrics coated with plastics | 8%
5903.10.90 | Fabric coated with PVC | tarpaulin-fabric pvc-fabric coated-fabric
6006 | Other knitted fabrics | 8%
6006.22.00 | Dyed cotton knit | knitted-fabric jersey-fabric jersey
6103 | Men's knitted suits and trousers | 12%
6103.43.00 | Men's knitted trousers of synthetic fibres | jogging-pants sweatpants joggingbroek jogginghose
6104 | Women's knitted suits and dresses | 12%
6104.43.00 | Knitted dresses of synthetic fibres | knitted-dress
6104.63.00 | Women's knitted trousers of synthetic fibres | leggings yoga-pants
6105 | Men's knitted shirts | 12%
6105.10.00 | Men's knitted cotton shirts | polo polo-shirt poloshirt
6107 | Men's knitted underwear and nightwear | 12%
6107.11.00 | Men's cotton underpants | boxer boxershort underpants onderbroek unterhose
6108 | Women's knitted underwear and nightwear | 12%
6108.21.00 | Women's cotton briefs | panties briefs slip
6109 | T-shirts and vests, knitted | 12%
6109.10.00 | Cotton T-shirts | t-shirt tshirt tee shirt cotton katoen baumwolle crew
6109.90.20 | T-shirts of wool or man-made fibres | sports-shirt polyester-shirt running-shirt t-shirt polyester synthetic
6110 | Knitted jumpers and cardigans | 12%
6110.20.91 | Men's cotton jumpers | hoodie sweatshirt jumper sweater pullover trui
6110.30.91 | Men's jumpers of man-made fibres | fleece-jacket acrylic-sweater fleece cardigan
6111 | Babies' knitted clothing | 12%
6111.20.90 | Babies' knitted cotton clothes | baby romper bodysuit babykleding strampler
6112 | Track suits and swimwear, knitted | 12%
6112.41.90 | Women's swimwear | swimsuit bikini badpak badeanzug swimwear
6115 | Socks and tights | 12%
6115.95.00 | Cotton socks | sock sok sokken socken cotton
6115.21.00 | Fine tights of synthetic fibres | tights pantyhose panty strumpfhose
6116 | Knitted gloves | 8.9%
6116.10.20 | Knitted gloves coated with plastic or rubber | coated-glove garden-glove gardening-glove knitted-glove work-gloves
6116.93.00 | Knitted gloves of synthetic fibres | winter-glove glove touchscreen-glove handschoen
6117 | Other knitted accessories | 12%
6117.10.00 | Knitted scarves and shawls | scarf shawl sjaal schal knitted-scarf
6201 | Men's coats and jackets | 12%
6201.40.10 | Men's jackets of man-made fibres | jacket parka anorak rain-jacket jas jacke windbreaker men
6202 | Women's coats and jackets | 12%
6202.40.10 | Women's coats of man-made fibres | women-coat ladies-coat coat mantel women
6203 | Men's suits and trousers | 12%
6203.42.31 | Men's denim trousers | jeans denim trousers spijkerbroek men
6203.42.35 | Men's cotton trousers | chino trousers broek hose pants men
6204 | Women's suits, dresses and skirts | 12%
6204.42.00 | Cotton dresses | dress jurk kleid summer-dress cotton
6204.62.31 | Women's denim trousers | women-jeans ladies-jeans jeans women
6205 | Men's shirts | 12%
6205.20.00 | Men's cotton shirts | dress-shirt overhemd hemd shirt business men
6206 | Women's blouses | 12%
6206.30.00 | Cotton blouses | blouse bluse
6210 | Clothing of nonwovens and coated fabrics | 12%
6210.10.98 | Protective clothing of nonwovens | coverall protective-suit isolation-gown overall
6211 | Track suits, swimwear and other clothing | 12%
6211.33.10 | Men's work clothing | workwear work-jacket werkkleding arbeitskleidung
6212 | Bras and corsets | 6.5%
6212.10.90 | Bras | bra bras beha brassiere
6214 | Scarves and shawls | 8%
6214.10.00 | Silk scarves | silk-scarf foulard
6215 | Ties | 6.3%
6215.10.00 | Silk ties | tie necktie stropdas krawatte
6215.20.00 | Ties of man-made fibres | polyester-tie
6301 | Blankets | 12%
6301.40.10 | Knitted blankets of synthetic fibres | blanket fleece-blanket deken decke throw plaid
6302 | Bed, table and bath linen | 12%
6302.21.00 | Printed cotton bed linen | bed-linen duvet-cover dekbedovertrek bettwasche sheet pillowcase
6302.60.00 | Terry towels of cotton | towel bath-towel handdoek handtuch terry
6303 | Curtains | 12%
6303.92.90 | Curtains of synthetic fibres | curtain gordijn vorhang drape
6305 | Sacks and bags for packing | 7.2%
6305.33.90 | Woven bags of polyethylene or polypropylene | woven-sack big-bag fibc
6306 | Tents and tarpaulins | 12%
6306.12.00 | Tarpaulins of synthetic fibres | tarpaulin dekzeil plane awning
6306.22.00 | Tents of synthetic fibres | tent zelt camping-tent camping
6307 | Other made-up textiles | 6.3%
6307.10.90 | Cleaning cloths | microfiber-cloth microfibre cleaning-cloth doek dishcloth mop
6307.90.93 | Protective masks, filtering face-pieces | ffp2-mask respirator-mask respirator filtering ffp kn-mask
6307.90.98 | Other made-up articles, medical masks among them | medical-mask face-mask surgical-mask mask mondkapje mondmasker maske medical
6309 | Worn clothing | 5.3%
6309.00.00 | Worn clothing | second-hand-clothes used-clothing worn secondhand
6401 | Waterproof footwear of rubber or plastic | 17%
6401.92.10 | Waterproof boots of rubber | rubber-boot rain-boot wellington rubberen-laars rubberlaars regenlaars gummistiefel regenstiefel
6402 | Shoes of rubber or plastic | 17%
6402.20.00 | Flip-flops with plugged straps | flip-flop flipflop teenslipper
6402.99.31 | Sandals of plastic | sandal sandaal sandale clogs
6403 | Shoes with leather uppers | 8%
6403.40.00 | Safety shoes with leather uppers | safety-shoe work-shoe werkschoen sicherheitsschuh steel-toe
6403.91.13 | Leather ankle boots | leather-boot leren leren-laars boot laars stiefel lederstiefel ankle
6403.99.96 | Men's leather shoes | leather-shoe shoe schoen schuh oxford loafer
6404 | Shoes with textile uppers | 16.9%
6404.11.00 | Sports shoes with textile uppers | sneaker running-shoe sports-shoe trainers trainer turnschuh hardloopschoen sportschoen
6404.19.10 | Slippers | slipper pantoffel hausschuh indoor
6504 | Plaited hats | 0%
6504.00.00 | Straw hats | straw-hat hat panama
6505 | Knitted and textile headgear | 2.7%
6505.00.30 | Peaked caps | cap baseball-cap pet kappe
6505.00.90 | Other textile hats | beanie winter-hat muts mutze hat
6506 | Safety and other headgear | 2.7%
6506.10.10 | Plastic safety helmets | helmet bicycle-helmet safety-helmet hard-hat helm motorcycle-helmet
6601 | Umbrellas and sun umbrellas | 4.7%
6601.10.00 | Garden umbrellas | garden-umbrella parasol sonnenschirm patio
6601.91.00 | Folding umbrellas | umbrella folding-umbrella paraplu regenschirm pocket-umbrella telescopic
6602 | Walking-sticks | 2.7%
6602.00.00 | Walking-sticks | walking-stick cane wandelstok gehstock
6701 | Feathers and down | 2.7%
6701.00.00 | Ornamental feathers | feather veer feder
6702 | Artificial flowers | 4.7%
6702.10.00 | Artificial flowers of plastic | artificial-flower plastic-flower kunstbloem kunstblume artificial-plant
6704 | Wigs and false hair | 2.2%
6704.11.00 | Wigs of synthetic fibres | wig pruik perucke hair-extension
`;
