// Sections VIII to X: leather and bags, wood, paper and print. Form: see tariff-table.ts. Codes and duties are facts, the words are our own.

export const LEATHER_WOOD_PAPER = `
4107 | Finished cattle leather | 5.5%
4107.92.10 | Cattle leather, grain split | leather cowhide hide leer leder grain
4201 | Saddlery and harness | 2.7%
4201.00.00 | Saddlery, leads and coats for animals | dog-leash dog-collar saddle harness leash halsband hondenriem
4202 | Bags, cases and wallets | 3%
4202.12.50 | Suitcases of moulded plastic | suitcase trolley luggage koffer hard-shell | 5.2%
4202.12.91 | Suitcases and briefcases of textile or other plastic | briefcase laptop-bag laptoptas laptoptasche soft-suitcase travel-case | 3.7%
4202.21.00 | Leather handbags | handbag leather-bag purse handtas handtasche
4202.22.90 | Handbags of textile | tote-bag textile-handbag shoulder-bag canvas-bag tas tasche | 3.7%
4202.31.00 | Leather wallets | wallet leather-wallet purse portemonnee geldborse cardholder
4202.92.91 | Backpacks and travel bags of textile | backpack rucksack rugzak travel-bag sports-bag school-bag hiking nylon polyester daypack | 2.7%
4203 | Leather clothing | 4%
4203.10.00 | Leather jackets and clothes | leather-jacket lederjacke leather
4203.29.10 | Leather work gloves | leather-glove work-glove glove handschuh protective | 9%
4203.30.00 | Leather belts | belt riem gurtel leather-belt | 5%
4303 | Fur clothing | 3.7%
4303.10.90 | Fur clothing and accessories | fur fur-coat bont pelz mink
4401 | Fuel wood and chips | 0%
4401.31.00 | Wood pellets | wood-pellet pellet holzpellet
4407 | Sawn wood | 0%
4407.11.90 | Sawn pine | timber sawn-wood pine plank lumber hout holz
4409 | Profiled wood | 0%
4409.22.00 | Profiled tropical wood | decking profiled
4411 | Fibreboard | 7%
4411.13.10 | Medium-density fibreboard | mdf fibreboard laminate-floor hardboard
4412 | Plywood | 7%
4412.33.10 | Plywood with an outer layer of hardwood | plywood birch multiplex sperrholz triplex
4414 | Wooden frames | 0%
4414.90.00 | Wooden picture frames | picture-frame photo-frame fotolijst bilderrahmen
4415 | Wooden cases and pallets | 3%
4415.20.20 | Flat pallets | pallet europallet palette
4415.10.10 | Wooden cases and crates | wooden-crate | 4%
4418 | Builders' joinery of wood | 0%
4418.29.80 | Wooden doors | wooden-door door deur tur
4418.75.00 | Assembled multilayer wood flooring | parquet wood-floor flooring engineered
4419 | Wooden tableware and kitchenware | 0%
4419.11.00 | Bamboo cutting boards | bamboo-board cutting-board chopping-board snijplank schneidebrett
4419.90.00 | Other wooden kitchenware | wooden-spoon wooden-bowl kitchenware wooden
4420 | Wooden ornaments and boxes | 0%
4420.19.00 | Wooden ornaments | wood-carving figurine wooden-ornament statuette
4421 | Other wooden articles | 0%
4421.10.00 | Wooden clothes hangers | wooden-hanger clothes-hanger kleerhanger kleiderbugel
4421.99.99 | Other wooden articles | wooden wood toothpick clothespin
4503 | Articles of cork | 4.7%
4503.10.10 | Corks and stoppers | cork stopper kurk korken
4602 | Basketware | 4.7%
4602.12.00 | Basketware of rattan | rattan-basket rattan
4602.19.90 | Basketware of other plants | basket wicker mand korb seagrass
4703 | Chemical wood pulp | 0%
4703.21.00 | Bleached softwood pulp | wood-pulp pulp
4707 | Waste paper | 0%
4707.10.00 | Waste cardboard | waste-paper waste-cardboard
4802 | Uncoated paper | 0%
4802.56.20 | Copying paper in sheets | copy-paper printer-paper office-paper kopieerpapier druckerpapier paper
4803 | Tissue paper in rolls | 0%
4803.00.31 | Creped tissue | tissue-paper crepe
4811 | Coated paper | 0%
4811.41.20 | Self-adhesive paper | adhesive-paper label-paper
4817 | Envelopes and letter cards | 0%
4817.10.00 | Envelopes | envelope
4818 | Toilet paper and household paper | 0%
4818.10.90 | Toilet paper | toilet-paper wc-papier toiletpapier
4818.20.91 | Paper towels | paper-towel kitchen-roll handkerchief
4819 | Paper packaging | 0%
4819.10.00 | Boxes of corrugated board | cardboard-box carton box doos karton corrugated shipping-box
4819.40.00 | Other paper bags | paper-bag papieren-zak
4820 | Notebooks and stationery | 0%
4820.10.30 | Notebooks, letter pads and diaries | notebook notepad diary planner agenda notizbuch schrift notitieboek
4821 | Paper labels | 0%
4821.10.10 | Printed self-adhesive labels | label sticker-label etiket etikett
4823 | Other paper articles | 0%
4823.69.10 | Paper trays, plates and cups | paper-cup paper-plate paper-straw
4901 | Printed books | 0%
4901.99.00 | Books | book novel boek boeken buch bucher textbook paperback hardcover
4902 | Newspapers and magazines | 0%
4902.90.00 | Magazines | magazine newspaper tijdschrift zeitschrift
4903 | Children's picture books | 0%
4903.00.00 | Children's picture, drawing or colouring books | picture-book colouring-book coloring-book kleurboek malbuch children
4909 | Postcards and greeting cards | 0%
4909.00.00 | Postcards and greeting cards | postcard greeting-card ansichtkaart postkarte birthday-card
4910 | Calendars | 0%
4910.00.00 | Calendars | calendar kalender
4911 | Other printed matter | 0%
4911.10.90 | Printed advertising | catalogue brochure leaflet flyer poster
4911.91.00 | Pictures and photographs | art-print wall-poster photograph photo-print
`;
