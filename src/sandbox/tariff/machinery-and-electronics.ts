// Section XVI: machinery, appliances and electronics. Form: see tariff-table.ts. Codes and duties are facts, the words are our own.

export const MACHINERY_AND_ELECTRONICS = `
8403 | Central heating boilers | 2.7%
8403.10.90 | Central heating boilers | boiler heating-boiler cv-ketel heizkessel
8407 | Petrol engines | 2.7%
8407.90.10 | Small petrol engines | petrol-engine small-engine engine motor-benzin
8409 | Engine parts | 2.7%
8409.91.00 | Parts of petrol engines | piston engine-part cylinder-head carburettor
8412 | Other engines and motors | 2.7%
8412.31.00 | Pneumatic cylinders | pneumatic-cylinder air-cylinder
8413 | Pumps for liquids | 1.7%
8413.70.21 | Submersible pumps | submersible-pump dompelpomp tauchpumpe pond-pump
8413.70.81 | Other centrifugal pumps | pump water-pump centrifugal-pump centrifugal pomp pumpe circulation garden-pump
8413.20.00 | Hand pumps for liquids | hand-pump soap-dispenser
8414 | Air pumps, compressors and fans | 2.2%
8414.20.20 | Bicycle hand pumps | bicycle-pump bike-pump fietspomp luftpumpe
8414.51.00 | Small fans | fan table-fan ventilator ceiling-fan | 3.2%
8414.80.22 | Air compressors | compressor air-compressor kompressor
8415 | Air conditioners and reversible heat pumps | 2.7%
8415.10.90 | Split air conditioners | air-conditioner airconditioning airco split-unit klimaanlage
8415.81.00 | Heat pumps that heat and cool | heat-pump reversible-heat reversible air-air
8418 | Refrigerators, freezers and heat pumps | 2.2%
8418.21.59 | Household refrigerators | refrigerator fridge koelkast kuhlschrank
8418.61.00 | Heat pumps other than air conditioners | heat-pump warmtepomp warmepumpe air-water to-water ground-source
8421 | Filters and centrifuges | 1.7%
8421.21.00 | Water filters | water-filter filter-cartridge waterfilter
8421.39.15 | Air filters and purifiers | air-filter air-purifier luchtreiniger luftreiniger
8421.23.00 | Oil and fuel filters for engines | oil-filter fuel-filter
8421.31.00 | Intake air filters for engines | intake-filter
8422 | Dishwashers and packing machines | 2.7%
8422.11.00 | Household dishwashers | dishwasher vaatwasser geschirrspuler
8423 | Weighing machines | 0%
8423.10.10 | Kitchen scales | kitchen-scale weegschaal kuchenwaage scale bathroom-scale
8424 | Sprayers | 1.7%
8424.30.08 | High-pressure cleaners | pressure-washer high-pressure hogedrukreiniger hochdruckreiniger
8425 | Hoists and jacks | 0%
8425.42.00 | Hydraulic jacks | hydraulic-jack car-jack krik wagenheber
8427 | Fork-lift trucks | 4.5%
8427.10.10 | Electric fork-lift trucks | forklift fork-lift heftruck gabelstapler
8427.90.00 | Hand pallet trucks | pallet-truck palletwagen hubwagen | 4%
8428 | Other lifting machinery | 0%
8428.33.00 | Belt conveyors | conveyor belt-conveyor transportband
8432 | Soil machinery | 0%
8432.10.00 | Ploughs | plough plow ploeg pflug
8433 | Harvesters and mowers | 0%
8433.11.10 | Electric lawn mowers | lawn-mower lawnmower grasmaaier rasenmaher robot-mower | 2.7%
8443 | Printers and copiers | 0%
8443.31.00 | Multifunction printers | multifunction-printer all-in-one printer scanner inkjet drucker
8443.32.10 | Printers | printer laser-printer label-printer
8443.99.10 | Printer parts and cartridges | toner-cartridge ink-cartridge toner printer-part
8450 | Washing machines | 3%
8450.11.11 | Automatic washing machines, front-loading | washing-machine wasmachine waschmaschine washer-dryer
8452 | Sewing machines | 5.7%
8452.10.11 | Household sewing machines | sewing-machine naaimachine nahmaschine
8458 | Lathes | 2.7%
8458.11.20 | Numerically controlled turning centres | lathe cnc-lathe cnc draaibank drehmaschine
8461 | Sawing and gear machines for metal | 1.7%
8461.50.11 | Circular sawing machines for metal | metal-saw bandsaw
8465 | Woodworking machines | 2.7%
8465.91.20 | Circular saws for wood, fixed | table-saw woodworking-saw
8467 | Hand-held power tools | 2.7%
8467.21.10 | Cordless drills | drill cordless-drill power-drill screwdriver-drill boormachine bohrmaschine akkuschrauber cordless hammer-drill
8467.29.51 | Angle grinders | angle-grinder grinder haakse-slijper winkelschleifer
8467.22.10 | Chain saws | chainsaw chain-saw kettingzaag kettensage
8470 | Calculators and tills | 0%
8470.10.00 | Pocket calculators | calculator rekenmachine taschenrechner
8471 | Computers | 0%
8471.30.00 | Laptops and tablets | laptop notebook-computer tablet tablet-computer macbook chromebook ipad
8471.41.00 | Other computers | desktop-computer computer pc-computer server mini-computer
8471.60.60 | Keyboards | keyboard toetsenbord tastatur mechanical-keyboard
8471.60.70 | Computer mice and other input units | computer-mouse mouse wireless-mouse muis maus trackpad
8471.70.50 | Hard disks and storage units | hard-disk hard-drive hdd external-drive storage-drive
8473 | Computer parts | 0%
8473.30.80 | Parts and accessories of computers | computer-part laptop-stand computer-case pc-case heatsink
8479 | Other machines | 1.7%
8479.89.97 | Other machines with a function of their own | machine humidifier luchtbevochtiger
8481 | Taps and valves | 2.2%
8481.80.11 | Mixer taps | mixer-tap faucet kraan wasserhahn tap
8481.80.81 | Ball and plug valves | ball-valve
8482 | Ball bearings | 8%
8482.10.90 | Ball bearings | ball-bearing bearing kogellager kugellager
8483 | Gears and shafts | 2.7%
8483.40.90 | Gear boxes | gearbox gear-box gear tandwiel getriebe
8484 | Gaskets and mechanical seals | 1.7%
8484.10.00 | Gaskets of metal sheeting | metal-gasket
8501 | Electric motors | 2.7%
8501.31.00 | Small direct-current motors | dc-motor electric-motor elektromotor
8501.52.20 | Three-phase motors | three-phase induction-motor
8504 | Transformers and chargers | 0%
8504.40.55 | Battery chargers | charger phone-charger battery-charger oplader ladegerat usb-charger wireless-charger
8504.40.83 | Inverters | inverter solar-inverter omvormer wechselrichter | 0%
8504.40.95 | Other converters and power supplies | power-supply adapter power-adapter voeding netzteil
8504.31.80 | Small transformers | transformer | 2.2%
8506 | Batteries, not rechargeable | 4.7%
8506.10.11 | Alkaline round cells | alkaline-battery battery alkaline aa-battery batterij batterie
8507 | Rechargeable batteries | 2.7%
8507.60.00 | Lithium-ion batteries | power-bank powerbank lithium-battery lithium-ion rechargeable accu akku battery-pack battery portable-charger
8507.10.20 | Lead-acid starter batteries | car-battery lead-acid starter-battery autobatterie | 3.7%
8508 | Vacuum cleaners | 2.2%
8508.11.00 | Vacuum cleaners up to 1,500 W | vacuum-cleaner stofzuiger staubsauger robot-vacuum vacuum hoover
8509 | Household appliances with a motor | 2.2%
8509.40.00 | Blenders and mixers | blender mixer food-processor juicer keukenmachine kuchenmaschine
8510 | Shavers and hair clippers | 2.2%
8510.10.00 | Electric shavers | shaver electric-shaver scheerapparaat rasierapparat
8510.20.00 | Hair clippers | hair-clipper trimmer beard-trimmer tondeuse
8511 | Ignition and starting equipment | 3.2%
8511.10.00 | Spark plugs | spark-plug
8512 | Lighting and signalling of vehicles | 2.7%
8512.10.00 | Lights and bells for bicycles | bicycle-light bike-light fietslamp fahrradlicht
8512.40.00 | Windscreen wipers | windscreen-wiper
8513 | Torches | 5.7%
8513.10.00 | Torches and head lamps | flashlight torch headlamp zaklamp taschenlampe head-lamp
8516 | Electric heaters, irons, kettles and ovens | 2.7%
8516.31.00 | Hair dryers | hair-dryer hairdryer fohn haardroger haartrockner
8516.40.00 | Electric irons | steam-iron flat-iron strijkijzer bugeleisen
8516.50.00 | Microwave ovens | microwave microwave-oven magnetron mikrowelle | 5%
8516.60.10 | Cookers | cooker electric-cooker oven fornuis
8516.71.00 | Electric coffee and tea makers | coffee-machine coffee-maker espresso-machine koffiezetapparaat kaffeemaschine
8516.72.00 | Toasters | toaster broodrooster
8516.79.20 | Deep fryers | air-fryer airfryer deep-fryer friteuse heissluftfritteuse
8516.79.70 | Other electric household heaters | kettle electric-kettle waterkoker wasserkocher rice-cooker
8517 | Telephones and networks | 0%
8517.13.00 | Smartphones | smartphone mobile-phone iphone cell-phone telefoon handy
8517.62.00 | Routers, smart watches and network apparatus | router wifi-router smartwatch smart-watch modem bluetooth-tracker fitness-tracker network-switch switch
8518 | Microphones, loudspeakers, headphones | 0%
8518.10.00 | Microphones | microphone microfoon mikrofon
8518.21.00 | Single loudspeakers | speaker bluetooth-speaker loudspeaker luidspreker lautsprecher
8518.22.00 | Several loudspeakers in one box | soundbar sound-bar stereo-speaker
8518.30.00 | Headphones and earphones | headphone earphone headset earbud koptelefoon kopfhorer over-ear in-ear noise-cancelling wireless bluetooth
8519 | Sound players | 0%
8519.30.00 | Turntables | turntable record-player platenspeler plattenspieler
8523 | Discs, flash memory and cards | 0%
8523.51.10 | Flash memory, blank | usb-stick memory-card flash-drive ssd sd-card usb-drive
8525 | Cameras and transmitters | 0%
8525.89.00 | Digital and video cameras | camera webcam digital-camera video-camera dashcam action-camera security-camera kamera
8526 | Radar and remote controls | 3.7%
8526.91.20 | Radio navigation receivers | gps navigation-system gps-tracker
8526.92.00 | Radio remote controls | remote-control afstandsbediening fernbedienung
8527 | Radios | 0%
8527.19.00 | Portable radios | radio portable-radio dab-radio
8528 | Monitors and televisions | 14%
8528.52.91 | Computer monitors | monitor computer-monitor beeldscherm bildschirm | 0%
8528.72.40 | Colour televisions with LCD | television tv televisie fernseher smart-tv
8531 | Alarms and indicators | 2.2%
8531.10.30 | Fire and burglar alarms for buildings | smoke-detector smoke-alarm rookmelder rauchmelder burglar-alarm doorbell
8534 | Printed circuits | 0%
8534.00.11 | Multilayer printed circuits | printed-circuit pcb circuit-board
8536 | Switches and plugs up to 1,000 V | 2.3%
8536.50.80 | Electric switches | light-switch schakelaar lichtschalter
8536.69.90 | Plugs and sockets | plug socket extension-socket stekker steckdose power-strip
8539 | Lamps and light sources | 3.7%
8539.52.00 | LED lamps | led-lamp led-bulb light-bulb led lamp bulb gloeilamp gluhbirne lichtbron
8541 | Semiconductors and solar cells | 0%
8541.43.00 | Solar panels | solar-panel solar zonnepaneel solarmodul photovoltaic solar-module pv-module
8541.41.00 | Light-emitting diodes | led-diode diode
8542 | Integrated circuits | 0%
8542.31.90 | Processors and controllers | microcontroller processor integrated-circuit chip cpu
8544 | Cables and wires | 3.3%
8544.42.10 | Cables with plugs for telecommunication | usb-cable hdmi-cable network-cable data-cable charging-cable ethernet-cable kabel | 0%
8544.42.90 | Other cables with plugs up to 1,000 V | cable power-cable extension-cord extension-cable power-cord verlengsnoer
8544.49.91 | Insulated wires without plugs | electric-wire insulated-wire copper-wire
8544.70.00 | Optical fibre cables | fibre-cable fiber-cable fibre-optic fiber-optic glasvezel glasfaser | 0%
`;
