// Sections XVII to XXI: vehicles, instruments, arms, furniture, toys, art. Form: see tariff-table.ts.
// Codes and duties are facts, the words are our own.

export const VEHICLES_INSTRUMENTS_AND_OTHERS = `
8607 | Parts of railway vehicles | 1.7%
8607.19.10 | Railway axles and wheels | railway-wheel railway-axle train-wheel
8609 | Containers | 0%
8609.00.90 | Freight containers | shipping-container freight-container container
8701 | Tractors | 0%
8701.92.90 | Small tractors | tractor trekker traktor
8703 | Cars | 10%
8703.23.19 | New petrol cars | car passenger-car auto pkw suv
8703.80.10 | New electric cars | electric-car electric-vehicle ev elektrische-auto elektroauto
8708 | Vehicle parts | 4.5%
8708.30.91 | Parts of disc brakes | brake-pad brake-disc remblok bremsbelag brake
8708.70.50 | Aluminium road wheels | alloy-wheel aluminium-wheel car-rim velg felge
8708.99.97 | Other vehicle parts | car-part auto-onderdeel autoteil vehicle-part bumper-part
8708.10.90 | Bumpers | car-bumper
8708.80.99 | Shock absorbers | shock-absorber | 3.5%
8711 | Motorcycles and electric bicycles | 6%
8711.60.10 | Electric bicycles | e-bike ebike electric-bicycle electric-bike pedelec elektrische-fiets elektrofahrrad fatbike
8711.60.90 | Electric scooters and motorcycles | electric-scooter e-scooter electric-motorcycle step elektroroller
8712 | Bicycles without a motor | 14%
8712.00.30 | Bicycles with ball bearings | bicycle bike fiets fahrrad mountain-bike city-bike road-bike mtb racefiets
8712.00.70 | Other bicycles and cycles | tricycle cargo-bike bakfiets lastenrad
8714 | Parts of cycles and motorcycles | 4.7%
8714.91.10 | Bicycle frames | bicycle-frame bike-frame fietsframe
8714.95.00 | Saddles for cycles | bicycle-saddle bike-saddle fietszadel fahrradsattel
8714.99.90 | Other bicycle parts | bicycle-part pedal handlebar kickstand bicycle-basket
8715 | Prams | 2.7%
8715.00.10 | Prams and pushchairs | stroller pram buggy kinderwagen pushchair
8716 | Trailers | 1.7%
8716.80.00 | Wheelbarrows and hand carts | wheelbarrow hand-truck kruiwagen schubkarre trolley-cart bollerwagen
8806 | Unmanned aircraft | 0%
8806.22.00 | Drones of 250 g to 7 kg | drone quadcopter drones uav
8806.21.00 | Drones up to 250 g | mini-drone toy-drone
8903 | Yachts and pleasure boats | 1.7%
8903.11.00 | Inflatable boats up to 100 kg | inflatable-boat rubber-boat paddle-board sup-board kayak opblaasboot schlauchboot
9001 | Lenses and optical elements | 2.9%
9001.50.41 | Spectacle lenses | spectacle-lens contact-lens lens brillenglas
9003 | Spectacle frames | 2.2%
9003.11.00 | Plastic spectacle frames | spectacle-frame eyeglass-frame montuur brillengestell
9004 | Spectacles and goggles | 2.9%
9004.10.91 | Sunglasses with plastic lenses | sunglasses sunglass zonnebril sonnenbrille polarized
9004.90.90 | Other spectacles and goggles | safety-goggles reading-glasses goggles ski-goggles leesbril veiligheidsbril
9005 | Binoculars and telescopes | 4.2%
9005.10.00 | Binoculars | binoculars binocular verrekijker fernglas
9013 | Lasers and optical devices | 4.7%
9013.20.00 | Lasers | laser laser-pointer laserpen
9015 | Surveying instruments | 2.7%
9015.30.10 | Electronic levels | laser-level level waterpas
9017 | Drawing and measuring tools | 2.7%
9017.80.10 | Measuring rods and tapes | tape-measure measuring-tape rolmaat massband ruler-steel
9018 | Medical instruments | 0%
9018.31.10 | Plastic syringes | syringe injectiespuit spritze
9018.90.84 | Other medical instruments | stethoscope medical-instrument surgical-instrument
9019 | Massage and breathing apparatus | 0%
9019.10.10 | Electric massagers | massager massage-gun massageapparaat massagegerat massage
9021 | Orthopaedic and hearing aids | 0%
9021.10.10 | Orthopaedic appliances | orthopedic brace knee-brace crutch insole
9025 | Thermometers | 0%
9025.19.00 | Electronic thermometers | thermometer koortsthermometer fieberthermometer weather-station
9026 | Instruments for flow and pressure | 0%
9026.20.20 | Electronic pressure gauges | pressure-gauge manometer pressure-sensor
9029 | Counters and speedometers | 0%
9029.10.00 | Counters and pedometers | pedometer counter tachograph
9031 | Other measuring instruments | 0%
9031.80.20 | Instruments for measuring lengths | measuring-instrument caliper-digital sensor
9032 | Regulating instruments | 2.2%
9032.10.20 | Electronic thermostats | thermostat smart-thermostat
9101 | Watches of precious metal | 0%
9101.11.00 | Gold wrist-watches | gold-watch luxury-watch
9102 | Wrist-watches | 4.5%
9102.11.00 | Quartz wrist-watches with hands | watch wristwatch wrist-watch horloge armbanduhr quartz
9103 | Alarm clocks with watch movements | 4.7%
9103.10.00 | Electric clocks with watch movements | travel-clock
9105 | Other clocks | 4.7%
9105.11.00 | Electric alarm clocks | alarm-clock wekker wecker
9105.21.00 | Electric wall clocks | wall-clock clock klok wandklok wanduhr
9201 | Pianos | 4%
9201.10.10 | New upright pianos | piano klavier
9202 | String instruments | 3.2%
9202.90.30 | Guitars | guitar gitaar gitarre acoustic-guitar classical-guitar acoustic ukulele
9202.10.10 | Violins | violin viool geige
9205 | Wind instruments | 3.2%
9205.10.00 | Brass wind instruments | trumpet trombone saxophone trompet
9206 | Percussion instruments | 3.2%
9206.00.00 | Drums and percussion | drum drumset cymbal trommel schlagzeug percussion
9207 | Electric musical instruments | 3.7%
9207.10.30 | Digital pianos | digital-piano electric-piano keyboard-piano synthesizer
9207.90.10 | Electric guitars | electric-guitar bass-guitar
9303 | Sporting and hunting firearms | 3.2%
9303.20.10 | Single-barrelled shotguns | shotgun hunting-rifle firearm
9304 | Air guns and other arms | 3.2%
9304.00.00 | Air guns and spring guns | air-gun airsoft air-rifle luchtbuks luftgewehr
9306 | Ammunition | 1.7%
9306.30.90 | Cartridges | cartridge-ammunition bullet ammunition munitie munition
9401 | Seats | 0%
9401.39.00 | Swivel chairs, height adjustable | office-chair desk-chair gaming-chair swivel-chair bureaustoel kantoorstoel burostuhl ergonomic swivel
9401.61.00 | Upholstered seats with a wooden frame | sofa couch armchair bank fauteuil bankstel sessel dining-chair upholstered
9401.69.00 | Other seats with a wooden frame | wooden-chair wooden-stool houten-stoel holzstuhl chair stoel stuhl kruk hocker
9401.79.00 | Other seats with a metal frame | metal-chair folding-chair garden-chair camping-chair tuinstoel gartenstuhl metalen metaal metall stoel stuhl
9401.80.00 | Other seats | plastic-chair kunststof-stoel plastikstuhl beanbag zitzak
9403 | Other furniture | 0%
9403.10.51 | Metal desks | metal-desk steel-desk stalen stalen-bureau metalen-bureau stahlschreibtisch standing-desk sit-stand
9403.20.80 | Other metal furniture | metal-rack metal-shelf steel-cabinet bed-frame metal-cabinet metal-table steel-table stalen-tafel metalen-tafel stelling
9403.30.11 | Wooden office desks | office-desk wooden-desk desk bureau schreibtisch
9403.40.90 | Wooden kitchen furniture | kitchen-cabinet keukenkast kuchenschrank | 2.7%
9403.50.00 | Wooden bedroom furniture | wardrobe bed nightstand kledingkast kast kleiderschrank schrank bett
9403.60.10 | Wooden furniture for dining and living rooms | wooden-table dining-table table coffee-table tafel tisch eettafel esstisch bookcase boekenkast bucherregal sideboard oak wooden
9403.70.00 | Plastic furniture | plastic-table
9404 | Mattresses and bedding | 3.7%
9404.21.10 | Mattresses of foam rubber | mattress foam-mattress foam matras matratze
9404.29.10 | Mattresses with springs | spring-mattress pocket-spring springs mattress box-spring boxspring
9404.40.90 | Duvets and quilts | duvet quilt dekbed bettdecke comforter
9404.90.90 | Pillows and cushions | pillow cushion kussen kissen hoofdkussen
9405 | Lamps and lighting fittings | 2.7%
9405.11.40 | LED ceiling and wall lights of plastic | ceiling-light ceiling-lamp wall-light plafondlamp deckenlampe led-panel
9405.21.40 | LED table and floor lamps of plastic | table-lamp desk-lamp floor-lamp bedside-lamp tafellamp bureaulamp tischlampe schreibtischlampe stehlampe
9405.31.00 | LED string lights for Christmas trees | christmas-light string-light fairy-light kerstverlichting lichterkette
9405.42.31 | LED floodlights and other lights of plastic | floodlight led-strip street-light garden-light garden-lamp solar-lamp solar-light tuinlamp gartenlampe
9406 | Prefabricated buildings | 2.7%
9406.10.00 | Prefabricated buildings of wood | garden-shed log-cabin tuinhuis gartenhaus
9503 | Toys | 0%
9503.00.35 | Construction sets of plastic | building-block toy-block construction-toy lego brick-set bouwblok bausteine construction-set block | 4.7%
9503.00.41 | Stuffed toys | plush plush-toy teddy teddy-bear stuffed-toy knuffel kuscheltier | 4.7%
9503.00.21 | Dolls | doll pop puppe barbie | 4.7%
9503.00.61 | Wooden puzzles | wooden-puzzle
9503.00.69 | Other puzzles | puzzle jigsaw legpuzzel | 4.7%
9503.00.75 | Toys of plastic with a motor | rc-car toy-car speelgoedauto spielzeugauto toy-robot remote-car motorized-toy | 4.7%
9503.00.95 | Other plastic toys | toy toys speelgoed spielzeug plastic-toy fidget | 4.7%
9503.00.99 | Other toys | wooden-toy toy-train train-set toy-blocks kids-toy houten-speelgoed houten-blokken wooden-block holzspielzeug wooden
9504 | Games | 0%
9504.40.00 | Playing cards | playing-card card-game kaartspel speelkaarten | 2.7%
9504.50.00 | Game consoles | game-console video-game controller gamepad spelcomputer
9504.90.80 | Board games and other games | board-game bordspel brettspiel chess dice
9505 | Christmas and party goods | 2.7%
9505.10.90 | Christmas decorations | christmas-decoration christmas-ball kerstbal christbaumkugel christmas
9505.90.00 | Party and carnival goods | party balloon-garland carnival costume halloween
9506 | Sports goods | 2.7%
9506.62.00 | Inflatable balls | football soccer-ball basketball ball voetbal fussball volleyball
9506.91.10 | Exercise apparatus | treadmill fitness-equipment exercise-bike loopband heimtrainer
9506.91.90 | Other gym goods | yoga-mat dumbbell resistance-band kettlebell halter hantel fitness
9506.51.00 | Tennis rackets | tennis-racket racket padel
9506.70.10 | Ice skates | ice-skate skate schaats schlittschuh roller-skate
9507 | Fishing tackle | 3.7%
9507.10.00 | Fishing rods | fishing-rod hengel angelrute
9507.90.00 | Other fishing tackle | fishing-lure fishing-tackle lure
9603 | Brooms and brushes | 3.7%
9603.21.00 | Toothbrushes | toothbrush tandenborstel zahnburste
9603.29.80 | Hair and body brushes | hair-brush shaving-brush haarborstel
9603.30.90 | Brushes for cosmetics | makeup-brush cosmetic-brush
9603.40.10 | Paint brushes and rollers | paint-brush paint-roller kwast pinsel
9603.90.91 | Brooms and cleaning brushes | broom cleaning-brush dish-brush bezem besen
9606 | Buttons | 3.7%
9606.21.00 | Plastic buttons | button buttons knoop knopf
9607 | Zips | 6.7%
9607.19.00 | Zips with plastic teeth | zipper zip rits reissverschluss
9608 | Pens | 3.7%
9608.10.10 | Ball-point pens with liquid ink | pen ballpoint ballpen gel-pen balpen kugelschreiber
9608.20.00 | Felt-tip pens and markers | marker felt-tip highlighter viltstift filzstift
9609 | Pencils and crayons | 2.7%
9609.10.10 | Graphite pencils | pencil graphite potlood bleistift
9609.10.90 | Colour pencils | colour-pencil color-pencil coloured-pencil colored-pencil kleurpotlood buntstift crayon
9613 | Lighters | 2.7%
9613.10.00 | Gas pocket lighters, not refillable | lighter aansteker feuerzeug
9615 | Combs and hair slides | 2.7%
9615.11.00 | Plastic combs and hair slides | comb hair-clip hairpin kam kamm
9617 | Vacuum flasks | 6.7%
9617.00.00 | Vacuum flasks and insulated vessels | thermos vacuum-flask vacuum-bottle insulated-bottle thermosfles thermoskanne travel-mug insulated
9619 | Sanitary towels and nappies | 0%
9619.00.81 | Nappies | diaper nappy luier windel
9620 | Tripods | 3.7%
9620.00.91 | Tripods and selfie sticks of plastic or aluminium | tripod selfie-stick monopod statief stativ
9701 | Paintings | 0%
9701.91.00 | Paintings not older than 100 years | painting oil-painting schilderij gemalde canvas-painting
9702 | Engravings and lithographs | 0%
9702.90.00 | Prints not older than 100 years | engraving lithograph etching
9703 | Sculptures | 0%
9703.90.00 | Sculptures not older than 100 years | sculpture bronze-sculpture beeldhouwwerk skulptur
9706 | Antiques | 0%
9706.90.00 | Antiques of 100 to 250 years | antique antiek antiquitat
`;
