// Sections I to IV: animals, plants, fats, food. Form: see tariff-table.ts. Codes and duties are facts, the words are our own.

export const ANIMALS_AND_FOOD = `
0101 | Live horses and asses | 0%
0101.21.00 | Breeding horses of pure breed | horse stallion mare paard pferd breeding
0106 | Other live animals | 0%
0106.49.00 | Live insects other than bees | insect cricket mealworm
0201 | Beef, fresh or chilled | 12.8% + 303.4 EUR / 100 kg
0201.30.00 | Boneless beef, chilled | beef steak rindfleisch rundvlees boneless chilled fresh
0203 | Pork | 53.6 EUR / 100 kg
0203.29.55 | Boneless pork, frozen | pork varkensvlees schweinefleisch frozen boneless
0207 | Poultry meat | 102.4 EUR / 100 kg
0207.14.10 | Boneless chicken cuts, frozen | chicken poultry fillet breast kip frozen boneless
0302 | Fish, fresh or chilled | 2%
0302.14.00 | Salmon, fresh or chilled | salmon zalm lachs fresh chilled
0306 | Crustaceans | 12%
0306.17.92 | Tropical shrimps, frozen | shrimp prawn garnalen garnele vannamei frozen
0402 | Milk and cream, concentrated or sweetened | 125.4 EUR / 100 kg
0402.10.19 | Skimmed milk powder | milk-powder skimmed milk powder melkpoeder milchpulver
0405 | Butter and dairy spreads | 189.6 EUR / 100 kg
0405.10.11 | Butter in small packs | butter boter
0406 | Cheese and curd | 151 EUR / 100 kg
0406.90.21 | Cheddar | cheddar cheese | 167.1 EUR / 100 kg
0406.90.78 | Gouda | gouda cheese kaas kase
0407 | Eggs in shell | 30.4 EUR / 100 kg
0407.21.00 | Fresh hen eggs | egg hen eieren eier fresh
0409 | Natural honey | 17.3%
0409.00.00 | Honey | honey honing honig
0511 | Other products of animal origin | 0%
0511.91.10 | Fish waste | fish-waste offal
0601 | Bulbs and tubers | 5.1%
0601.10.30 | Tulip bulbs | tulip bulb bloembol tulpenzwiebel
0602 | Other live plants | 6.5%
0602.40.00 | Roses, grafted or not | rose-bush rose-plant
0602.90.70 | Indoor plants, rooted cuttings and young plants | houseplant indoor-plant pot-plant kamerplant zimmerpflanze
0603 | Cut flowers | 8.5%
0603.11.00 | Cut roses | rose cut bouquet rozen rosen flower
0603.12.00 | Cut carnations | carnation anjer nelke flower cut
0702 | Tomatoes | 8.8%
0702.00.00 | Tomatoes, fresh or chilled | tomato tomaten tomate fresh cherry-tomato
0703 | Onions, shallots, garlic and leeks | 9.6%
0703.10.19 | Onions, fresh or chilled | onion ui uien zwiebel fresh yellow red
0703.10.90 | Shallots | shallot sjalot schalotte fresh
0703.20.00 | Garlic, fresh or chilled | garlic knoflook knoblauch bulb fresh clove | 9.6% + 120 EUR / 100 kg
0703.90.00 | Leeks and similar vegetables | leek prei lauch
0704 | Cabbages and similar | 12%
0704.90.10 | White and red cabbage | cabbage kool kohl
0709 | Other vegetables | 10.4%
0709.60.10 | Sweet peppers | bell-pepper sweet-pepper paprika capsicum | 7.2%
0712 | Dried vegetables | 12.8%
0712.20.00 | Dried onions | onion dried flakes powder
0713 | Dried pulses | 0%
0713.20.00 | Dried chickpeas | chickpea kikkererwt kichererbse dried
0713.40.00 | Dried lentils | lentil linzen linsen dried
0801 | Coconuts, Brazil nuts and cashews | 0%
0801.32.00 | Cashew nuts, shelled | cashew nut shelled
0802 | Other nuts | 3.5%
0802.12.90 | Sweet almonds, shelled | almond amandel mandel shelled nut
0802.32.00 | Walnuts, shelled | walnut walnoot walnuss shelled nut | 5.1%
0803 | Bananas | 16%
0803.90.10 | Bananas, fresh | banana banaan banane fresh cavendish | 11.4 EUR / 100 kg
0804 | Dates, figs, pineapples, avocados, mangoes | 4%
0804.40.00 | Avocados | avocado hass
0804.50.00 | Mangoes and guavas | mango guava fresh dried | 0%
0805 | Citrus fruit | 16%
0805.10.22 | Navel oranges | orange navel sinaasappel apfelsine citrus
0805.50.10 | Lemons | lemon citroen zitrone citrus | 6.4%
0808 | Apples, pears and quinces | 7.2%
0808.10.80 | Apples | apple appel apfel fresh
0810 | Other fresh fruit | 8.8%
0810.50.00 | Kiwifruit | kiwi kiwifruit
0901 | Coffee | 7.5%
0901.11.00 | Green coffee | green-coffee coffee raw unroasted arabica robusta bean | 0%
0901.21.00 | Roasted coffee | coffee roasted roasted-coffee koffie kaffee bean ground espresso-bean koffieboon koffiebonen kaffeebohne arabica
0902 | Tea | 0%
0902.10.00 | Green tea in small packs | green-tea groene-thee gruner-tee tea thee tee matcha | 3.2%
0902.30.00 | Black tea in small packs | black-tea zwarte-thee schwarzer-tee tea bag teabag thee tee earl-grey
0904 | Pepper and capsicums | 0%
0904.11.00 | Pepper, whole | pepper peppercorn black-pepper peper pfeffer spice
0906 | Cinnamon | 0%
0906.11.00 | Cinnamon, whole | cinnamon kaneel zimt stick spice
0910 | Ginger, saffron, turmeric and other spices | 0%
0910.11.00 | Ginger, whole | ginger gember ingwer spice
0910.30.00 | Turmeric | turmeric curcuma kurkuma spice
1001 | Wheat | 12.8%
1001.99.00 | Wheat other than for sowing | wheat tarwe weizen grain
1005 | Maize | 0%
1005.90.00 | Maize other than for sowing | maize corn mais grain
1006 | Rice | 17.5 EUR / 100 kg
1006.30.98 | Milled long-grain rice | rice basmati jasmine rijst reis milled long-grain white
1101 | Wheat flour | 17.2 EUR / 100 kg
1101.00.15 | Flour of common wheat | flour bloem mehl wheat-flour
1104 | Worked cereal grains | 23%
1104.12.90 | Rolled oats | oat oatmeal haver haferflocken rolled flakes
1201 | Soya beans | 0%
1201.90.00 | Soya beans other than for sowing | soya soybean soja bean
1207 | Other oil seeds | 0%
1207.40.90 | Sesame seeds | sesame sesam seed
1211 | Plants for pharmacy, perfumery and the like | 0%
1211.90.86 | Medicinal and aromatic plants | herb herbal kruiden krauter medicinal dried lavender
1302 | Plant saps and extracts | 0%
1302.19.70 | Other plant extracts | plant-extract extract botanical ginseng-extract
1401 | Plaiting materials | 0%
1401.10.00 | Bamboo, raw | bamboo-pole bamboo-cane raw-bamboo
1404 | Other plant products | 0%
1404.90.00 | Loofah, coir and other plant products | loofah coir kapok
1507 | Soya-bean oil | 9.6%
1507.90.90 | Refined soya-bean oil | soya-oil soybean-oil
1509 | Olive oil | 124.5 EUR / 100 kg
1509.20.00 | Extra virgin olive oil | olive-oil extra-virgin olijfolie olivenol oil virgin olive
1509.90.00 | Refined olive oil | olive-oil refined oil | 134.6 EUR / 100 kg
1511 | Palm oil | 9%
1511.90.99 | Refined palm oil | palm-oil palmolie palmol
1512 | Sunflower oil | 9.6%
1512.19.90 | Refined sunflower oil | sunflower-oil zonnebloemolie sonnenblumenol oil
1513 | Coconut oil | 9.6%
1513.19.99 | Refined coconut oil | coconut-oil kokosolie kokosol
1521 | Vegetable waxes and beeswax | 0%
1521.90.99 | Refined beeswax | beeswax bijenwas bienenwachs wax
1601 | Sausages | 149.4 EUR / 100 kg
1601.00.91 | Dry sausages, uncooked | sausage salami chorizo worst wurst
1604 | Prepared fish | 20.5%
1604.13.11 | Sardines in olive oil | sardine tin canned | 12.5%
1604.14.41 | Tuna, preserved | tuna tonijn thunfisch canned tin | 24%
1701 | Sugar | 41.9 EUR / 100 kg
1701.14.90 | Raw cane sugar | cane-sugar sugar raw brown rietsuiker
1701.99.10 | White sugar | sugar white suiker zucker refined granulated crystal
1702 | Other sugars and syrups | 8%
1702.20.90 | Maple syrup | maple-syrup ahornsirup esdoornsiroop syrup
1704 | Sugar confectionery | 9%
1704.90.65 | Gums and jelly sweets | gummy jelly sweets candy winegum haribo
1704.90.71 | Boiled sweets | candy lollipop boiled-sweet snoep bonbon hard
1801 | Cocoa beans | 0%
1801.00.00 | Cocoa beans | cocoa-bean cacao bean raw
1805 | Cocoa powder | 8%
1805.00.00 | Cocoa powder without sugar | cocoa-powder cocoa cacao kakao powder
1806 | Chocolate | 8.3%
1806.31.00 | Filled chocolate bars | chocolate filled praline bar
1806.32.10 | Chocolate bars with nuts or cereals | chocolate bar nut chocolade schokolade
1806.90.11 | Chocolates with alcohol | liqueur-chocolate praline
1902 | Pasta | 7.7%
1902.19.10 | Dried pasta without egg | pasta spaghetti macaroni penne noodle nudel
1904 | Breakfast cereals | 5.1%
1904.10.30 | Puffed rice | cereal breakfast cornflakes muesli granola puffed
1905 | Bread and bakery goods | 9%
1905.31.99 | Sweet biscuits | biscuit cookie koek keks
1905.90.55 | Crackers and savoury snacks | cracker chips snack savoury
2001 | Vegetables in vinegar | 17.6%
2001.10.00 | Gherkins in vinegar | gherkin pickle augurk gurke
2002 | Prepared tomatoes | 14.4%
2002.10.10 | Peeled tomatoes | tomato peeled canned tin passata
2005 | Other prepared vegetables | 17.6%
2005.70.00 | Olives, preserved | olive preserved jar kalamata | 12.8%
2007 | Jams and fruit jellies | 24%
2007.99.33 | Strawberry jam | jam marmalade strawberry confiture konfiture
2008 | Other prepared fruit and nuts | 12%
2008.11.91 | Roasted peanuts | peanut pinda erdnuss roasted salted
2008.11.10 | Peanut butter | peanut-butter pindakaas erdnussbutter | 12.8%
2009 | Fruit and vegetable juices | 12.2%
2009.12.00 | Orange juice, not frozen | orange-juice juice jus saft sap
2101 | Extracts of coffee and tea | 9%
2101.11.00 | Instant coffee | instant-coffee coffee instant soluble oploskoffie
2103 | Sauces and condiments | 7.7%
2103.10.00 | Soya sauce | soy-sauce soya-sauce sojasaus
2103.20.00 | Tomato ketchup and sauces | ketchup tomato-sauce tomatensaus tomatensosse | 10.2%
2103.30.90 | Mustard | mustard mosterd senf | 9%
2106 | Other food preparations | 9%
2106.10.20 | Protein concentrates | protein protein-powder whey concentrate | 12.8%
2106.90.92 | Food supplements and other preparations | vitamin supplement food-supplement capsule tablet multivitamin vitamine nahrungserganzung | 12.8%
2201 | Water without sugar | 0%
2201.10.11 | Mineral water | mineral-water water sparkling bottled
2202 | Soft drinks | 9.6%
2202.10.00 | Lemonade and other sweetened waters | lemonade cola soft-drink frisdrank limonade energy-drink
2203 | Beer | 0%
2203.00.01 | Beer in bottles | beer bier lager ale bottle
2204 | Wine | 13.1 EUR / hl
2204.10.11 | Champagne | champagne sparkling-wine | 32 EUR / hl
2204.21.42 | Bordeaux wine in bottles | bordeaux wine wijn wein bottle chateau
2204.21.93 | White wine in bottles, not of the EU | white-wine wine wijn wein chardonnay sauvignon bottle
2204.21.94 | Other wine in bottles, not of the EU | red-wine rode-wijn rotwein wine wijn wein merlot cabernet shiraz malbec rose-wine bottle
2208 | Spirits | 0%
2208.30.30 | Single malt whisky | whisky whiskey scotch single-malt malt
2208.60.11 | Vodka | vodka wodka
2208.70.10 | Liqueurs | liqueur likeur likor
2209 | Vinegar | 5.12 EUR / hl
2209.00.11 | Wine vinegar | vinegar azijn essig balsamic
2309 | Animal feed | 9.6%
2309.10.51 | Dog and cat food | dog-food cat-food pet-food hondenvoer kattenvoer hundefutter katzenfutter
2402 | Cigars and cigarettes | 57.6%
2402.10.00 | Cigars | cigar sigaar zigarre | 26%
2402.20.90 | Cigarettes | cigarette sigaret zigarette
2404 | Nicotine products | 6.5%
2404.12.00 | Nicotine liquids for vaping | e-liquid vape-liquid nicotine
`;
