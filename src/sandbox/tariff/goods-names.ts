// What the commonest goods are called in English, Dutch and German, and which line each is, by material where that decides.
// The names are our own; codes are those of the tables beside this file.
//
//   bottle fles flasche | 3923.30.10 | steel 7323.93.00, glass 7010.90.43        names | line | lines for other materials
//
// Of names in one word the end counts: "Trinkflasche" is a "flasche". "power-bank" also stands for "power bank" and "powerbank".

export const GOODS_NAMES = `
screw schroef schraube bolt bout bolzen | 7318.15.58 | wood 7318.12.90, copper 7415.33.00
wood-screw houtschroef holzschraube spaanplaatschroef spanplattenschraube | 7318.12.90
hex-bolt zeskantbout sechskantschraube | 7318.15.95
hex-nut moer borgmoer mutter sicherungsmutter lock-nut wing-nut flange-nut vleugelmoer flugelmutter | 7318.16.99
washer sluitring unterlegscheibe onderlegring federring | 7318.22.00
nail spijker nagel draadnagel drahtstift | 7317.00.60
spring veer drukveer trekveer feder druckfeder zugfeder compression-spring | 7320.20.89
chain ketting kette | 7315.82.00
pipe-fitting pijpkoppeling rohrfitting knelkoppeling | 7307.92.10
wire-mesh gaas drahtgeflecht | 7314.49.00
padlock hangslot vorhangeschloss | 8301.10.00
lock slot schloss cylinder-lock deurslot turschloss | 8301.40.19
key sleutel schlussel | 8301.70.00
hinge scharnier | 8302.10.00
drawer-slide ladegeleider schubladenauszug | 8302.42.00
hammer hamer | 8205.20.00
screwdriver schroevendraaier schraubendreher schraubenzieher | 8205.40.00
wrench spanner moersleutel steeksleutel schraubenschlussel ringsleutel maulschlussel | 8204.11.00
pliers tang kneiftang combinatietang zange kombizange | 8203.20.00
saw zaag handzaag sage handsage | 8202.10.00
drill-bit boorbit bohrer spiraalboor spiralbohrer | 8207.50.60
tool-set gereedschapset werkzeugset toolkit | 8206.00.00
drill boormachine bohrmaschine accuboormachine akkuschrauber schroefmachine | 8467.21.10
angle-grinder haakse-slijper winkelschleifer | 8467.29.51
chainsaw kettingzaag kettensage | 8467.22.10
spade shovel schop schaufel spaten | 8201.10.00
knife knives mes keukenmes messer kuchenmesser | 8211.92.00
scissors schaar schere | 8213.00.00
cutlery bestek besteck spoon lepel loffel fork vork gabel | 8215.20.10
razor scheermes rasierer | 8212.10.10
bottle fles drinkfles waterfles flasche trinkflasche wasserflasche drinking-bottle water-bottle | 3923.30.10 | steel 7323.93.00, aluminium 7615.10.30, glass 7010.90.43
jar pot weckpot einmachglas | 7010.90.43 | plastic 3923.30.10, ceramic 6912.00.25, flower 3924.90.00
thermos thermosfles thermosflasche thermoskanne vacuum-flask isoleerfles isolierflasche | 9617.00.00
mug mok becher kaffeebecher | 6912.00.25 | steel 7323.93.00, glass 7013.37.10, porcelain 6911.10.00, plastic 3924.10.00, paper 4823.69.10
cup kop kopje tasse beker | 6912.00.25 | steel 7323.93.00, glass 7013.37.10, porcelain 6911.10.00, plastic 3924.10.00, paper 4823.69.10
plate bord teller | 6911.10.00 | ceramic 6912.00.25, plastic 3924.10.00, paper 4823.69.10, wood 4419.90.00, glass 7013.99.00, steel 7323.93.00
bowl schaal kom schussel schale | 6912.00.25 | porcelain 6911.10.00, plastic 3924.10.00, wood 4419.90.00, glass 7013.99.00, steel 7323.93.00
vase vaas | 6913.90.98 | glass 7013.99.00
drinking-glass drinkglas trinkglas wasserglas waterglas tumbler bierglas | 7013.37.10
wine-glass wijnglas weinglas | 7013.28.10
pan saucepan kookpan kochtopf cooking-pot steelpan soeppan | 7323.93.00 | aluminium 7615.10.30, iron 7323.91.00
frying-pan koekenpan bratpfanne pfanne | 7615.10.30 | steel 7323.93.00, iron 7323.91.00
cutting-board snijplank schneidebrett chopping-board | 4419.90.00 | bamboo 4419.11.00, plastic 3924.10.00
lunch-box broodtrommel brotdose lunchbox storage-container vershouddoos frischhaltedose | 3924.10.00 | steel 7323.93.00
bucket emmer eimer | 3924.90.00 | steel 7323.99.00
baking-tray bakplaat backblech | 7323.99.00 | aluminium 7615.10.30
kettle waterkoker wasserkocher | 8516.79.70
toaster broodrooster | 8516.72.00
coffee-machine koffiezetapparaat koffiemachine kaffeemaschine espressomaschine espressomachine | 8516.71.00
microwave magnetron mikrowelle | 8516.50.00
air-fryer airfryer heissluftfritteuse friteuse | 8516.79.20
hair-dryer haardroger fohn haartrockner | 8516.31.00
steam-iron strijkijzer bugeleisen | 8516.40.00
vacuum-cleaner stofzuiger staubsauger | 8508.11.00
blender mixer staafmixer stabmixer keukenmachine kuchenmaschine | 8509.40.00
refrigerator fridge koelkast kuhlschrank | 8418.21.59
washing-machine wasmachine waschmaschine | 8450.11.11
dishwasher vaatwasser geschirrspuler spulmaschine | 8422.11.00
towel handdoek handtuch badhanddoek badetuch theedoek geschirrtuch | 6302.60.00
bed-linen dekbedovertrek bettwasche duvet-cover kussensloop bettlaken hoeslaken bedsheet | 6302.21.00
blanket deken decke wolldecke fleecedeken | 6301.40.10
curtain gordijn vorhang gardine | 6303.92.90
carpet rug vloerkleed tapijt teppich | 5702.42.00
rope touw seil cord tau | 5607.50.11 | steel 7312.10.81
tarpaulin dekzeil plane abdeckplane | 6306.12.00
tent zelt campingzelt | 6306.22.00
t-shirt tshirt | 6109.10.00 | synthetic 6109.90.20
polo-shirt poloshirt | 6105.10.00
sweater hoodie trui pullover sweatshirt kapuzenpullover jumper | 6110.20.91 | synthetic 6110.30.91
jeans spijkerbroek | 6203.42.31
trousers broek hose chino | 6203.42.35
shirt overhemd hemd | 6205.20.00
blouse bluse | 6206.30.00
dress jurk kleid sommerkleid zomerjurk | 6204.42.00 | synthetic 6104.43.00
jacket jas jacke regenjas regenjacke winterjas winterjacke | 6201.40.10 | leather 4203.10.00
coat mantel | 6202.40.10
sock sok socke | 6115.95.00
boxershort boxer-shorts onderbroek unterhose | 6107.11.00
bra beha | 6212.10.90
bikini swimsuit badpak badeanzug | 6112.41.90
scarf sjaal schal | 6117.10.00 | silk 6214.10.00
necktie stropdas krawatte | 6215.10.00 | synthetic 6215.20.00
glove handschoen handschuh | 6116.93.00 | rubber 4015.19.00, leather 4203.29.10
work-glove werkhandschoen arbeitshandschuh | 6116.10.20 | leather 4203.29.10
cap pet kappe baseballcap | 6505.00.30
beanie muts mutze | 6505.00.90
helmet helm fietshelm fahrradhelm | 6506.10.10
umbrella paraplu regenschirm | 6601.91.00
shoe schoen schuh lederschuh | 6403.99.96 | synthetic 6404.11.00, textile 6404.11.00, plastic 6402.99.31, rubber 6402.99.31
sneaker sportschoen sportschuh turnschuh hardloopschoen laufschuh running-shoe | 6404.11.00
safety-shoe werkschoen veiligheidsschoen sicherheitsschuh | 6403.40.00
boot laars stiefel | 6403.91.13 | rubber 6401.92.10
rubber-boot rubberlaars regenlaars gummistiefel | 6401.92.10
slipper pantoffel hausschuh | 6404.19.10
sandal sandaal sandale | 6402.99.31
flip-flop teenslipper | 6402.20.00
backpack rucksack rugzak | 4202.92.91
suitcase koffer trolley | 4202.12.50 | textile 4202.12.91
handbag handtas handtasche | 4202.22.90 | leather 4202.21.00
shopping-bag boodschappentas einkaufstasche draagtas tragetasche tote-bag | 4202.92.91 | paper 4819.40.00, plastic 3923.21.00
bag tas tasche beutel zak sporttas sporttasche travel-bag reistas reisetasche | 4202.92.91 | paper 4819.40.00, plastic 3923.21.00, leather 4202.21.00
laptop-bag laptoptas laptoptasche briefcase aktetas aktentasche | 4202.12.91
wallet portemonnee geldborse portefeuille brieftasche | 4202.31.00
belt riem gurtel ledergurtel | 4203.30.00
plastic-bag plastic-zak plastiktute vuilniszak mullbeutel garbage-bag | 3923.21.00
paper-bag papiertute | 4819.40.00
cardboard-box kartonnen-doos doos karton carton verzenddoos versandkarton | 4819.10.00 | plastic 3923.10.90, steel 7310.29.90
crate krat kiste | 3923.10.90 | wood 4415.10.10
pallet palette | 4415.20.20 | plastic 3923.90.00
stretch-film rekfolie stretchfolie folie | 3920.10.25 | aluminium 7607.11.11
adhesive-tape plakband klebeband packing-tape | 3919.10.80
label etiket etikett | 4821.10.10
envelope envelop briefumschlag umschlag | 4817.10.00
notebook notitieboek notizbuch schrift schulheft | 4820.10.30
copy-paper kopieerpapier kopierpapier druckerpapier | 4802.56.20
toilet-paper toiletpapier toilettenpapier wc-papier | 4818.10.90
book boek buch kookboek kochbuch | 4901.99.00
calendar kalender | 4910.00.00
pen balpen kugelschreiber ballpoint | 9608.10.10
pencil potlood bleistift | 9609.10.10
marker viltstift filzstift | 9608.20.00
toy speelgoed spielzeug | 9503.00.95 | wood 9503.00.99
plush-toy knuffel kuscheltier teddy stofftier teddybeer | 9503.00.41
doll pop puppe | 9503.00.21
puzzle puzzel legpuzzel | 9503.00.69 | wood 9503.00.61
board-game bordspel brettspiel gezelschapsspel gesellschaftsspiel | 9504.90.80
playing-card speelkaart spielkarte | 9504.40.00
ball voetbal fussball football basketbal | 9506.62.00
smartphone mobile-phone handy telefoon | 8517.13.00
laptop tablet notebook-computer | 8471.30.00
keyboard toetsenbord tastatur | 8471.60.60
computer-mouse muis maus | 8471.60.70
monitor beeldscherm bildschirm | 8528.52.91
television televisie fernseher | 8528.72.40
printer drucker | 8443.32.10
toner-cartridge ink-cartridge inktcartridge tintenpatrone | 8443.99.10
printing-ink drukinkt druckfarbe | 3215.11.00
headphone earphone koptelefoon kopfhorer oordopje ohrhorer | 8518.30.00
loudspeaker speaker luidspreker lautsprecher | 8518.21.00
microphone microfoon mikrofon | 8518.10.00
camera kamera webcam | 8525.89.00
router modem | 8517.62.00
charger oplader ladegerat | 8504.40.55
power-supply voeding netzteil netadapter | 8504.40.95
power-bank powerbank | 8507.60.00
battery batterij batterie | 8506.10.11 | lithium 8507.60.00, lead 8507.10.20
cable kabel stroomkabel stromkabel verlengsnoer verlangerungskabel extension-cord | 8544.42.90
usb-cable usb-kabel hdmi-cable hdmi-kabel netwerkkabel netzwerkkabel ladekabel laadkabel | 8544.42.10
wire draad draht | 7217.10.90 | copper 7408.19.10, electric 8544.49.91
usb-stick memory-card geheugenkaart speicherkarte ssd | 8523.51.10
switch schakelaar lichtschalter schalter light-switch | 8536.50.80
plug stekker stecker socket stopcontact steckdose stekkerdoos | 8536.69.90
led-lamp led-bulb gloeilamp gluhbirne led-lampe light-bulb lichtbron leuchtmittel | 8539.52.00
lamp lampe leuchte light ceiling-lamp plafondlamp deckenlampe hanglamp pendelleuchte | 9405.11.40
table-lamp desk-lamp tafellamp bureaulamp tischlampe schreibtischlampe stehlampe vloerlamp floor-lamp | 9405.21.40
floodlight bouwlamp led-strip lichtslang | 9405.42.31
torch flashlight zaklamp taschenlampe | 8513.10.00
chair stoel stuhl | 9401.69.00 | steel 9401.79.00, metal 9401.79.00, plastic 9401.80.00
office-chair bureaustoel burostuhl kantoorstoel | 9401.39.00
sofa couch bank bankstel armchair fauteuil sessel | 9401.61.00
table tafel tisch esstisch eettafel | 9403.60.10 | steel 9403.20.80, metal 9403.20.80, plastic 9403.70.00
desk bureau schreibtisch | 9403.30.11 | steel 9403.10.51, metal 9403.10.51
wardrobe kledingkast kleiderschrank bed bett schrank kast | 9403.50.00 | metal 9403.20.80, steel 9403.20.80
bookcase boekenkast bucherregal regal wandregal shelf wandplank | 9403.60.10 | steel 9403.20.80, metal 9403.20.80
mattress matras matratze | 9404.21.10
pillow cushion kussen kissen hoofdkussen kopfkissen | 9404.90.90
duvet dekbed bettdecke | 9404.40.90
mirror spiegel | 7009.92.00
picture-frame fotolijst bilderrahmen | 4414.90.00 | metal 8306.30.00, aluminium 8306.30.00, plastic 3924.90.00
candle kaars kerze | 3406.00.00
clock klok wandklok uhr wanduhr | 9105.21.00
watch horloge armbanduhr polshorloge | 9102.11.00
sunglasses zonnebril sonnenbrille | 9004.10.91
shampoo | 3305.10.00
soap zeep seife | 3401.11.00
shower-gel douchegel duschgel | 3401.30.00
toothpaste tandpasta zahnpasta | 3306.10.00
toothbrush tandenborstel zahnburste | 9603.21.00
perfume parfum | 3303.00.10
lipstick lippenstift | 3304.10.00
mascara | 3304.20.00
nail-polish nagellak nagellack | 3304.30.00
face-cream gezichtscreme gesichtscreme hautcreme creme body-lotion | 3304.99.00
deodorant | 3307.20.00
detergent wasmiddel waschmittel | 3402.50.00
brake-pad remblok bremsbelag brake-disc remschijf bremsscheibe | 8708.30.91
shock-absorber schokdemper stossdampfer | 8708.80.99
oil-filter oliefilter olfilter fuel-filter | 8421.23.00
air-filter luchtfilter luftfilter | 8421.31.00
spark-plug bougie zundkerze | 8511.10.00
windscreen-wiper ruitenwisser scheibenwischer | 8512.40.00
tyre tire autoband autoreifen reifen | 4011.10.00
alloy-wheel velg felge | 8708.70.50
bumper stossstange | 8708.10.90
bicycle fiets fahrrad | 8712.00.30
e-bike ebike elektrische-fiets elektrofahrrad pedelec | 8711.60.10
bicycle-saddle fietszadel fahrradsattel | 8714.95.00
bicycle-tyre fietsband fahrradreifen | 4011.50.00
bicycle-pump fietspomp luftpumpe | 8414.20.20
bicycle-light fietslamp fahrradlicht fahrradlampe | 8512.10.00
pump pomp pumpe waterpomp wasserpumpe centrifugaalpomp kreiselpumpe | 8413.70.81
compressor kompressor | 8414.80.22
fan ventilator | 8414.51.00
valve ventiel ventil klep kogelkraan kugelhahn ball-valve afsluiter | 8481.80.81
tap faucet kraan mengkraan wasserhahn mischbatterie | 8481.80.11
bearing kogellager kugellager lager | 8482.10.90
gearbox tandwielkast getriebe gear tandwiel zahnrad | 8483.40.90
gasket pakking dichtung o-ring | 4016.93.00 | metal 8484.10.00
electric-motor elektromotor | 8501.52.20
transformer transformator trafo | 8504.31.80
tuinslang slang schlauch gartenschlauch garden-hose | 3917.32.00 | rubber 4009.11.00
tube pipe buis rohr | 7306.30.77 | plastic 3917.23.00, copper 7411.10.10
lawn-mower grasmaaier rasenmaher | 8433.11.10
pressure-washer hogedrukreiniger hochdruckreiniger | 8424.30.08
ladder leiter | 7616.99.90 | wood 4421.99.99
wheelbarrow kruiwagen schubkarre | 8716.80.00
thermometer | 9025.19.00
tape-measure rolmaat massband | 9017.80.10
plaster pleister pflaster | 3005.10.00
face-mask mondkapje mondmasker gesichtsmaske | 6307.90.98
paint verf farbe wandfarbe muurverf | 3209.10.00
glue lijm kleber klebstoff superglue | 3506.10.00
paint-brush kwast pinsel | 9603.40.10
broom bezem besen | 9603.90.91
coffee koffie kaffee koffieboon kaffeebohne | 0901.21.00
green-tea groene-thee gruntee | 0902.10.00
tea thee tee | 0902.30.00
chocolate chocolade schokolade | 1806.32.10
biscuit cookie koekje keks | 1905.31.99
pasta spaghetti nudel | 1902.19.10
rice rijst reis | 1006.30.98
olive-oil olijfolie olivenol | 1509.20.00
honey honing honig | 0409.00.00
wine wijn wein rotwein weisswein rode-wijn witte-wijn | 2204.21.94
beer bier | 2203.00.01
cheese kaas kase | 0406.90.78
sugar suiker zucker | 1701.99.10
jam confiture konfiture marmelade | 2007.99.33
ketchup | 2103.20.00
mineral-water mineraalwater mineralwasser | 2201.10.11
dog-food hondenvoer hundefutter kattenvoer katzenfutter | 2309.10.51
garlic knoflook knoblauch | 0703.20.00
onion ui zwiebel | 0703.10.19
banana banaan banane | 0803.90.10
tile tegel fliese | 6907.21.00
washbasin wastafel waschbecken | 6910.10.00 | steel 7324.10.00
necklace halsketting halskette bracelet armband earring oorbel ohrring | 7117.19.00 | gold 7113.19.00, silver 7113.11.00
guitar gitaar gitarre | 9202.90.30
phone-case telefoonhoesje handyhulle smartphonehulle | 3926.90.97 | leather 4202.31.00
remote-control afstandsbediening fernbedienung | 8526.92.00
solar-panel zonnepaneel solarmodul | 8541.43.00
stroller kinderwagen buggy | 8715.00.10
drone | 8806.22.00
diaper nappy luier windel | 9619.00.81
`;
