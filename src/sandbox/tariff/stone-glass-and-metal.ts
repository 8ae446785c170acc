// Sections XIII to XV: stone, ceramics, glass, jewellery, metals and tools. Form: see tariff-table.ts.
// Codes and duties are facts, the words are our own.

export const STONE_GLASS_AND_METAL = `
6802 | Worked building stone | 1.7%
6802.91.00 | Worked marble | marble-tile marble-table-top marble marmer marmor
6804 | Grindstones and abrasive discs | 1.7%
6804.22.18 | Abrasive discs | grinding-disc cutting-disc abrasive slijpschijf
6805 | Abrasive paper | 1.7%
6805.20.00 | Sandpaper | sandpaper schuurpapier schleifpapier
6810 | Articles of cement or concrete | 1.7%
6810.19.00 | Concrete tiles | paving concrete-tile concrete betontegel
6907 | Ceramic tiles | 5%
6907.21.00 | Ceramic tiles that take up hardly any water | ceramic-tile porcelain-tile tile floor-tile tegel fliese
6910 | Ceramic sanitary ware | 7%
6910.10.00 | Porcelain sinks, baths and toilets | toilet washbasin sink porcelain-sink wastafel waschbecken
6911 | Porcelain tableware | 12%
6911.10.00 | Porcelain tableware and kitchenware | porcelain plate dinner-plate porcelain-cup china servies porzellan bone-china
6912 | Other ceramic tableware | 9%
6912.00.23 | Stoneware tableware | stoneware stoneware-bowl steingut | 5.5%
6912.00.25 | Earthenware tableware | mug coffee-mug ceramic-mug ceramic cup mok tasse becher keramik keramiek keramische keramisch koffiekop theepot teekanne kop kopje earthenware
6913 | Ceramic ornaments | 6%
6913.90.98 | Ceramic ornaments | ceramic-figurine ceramic-vase statuette vase vaas
7003 | Cast and rolled glass | 3.8%
7003.12.10 | Optical glass sheets | glass-sheet
7007 | Safety glass | 3%
7007.19.80 | Toughened safety glass | tempered-glass screen-protector safety-glass toughened
7009 | Mirrors | 4%
7009.92.00 | Framed mirrors | mirror wall-mirror spiegel framed
7010 | Glass bottles and jars | 5%
7010.90.43 | Glass bottles, half a litre to a litre | glass-bottle glass-jar weckpot glazen glazen-fles glazen-drinkfles glazen-waterfles glas-flasche glasflasche fles flasche
7013 | Glassware | 11%
7013.28.10 | Stemmed drinking glasses | wine-glass wijnglas weinglas stemware
7013.37.10 | Drinking glasses | drinking-glass tumbler waterglass glass glas bierglas theeglas trinkglas
7013.99.00 | Other glassware | glass-vase glass-bowl glazen glazen-vaas glazen-schaal glasvase glasschale
7018 | Glass beads | 0%
7018.10.11 | Glass beads | glass-bead bead kralen glasperle
7019 | Glass fibres | 7%
7019.63.00 | Woven glass fibre fabric | fiberglass fibreglass glass-fibre glass-fabric
7101 | Pearls | 0%
7101.21.00 | Cultured pearls | pearl parel perle cultured
7102 | Diamonds | 0%
7102.39.00 | Worked diamonds | diamond diamant
7113 | Jewellery | 2.5%
7113.11.00 | Silver jewellery | silver-ring silver-necklace silver earring sterling zilver silber bracelet
7113.19.00 | Gold jewellery | gold-ring gold-necklace gold goud jewellery wedding-ring
7117 | Imitation jewellery | 4%
7117.19.00 | Imitation jewellery of base metal | fashion-jewelry costume-jewelry imitation necklace bracelet earring sieraad modeschmuck
7208 | Hot-rolled flat steel | 0%
7208.51.20 | Hot-rolled steel plate | steel-plate hot-rolled plate
7210 | Coated flat steel | 0%
7210.49.00 | Galvanised steel sheet | galvanized-steel galvanised steel-sheet
7214 | Steel bars | 0%
7214.20.00 | Concrete reinforcing bars | rebar reinforcing steel-bar betonstaal
7217 | Wire of iron or steel | 0%
7217.10.90 | Steel wire | steel-wire
7219 | Flat stainless steel | 0%
7219.33.10 | Cold-rolled stainless sheet | stainless-sheet inox-sheet
7306 | Steel tubes | 0%
7306.30.77 | Welded steel tubes | steel-tube steel-pipe pipe tube
7307 | Pipe fittings of iron or steel | 3.7%
7307.92.10 | Threaded pipe fittings of steel | pipe-fitting
7308 | Steel structures | 0%
7308.90.98 | Parts of steel structures | steel-structure scaffold scaffolding fence-post
7310 | Tanks, drums, cans and boxes of steel | 2.7%
7310.29.90 | Steel cans and boxes | steel-box
7312 | Steel rope and cable | 0%
7312.10.81 | Steel rope | steel-rope wire-rope steel-cable staalkabel drahtseil
7314 | Cloth, mesh and fencing of steel wire | 0%
7314.49.00 | Wire mesh and grill of steel | wire-mesh
7315 | Steel chains | 2.7%
7315.11.10 | Roller chains for bicycles and motorcycles | bicycle-chain bike-chain roller-chain fietsketting
7315.82.00 | Welded link chains of steel | link-chain
7317 | Nails and staples | 0%
7317.00.60 | Steel nails | nail nails spijker nagel staple
7318 | Screws, bolts, nuts and washers | 3.7%
7318.12.90 | Wood screws of steel | wood-screw houtschroef holzschraube screw
7318.14.91 | Self-tapping screws of steel | self-tapping drywall-screw parker
7318.15.58 | Steel screws with a slotted or cross-recess head | screw steel-screw schroef schroeven schraube schrauben machine-screw stainless
7318.15.95 | Steel bolts with a hexagon head | bolt hex-bolt bout bolzen hexagon
7318.16.99 | Steel nuts | hex-nut steel-nut moer mutter
7318.22.00 | Steel washers | washer steel-washer sluitring unterlegscheibe
7320 | Springs of iron or steel | 2.7%
7320.20.89 | Helical springs of steel | compression-spring
7321 | Stoves and barbecues | 2.7%
7321.19.00 | Barbecues and stoves for solid fuel | barbecue bbq grill charcoal
7323 | Steel household goods | 3.2%
7323.91.00 | Cast-iron cookware | cast-iron skillet gietijzer gusseisen
7323.93.00 | Stainless steel kitchenware and tableware | water-bottle stainless-bottle stainless cooking-pot pan saucepan kitchenware drinkfles trinkflasche edelstahl rvs steel
7323.99.00 | Other steel household goods | ironing-board strijkplank bugelbrett dish-rack steel drying-rack
7324 | Steel sanitary ware | 2.7%
7324.10.00 | Stainless steel sinks | kitchen-sink stainless-sink spoelbak
7326 | Other steel articles | 2.7%
7326.20.00 | Articles of steel wire | wire-basket wire-rack wire-hook
7326.90.98 | Other articles of steel | steel metal-bracket bracket hook steel-part
7408 | Copper wire | 4.8%
7408.19.10 | Copper wire | bare-copper-wire
7411 | Copper tubes | 4.8%
7411.10.10 | Copper pipes | copper-pipe copper-tube koper kupfer
7415 | Nails, screws and bolts of copper | 3%
7415.33.00 | Screws and bolts of copper and brass | brass-screw
7418 | Copper household goods | 3%
7418.10.90 | Copper and brass household goods | brass-bowl copper-pot brass messing
7508 | Nickel articles | 0%
7508.90.00 | Articles of nickel | nickel nickel-wire
7604 | Aluminium bars and profiles | 7.5%
7604.21.00 | Hollow aluminium profiles | aluminium-profile aluminum-profile extrusion
7607 | Aluminium foil | 7.5%
7607.11.11 | Aluminium foil in small rolls | aluminium-foil aluminum-foil aluminiumfolie alufolie household-foil
7610 | Aluminium structures | 6%
7610.10.00 | Aluminium doors and windows | aluminium-window aluminium-door
7615 | Aluminium household goods | 6%
7615.10.30 | Aluminium cookware | frying-pan aluminium-pan aluminum-pan koekenpan bratpfanne nonstick
7616 | Other aluminium articles | 6%
7616.99.90 | Other articles of aluminium | aluminium aluminum aluminium-ladder ladder leiter
7806 | Lead articles | 0%
7806.00.80 | Articles of lead | lead-weight fishing-lead lood blei
7907 | Zinc articles | 5%
7907.00.00 | Articles of zinc | zinc zink
8007 | Tin articles | 0%
8007.00.80 | Articles of tin and pewter | pewter tinware tin-cup
8108 | Titanium | 5%
8108.90.90 | Articles of titanium | titanium titan
8201 | Garden tools | 1.7%
8201.10.00 | Spades and shovels | spade shovel schop schaufel spaten
8201.50.00 | One-handed secateurs | pruner secateurs snoeischaar gartenschere
8202 | Saws | 2.7%
8202.10.00 | Hand saws | handsaw saw zaag sage
8203 | Files and pliers | 1.7%
8203.20.00 | Pliers and pincers | pliers tang zange
8204 | Spanners and sockets | 1.7%
8204.11.00 | Spanners | wrench spanner moersleutel schraubenschlussel socket-set
8205 | Other hand tools | 2.7%
8205.20.00 | Hammers | hammer hamer
8205.40.00 | Screwdrivers | screwdriver schroevendraaier schraubendreher
8206 | Tool sets | 3.7%
8206.00.00 | Tool sets for retail | tool-set toolkit tool-kit gereedschapset werkzeugset
8207 | Tool inserts | 2.7%
8207.50.60 | Twist drill bits of high-speed steel | drill-bit drill-bits boorset bohrer
8211 | Knives | 8.5%
8211.92.00 | Kitchen knives | knife kitchen-knife chef-knife keukenmes broodmes mes kochmesser messer
8212 | Razors | 2.7%
8212.10.10 | Safety razors | razor razor-blade scheermes rasierer
8213 | Scissors | 4.2%
8213.00.00 | Scissors | scissors schaar schere
8214 | Other cutlery and manicure sets | 2.7%
8214.20.00 | Manicure sets | nail-clipper manicure-set nagelknipper
8215 | Spoons and forks | 8.5%
8215.20.10 | Cutlery sets of stainless steel | cutlery spoon fork bestek besteck lepel loffel
8301 | Locks | 2.7%
8301.10.00 | Padlocks | padlock lock hangslot vorhangeschloss
8301.40.19 | Door locks | door-lock
8301.70.00 | Keys | door-key
8302 | Fittings and mountings | 2.7%
8302.10.00 | Hinges | hinge scharnier
8302.42.00 | Furniture fittings | furniture-fitting drawer-slide drawer-handle knob
8304 | Desk equipment of metal | 2.7%
8304.00.00 | Paper trays and desk goods of metal | paper-tray pen-holder desk-organizer letter-tray
8306 | Bells, statuettes and frames of metal | 0%
8306.29.00 | Metal ornaments | metal-statue metal-ornament buddha
8306.30.00 | Picture frames of base metal | metal-frame | 2.7%
8309 | Stoppers and lids | 2.7%
8309.10.00 | Crown corks | crown-cap bottle-cap
`;
