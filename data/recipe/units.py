# SPDX-License-Identifier: Apache-2.0
"""Who is who: identity tables of the 27 Ukrainian units, the 83 Russian regions and the countries.

Authored for this project. KATOTTG and ISO 3166-2 codes are those in force, gn_admin1 is the code
that GeoNames uses; convert.py checks the latter against Natural Earth. Lists in a cell are
separated by `|`.
"""
import re
from typing import NamedTuple


class Oblast(NamedTuple):
    katottg: str
    gn_admin1: str
    id: str           # slug used by the project everywhere
    name_en: str
    full_en: str
    name_uk: str      # for map labels: the adjective, as Ukrainian maps have it
    full_uk: str
    full_ru: str      # read, never shown
    land_uk: str      # the everyday name ("Донеччина"), accepted as a spelling
    kind: str
    capital: str
    alt: str          # spellings met in English reporting


class RuRegion(NamedTuple):
    name_en: str
    full_en: str
    kind: str
    capital: str
    alt: str = ''
    name_uk: str = ''  # '' = as in Natural Earth
    name_ru: str = ''  # '' = as in Natural Earth


class Country(NamedTuple):
    name_en: str      # '' = as in Natural Earth
    name_uk: str
    name_ru: str = ''
    a2: str = ''      # countries with a two-letter code here get a row in regions.tsv
    capital: str = ''
    alt: str = ''



OBLASTS = {
    'UA-43': Oblast('UA01000000000013043', '11', 'crimea', 'Crimea', 'Autonomous Republic of Crimea',
        'Крим', 'Автономна Республіка Крим', 'Автономная Республика Крым', 'Крим',
        'republic', 'Simferopol', 'Republic of Crimea|Krym|ARC|Crimean peninsula|Crimean'),
    'UA-05': Oblast('UA05000000000010236', '23', 'vinnytsia', 'Vinnytsia', 'Vinnytsia Oblast',
        'Вінницька', 'Вінницька область', 'Винницкая область', 'Вінниччина',
        'oblast', 'Vinnytsia', 'Vinnytsya|Vinnitsa|Vinnytska|Vinnytsia region|Vinnychchyna'),
    'UA-07': Oblast('UA07000000000024379', '24', 'volyn', 'Volyn', 'Volyn Oblast',
        'Волинська', 'Волинська область', 'Волынская область', 'Волинь',
        'oblast', 'Lutsk', 'Volhynia|Volynska|Volyn region|Volynian'),
    'UA-12': Oblast('UA12000000000090473', '04', 'dnipropetrovsk', 'Dnipropetrovsk', 'Dnipropetrovsk Oblast',
        'Дніпропетровська', 'Дніпропетровська область', 'Днепропетровская область', 'Дніпропетровщина',
        'oblast', 'Dnipro', 'Dnepropetrovsk|Dnipropetrovska|Dnipro region|Dnipro Oblast|Dnipropetrovshchyna|Sicheslav'),
    'UA-14': Oblast('UA14000000000091971', '05', 'donetsk', 'Donetsk', 'Donetsk Oblast',
        'Донецька', 'Донецька область', 'Донецкая область', 'Донеччина',
        'oblast', 'Donetsk', 'Donetska|Donetska oblast|Donetsk region|Donechchyna'),
    'UA-18': Oblast('UA18000000000041385', '27', 'zhytomyr', 'Zhytomyr', 'Zhytomyr Oblast',
        'Житомирська', 'Житомирська область', 'Житомирская область', 'Житомирщина',
        'oblast', 'Zhytomyr', 'Zhitomir|Zhytomyrska|Zhytomyrshchyna'),
    'UA-21': Oblast('UA21000000000011690', '25', 'zakarpattia', 'Zakarpattia', 'Zakarpattia Oblast',
        'Закарпатська', 'Закарпатська область', 'Закарпатская область', 'Закарпаття',
        'oblast', 'Uzhhorod', 'Transcarpathia|Zakarpatska|Zakarpattya|Transcarpathian'),
    'UA-23': Oblast('UA23000000000064947', '26', 'zaporizhzhia', 'Zaporizhzhia', 'Zaporizhzhia Oblast',
        'Запорізька', 'Запорізька область', 'Запорожская область', 'Запоріжжя',
        'oblast', 'Zaporizhzhia', 'Zaporizhia|Zaporizhzhya|Zaporozhye|Zaporizka|Zaporizhzhia region'),
    'UA-26': Oblast('UA26000000000069363', '06', 'ivano-frankivsk', 'Ivano-Frankivsk', 'Ivano-Frankivsk Oblast',
        'Івано-Франківська', 'Івано-Франківська область', 'Ивано-Франковская область', 'Прикарпаття',
        'oblast', 'Ivano-Frankivsk', 'Ivano-Frankovsk|Ivano-Frankivska|Prykarpattia'),
    'UA-32': Oblast('UA32000000000030281', '13', 'kyiv', 'Kyiv', 'Kyiv Oblast',
        'Київська', 'Київська область', 'Киевская область', 'Київщина',
        'oblast', 'Kyiv', 'Kiev Oblast|Kyivska|Kyiv region|Kiev region|Kyivshchyna'),
    'UA-35': Oblast('UA35000000000016081', '10', 'kirovohrad', 'Kirovohrad', 'Kirovohrad Oblast',
        'Кіровоградська', 'Кіровоградська область', 'Кировоградская область', 'Кіровоградщина',
        'oblast', 'Kropyvnytskyi', 'Kirovograd|Kirovohradska|Kirovohradshchyna|Kropyvnytskyi Oblast'),
    'UA-09': Oblast('UA44000000000018893', '14', 'luhansk', 'Luhansk', 'Luhansk Oblast',
        'Луганська', 'Луганська область', 'Луганская область', 'Луганщина',
        'oblast', 'Luhansk', 'Lugansk|Luhanska|Luhanshchyna'),
    'UA-46': Oblast('UA46000000000026241', '15', 'lviv', 'Lviv', 'Lviv Oblast',
        'Львівська', 'Львівська область', 'Львовская область', 'Львівщина',
        'oblast', 'Lviv', 'Lvov|Lvivska|Lvivshchyna'),
    'UA-48': Oblast('UA48000000000039575', '16', 'mykolaiv', 'Mykolaiv', 'Mykolaiv Oblast',
        'Миколаївська', 'Миколаївська область', 'Николаевская область', 'Миколаївщина',
        'oblast', 'Mykolaiv', 'Mykolayiv|Nikolaev|Nikolayev|Mykolaivska|Mykolaivshchyna'),
    'UA-51': Oblast('UA51000000000030770', '17', 'odesa', 'Odesa', 'Odesa Oblast',
        'Одеська', 'Одеська область', 'Одесская область', 'Одещина',
        'oblast', 'Odesa', 'Odessa|Odeska|Odeshchyna|Odessa Oblast'),
    'UA-53': Oblast('UA53000000000028050', '18', 'poltava', 'Poltava', 'Poltava Oblast',
        'Полтавська', 'Полтавська область', 'Полтавская область', 'Полтавщина',
        'oblast', 'Poltava', 'Poltavska|Poltavshchyna'),
    'UA-56': Oblast('UA56000000000066151', '19', 'rivne', 'Rivne', 'Rivne Oblast',
        'Рівненська', 'Рівненська область', 'Ровненская область', 'Рівненщина',
        'oblast', 'Rivne', 'Rovno|Rivnenska|Rivnenshchyna'),
    'UA-59': Oblast('UA59000000000057109', '21', 'sumy', 'Sumy', 'Sumy Oblast',
        'Сумська', 'Сумська область', 'Сумская область', 'Сумщина',
        'oblast', 'Sumy', 'Sumska|Sumshchyna'),
    'UA-61': Oblast('UA61000000000060328', '22', 'ternopil', 'Ternopil', 'Ternopil Oblast',
        'Тернопільська', 'Тернопільська область', 'Тернопольская область', 'Тернопільщина',
        'oblast', 'Ternopil', 'Ternopol|Ternopilska|Ternopilshchyna'),
    'UA-63': Oblast('UA63000000000041885', '07', 'kharkiv', 'Kharkiv', 'Kharkiv Oblast',
        'Харківська', 'Харківська область', 'Харьковская область', 'Харківщина',
        'oblast', 'Kharkiv', 'Kharkov|Kharkivska|Kharkivshchyna|Slobozhanshchyna'),
    'UA-65': Oblast('UA65000000000030969', '08', 'kherson', 'Kherson', 'Kherson Oblast',
        'Херсонська', 'Херсонська область', 'Херсонская область', 'Херсонщина',
        'oblast', 'Kherson', 'Khersonska|Khersonshchyna'),
    'UA-68': Oblast('UA68000000000099709', '09', 'khmelnytskyi', 'Khmelnytskyi', 'Khmelnytskyi Oblast',
        'Хмельницька', 'Хмельницька область', 'Хмельницкая область', 'Хмельниччина',
        'oblast', 'Khmelnytskyi', 'Khmelnytskyy|Khmelnitsky|Khmelnytskyy Oblast|Khmelnytska|Khmelnychchyna'),
    'UA-71': Oblast('UA71000000000010357', '01', 'cherkasy', 'Cherkasy', 'Cherkasy Oblast',
        'Черкаська', 'Черкаська область', 'Черкасская область', 'Черкащина',
        'oblast', 'Cherkasy', 'Cherkassy|Cherkaska|Cherkashchyna'),
    'UA-77': Oblast('UA73000000000044923', '03', 'chernivtsi', 'Chernivtsi', 'Chernivtsi Oblast',
        'Чернівецька', 'Чернівецька область', 'Черновицкая область', 'Буковина',
        'oblast', 'Chernivtsi', 'Chernovtsy|Chernivetska|Bukovyna'),
    'UA-74': Oblast('UA74000000000025378', '02', 'chernihiv', 'Chernihiv', 'Chernihiv Oblast',
        'Чернігівська', 'Чернігівська область', 'Черниговская область', 'Чернігівщина',
        'oblast', 'Chernihiv', 'Chernigov|Chernihivska|Chernihivshchyna'),
    'UA-30': Oblast('UA80000000000093317', '12', 'kyiv-city', 'Kyiv', 'Kyiv City',
        'Київ', 'місто Київ', 'Киев', 'Київ',
        'city', 'Kyiv', 'Kiev|City of Kyiv|Kiev City'),
    'UA-40': Oblast('UA85000000000065278', '20', 'sevastopol', 'Sevastopol', 'Sevastopol City',
        'Севастополь', 'місто Севастополь', 'Севастополь', 'Севастополь',
        'city', 'Sevastopol', 'Sebastopol|City of Sevastopol|Sevastopol city'),
}

# Natural Earth 5.x swaps the codes of Moscow city and Moscow oblast
SWAPPED_ISO = {'RU-MOS': 'RU-MOW', 'RU-MOW': 'RU-MOS'}

RU_REGIONS = {
    'RU-AD': RuRegion('Adygea', 'Republic of Adygea', 'republic', 'Maykop', alt='Adygeya'),
    'RU-AL': RuRegion('Altai Republic', 'Altai Republic', 'republic', 'Gorno-Altaysk',
        name_uk='Республіка Алтай', name_ru='Республика Алтай'),
    'RU-ALT': RuRegion('Altai', 'Altai Krai', 'krai', 'Barnaul',
        name_uk='Алтайський край', name_ru='Алтайский край'),
    'RU-AMU': RuRegion('Amur', 'Amur Oblast', 'oblast', 'Blagoveshchensk'),
    'RU-ARK': RuRegion('Arkhangelsk', 'Arkhangelsk Oblast', 'oblast', 'Arkhangelsk'),
    'RU-AST': RuRegion('Astrakhan', 'Astrakhan Oblast', 'oblast', 'Astrakhan'),
    'RU-BA': RuRegion('Bashkortostan', 'Republic of Bashkortostan', 'republic', 'Ufa',
        alt='Bashkiria|Bashkir'),
    'RU-BEL': RuRegion('Belgorod', 'Belgorod Oblast', 'oblast', 'Belgorod', alt='Belgorodskaya'),
    'RU-BRY': RuRegion('Bryansk', 'Bryansk Oblast', 'oblast', 'Bryansk', alt='Bryanskaya'),
    'RU-BU': RuRegion('Buryatia', 'Republic of Buryatia', 'republic', 'Ulan-Ude',
        alt='Buryat Republic|Buryatiya'),
    'RU-CE': RuRegion('Chechnya', 'Chechen Republic', 'republic', 'Grozny', alt='Chechnya|Chechen'),
    'RU-CHE': RuRegion('Chelyabinsk', 'Chelyabinsk Oblast', 'oblast', 'Chelyabinsk'),
    'RU-CHU': RuRegion('Chukotka', 'Chukotka Autonomous Okrug', 'okrug', 'Anadyr'),
    'RU-CU': RuRegion('Chuvashia', 'Chuvash Republic', 'republic', 'Cheboksary'),
    'RU-DA': RuRegion('Dagestan', 'Republic of Dagestan', 'republic', 'Makhachkala', alt='Daghestan'),
    'RU-IN': RuRegion('Ingushetia', 'Republic of Ingushetia', 'republic', 'Magas', alt='Ingush'),
    'RU-IRK': RuRegion('Irkutsk', 'Irkutsk Oblast', 'oblast', 'Irkutsk'),
    'RU-IVA': RuRegion('Ivanovo', 'Ivanovo Oblast', 'oblast', 'Ivanovo'),
    'RU-KAM': RuRegion('Kamchatka', 'Kamchatka Krai', 'krai', 'Petropavlovsk-Kamchatsky',
        alt='Kamchatka|Kamchatsky'),
    'RU-KB': RuRegion('Kabardino-Balkaria', 'Kabardino-Balkar Republic', 'republic', 'Nalchik'),
    'RU-KC': RuRegion('Karachay-Cherkessia', 'Karachay-Cherkess Republic', 'republic', 'Cherkessk'),
    'RU-KDA': RuRegion('Krasnodar', 'Krasnodar Krai', 'krai', 'Krasnodar', alt='Kuban|Krasnodar Territory'),
    'RU-KEM': RuRegion('Kemerovo', 'Kemerovo Oblast', 'oblast', 'Kemerovo'),
    'RU-KGD': RuRegion('Kaliningrad', 'Kaliningrad Oblast', 'oblast', 'Kaliningrad'),
    'RU-KGN': RuRegion('Kurgan', 'Kurgan Oblast', 'oblast', 'Kurgan'),
    'RU-KHA': RuRegion('Khabarovsk', 'Khabarovsk Krai', 'krai', 'Khabarovsk',
        alt='Khabarovsky|Khabarovsk Territory'),
    'RU-KHM': RuRegion('Khanty-Mansi', 'Khanty-Mansi Autonomous Okrug', 'okrug', 'Khanty-Mansiysk',
        alt='Khanty-Mansiysk|Yugra'),
    'RU-KIR': RuRegion('Kirov', 'Kirov Oblast', 'oblast', 'Kirov'),
    'RU-KK': RuRegion('Khakassia', 'Republic of Khakassia', 'republic', 'Abakan'),
    'RU-KL': RuRegion('Kalmykia', 'Republic of Kalmykia', 'republic', 'Elista', alt='Kalmykia|Kalmykiya'),
    'RU-KLU': RuRegion('Kaluga', 'Kaluga Oblast', 'oblast', 'Kaluga'),
    'RU-KO': RuRegion('Komi', 'Komi Republic', 'republic', 'Syktyvkar'),
    'RU-KOS': RuRegion('Kostroma', 'Kostroma Oblast', 'oblast', 'Kostroma'),
    'RU-KR': RuRegion('Karelia', 'Republic of Karelia', 'republic', 'Petrozavodsk',
        name_ru='Республика Карелия'),
    'RU-KRS': RuRegion('Kursk', 'Kursk Oblast', 'oblast', 'Kursk', alt='Kurskaya'),
    'RU-KYA': RuRegion('Krasnoyarsk', 'Krasnoyarsk Krai', 'krai', 'Krasnoyarsk'),
    'RU-LEN': RuRegion('Leningrad', 'Leningrad Oblast', 'oblast', 'Saint Petersburg'),
    'RU-LIP': RuRegion('Lipetsk', 'Lipetsk Oblast', 'oblast', 'Lipetsk'),
    'RU-MAG': RuRegion('Magadan', 'Magadan Oblast', 'oblast', 'Magadan'),
    'RU-ME': RuRegion('Mari El', 'Mari El Republic', 'republic', 'Yoshkar-Ola'),
    'RU-MO': RuRegion('Mordovia', 'Republic of Mordovia', 'republic', 'Saransk'),
    'RU-MOS': RuRegion('Moscow', 'Moscow Oblast', 'oblast', 'Moscow',
        alt='Moskovskaya|Podmoskovye', name_uk='Московська область', name_ru='Московская область'),
    'RU-MOW': RuRegion('Moscow City', 'Moscow City', 'city', 'Moscow',
        alt='Moscow|City of Moscow', name_uk='Москва', name_ru='Москва'),
    'RU-MUR': RuRegion('Murmansk', 'Murmansk Oblast', 'oblast', 'Murmansk'),
    'RU-NEN': RuRegion('Nenets', 'Nenets Autonomous Okrug', 'okrug', 'Naryan-Mar'),
    'RU-NGR': RuRegion('Novgorod', 'Novgorod Oblast', 'oblast', 'Veliky Novgorod'),
    'RU-NIZ': RuRegion('Nizhny Novgorod', 'Nizhny Novgorod Oblast', 'oblast', 'Nizhny Novgorod',
        alt='Nizhegorodskaya|Nizhny'),
    'RU-NVS': RuRegion('Novosibirsk', 'Novosibirsk Oblast', 'oblast', 'Novosibirsk'),
    'RU-OMS': RuRegion('Omsk', 'Omsk Oblast', 'oblast', 'Omsk'),
    'RU-ORE': RuRegion('Orenburg', 'Orenburg Oblast', 'oblast', 'Orenburg'),
    'RU-ORL': RuRegion('Oryol', 'Oryol Oblast', 'oblast', 'Oryol', alt='Orel'),
    'RU-PER': RuRegion('Perm', 'Perm Krai', 'krai', 'Perm'),
    'RU-PNZ': RuRegion('Penza', 'Penza Oblast', 'oblast', 'Penza'),
    'RU-PRI': RuRegion('Primorsky', 'Primorsky Krai', 'krai', 'Vladivostok',
        alt='Primorye|Primorsky|Maritime'),
    'RU-PSK': RuRegion('Pskov', 'Pskov Oblast', 'oblast', 'Pskov'),
    'RU-ROS': RuRegion('Rostov', 'Rostov Oblast', 'oblast', 'Rostov-on-Don',
        alt='Rostovskaya|Rostov-on-Don region'),
    'RU-RYA': RuRegion('Ryazan', 'Ryazan Oblast', 'oblast', 'Ryazan'),
    'RU-SA': RuRegion('Sakha', 'Sakha Republic', 'republic', 'Yakutsk',
        alt='Yakutia|Sakha (Yakutia)', name_ru='Республика Саха (Якутия)'),
    'RU-SAK': RuRegion('Sakhalin', 'Sakhalin Oblast', 'oblast', 'Yuzhno-Sakhalinsk'),
    'RU-SAM': RuRegion('Samara', 'Samara Oblast', 'oblast', 'Samara'),
    'RU-SAR': RuRegion('Saratov', 'Saratov Oblast', 'oblast', 'Saratov'),
    'RU-SE': RuRegion('North Ossetia-Alania', 'Republic of North Ossetia-Alania', 'republic', 'Vladikavkaz',
        alt='North Ossetia'),
    'RU-SMO': RuRegion('Smolensk', 'Smolensk Oblast', 'oblast', 'Smolensk'),
    'RU-SPE': RuRegion('Saint Petersburg', 'Saint Petersburg', 'city', 'Saint Petersburg',
        alt='St Petersburg|St. Petersburg|Leningrad city'),
    'RU-STA': RuRegion('Stavropol', 'Stavropol Krai', 'krai', 'Stavropol', alt='Stavropolsky'),
    'RU-SVE': RuRegion('Sverdlovsk', 'Sverdlovsk Oblast', 'oblast', 'Yekaterinburg'),
    'RU-TA': RuRegion('Tatarstan', 'Republic of Tatarstan', 'republic', 'Kazan',
        alt='Tatarstan|Tataria', name_ru='Республика Татарстан'),
    'RU-TAM': RuRegion('Tambov', 'Tambov Oblast', 'oblast', 'Tambov'),
    'RU-TOM': RuRegion('Tomsk', 'Tomsk Oblast', 'oblast', 'Tomsk'),
    'RU-TUL': RuRegion('Tula', 'Tula Oblast', 'oblast', 'Tula'),
    'RU-TVE': RuRegion('Tver', 'Tver Oblast', 'oblast', 'Tver'),
    'RU-TY': RuRegion('Tuva', 'Tuva Republic', 'republic', 'Kyzyl', alt='Tyva'),
    'RU-TYU': RuRegion('Tyumen', 'Tyumen Oblast', 'oblast', 'Tyumen'),
    'RU-UD': RuRegion('Udmurtia', 'Udmurt Republic', 'republic', 'Izhevsk'),
    'RU-ULY': RuRegion('Ulyanovsk', 'Ulyanovsk Oblast', 'oblast', 'Ulyanovsk'),
    'RU-VGG': RuRegion('Volgograd', 'Volgograd Oblast', 'oblast', 'Volgograd'),
    'RU-VLA': RuRegion('Vladimir', 'Vladimir Oblast', 'oblast', 'Vladimir'),
    'RU-VLG': RuRegion('Vologda', 'Vologda Oblast', 'oblast', 'Vologda'),
    'RU-VOR': RuRegion('Voronezh', 'Voronezh Oblast', 'oblast', 'Voronezh', alt='Voronezhskaya'),
    'RU-YAN': RuRegion('Yamalo-Nenets', 'Yamalo-Nenets Autonomous Okrug', 'okrug', 'Salekhard', alt='Yamal'),
    'RU-YAR': RuRegion('Yaroslavl', 'Yaroslavl Oblast', 'oblast', 'Yaroslavl'),
    'RU-YEV': RuRegion('Jewish', 'Jewish Autonomous Oblast', 'oblast', 'Birobidzhan',
        alt='JAO|Jewish AO|Yevreyskaya'),
    'RU-ZAB': RuRegion('Zabaykalsky', 'Zabaykalsky Krai', 'krai', 'Chita',
        alt='Transbaikal|Zabaikalsky|Zabaikalye|Zabaykalye'),
}

COUNTRIES = {
    'UKR': Country('Ukraine', 'Україна', name_ru='Украина', a2='UA', capital='Kyiv', alt='Ukrainian'),
    'RUS': Country('Russia', 'Росія',
        name_ru='Россия', a2='RU', capital='Moscow', alt='Russian Federation|Russian|RF'),
    'BLR': Country('Belarus', 'Білорусь',
        name_ru='Беларусь', a2='BY', capital='Minsk', alt='Byelorussia|Belarusian|Republic of Belarus'),
    'MDA': Country('Moldova', 'Молдова',
        name_ru='Молдова', a2='MD', capital='Chișinău', alt='Republic of Moldova|Moldovan'),
    'POL': Country('Poland', 'Польща', name_ru='Польша', a2='PL', capital='Warsaw', alt='Polish'),
    'SVK': Country('Slovakia', 'Словаччина', name_ru='Словакия', a2='SK', capital='Bratislava', alt='Slovak'),
    'HUN': Country('Hungary', 'Угорщина', name_ru='Венгрия', a2='HU', capital='Budapest', alt='Hungarian'),
    'ROU': Country('Romania', 'Румунія', name_ru='Румыния', a2='RO', capital='Bucharest', alt='Romanian'),
    'BGR': Country('Bulgaria', 'Болгарія', name_ru='Болгария', a2='BG', capital='Sofia', alt='Bulgarian'),
    'TUR': Country('Türkiye', 'Туреччина',
        name_ru='Турция', a2='TR', capital='Ankara', alt='Turkey|Turkiye|Turkish'),
    'GEO': Country('Georgia', 'Грузія', name_ru='Грузия', a2='GE', capital='Tbilisi', alt='Georgian'),
    'ARM': Country('Armenia', 'Вірменія', name_ru='Армения', a2='AM', capital='Yerevan'),
    'AZE': Country('Azerbaijan', 'Азербайджан', name_ru='Азербайджан', a2='AZ', capital='Baku'),
    'KAZ': Country('Kazakhstan', 'Казахстан', name_ru='Казахстан', a2='KZ', capital='Astana', alt='Kazakh'),
    'LTU': Country('Lithuania', 'Литва', name_ru='Литва', a2='LT', capital='Vilnius'),
    'LVA': Country('Latvia', 'Латвія', name_ru='Латвия', a2='LV', capital='Riga'),
    'EST': Country('Estonia', 'Естонія', name_ru='Эстония', a2='EE', capital='Tallinn'),
    'FIN': Country('Finland', 'Фінляндія', name_ru='Финляндия', a2='FI', capital='Helsinki'),
    'SWE': Country('Sweden', 'Швеція'),
    'NOR': Country('Norway', 'Норвегія'),
    'DNK': Country('Denmark', 'Данія'),
    'DEU': Country('Germany', 'Німеччина', name_ru='Германия'),
    'CZE': Country('Czechia', 'Чехія', name_ru='Чехия', a2='CZ', capital='Prague', alt='Czech Republic'),
    'AUT': Country('Austria', 'Австрія', a2='AT', capital='Vienna'),
    'SVN': Country('Slovenia', 'Словенія'),
    'HRV': Country('Croatia', 'Хорватія'),
    'BIH': Country('Bosnia and Herzegovina', 'Боснія і Герцеговина'),
    'MNE': Country('Montenegro', 'Чорногорія'),
    'SRB': Country('Serbia', 'Сербія', name_ru='Сербия', a2='RS', capital='Belgrade'),
    'KOS': Country('Kosovo', 'Косово'),
    'XKX': Country('Kosovo', 'Косово'),
    'ALB': Country('Albania', 'Албанія'),
    'MKD': Country('North Macedonia', 'Північна Македонія'),
    'GRC': Country('Greece', 'Греція', name_ru='Греция', a2='GR', capital='Athens'),
    'ITA': Country('Italy', 'Італія'),
    'SMR': Country('San Marino', 'Сан-Марино'),
    'VAT': Country('Vatican City', 'Ватикан'),
    'MLT': Country('Malta', 'Мальта'),
    'CYP': Country('Cyprus', 'Кіпр'),
    'SYR': Country('Syria', 'Сирія'),
    'IRQ': Country('Iraq', 'Ірак'),
    'IRN': Country('Iran', 'Іран', name_ru='Иран'),
    'TKM': Country('Turkmenistan', 'Туркменістан'),
    'UZB': Country('Uzbekistan', 'Узбекистан'),
    'TUN': Country('Tunisia', 'Туніс'),
    'LBN': Country('Lebanon', 'Ліван'),
    'LIE': Country('Liechtenstein', 'Ліхтенштейн'),
    'CHE': Country('Switzerland', 'Швейцарія'),
    'PRK': Country('', 'Північна Корея', name_ru='КНДР', alt='DPRK|North Korean'),
    'KOR': Country('', 'Південна Корея'),
    'CHN': Country('', 'Китай', name_ru='Китай'),
    'JPN': Country('', 'Японія'),
    'MNG': Country('', 'Монголія'),
}

OBLAST_ID_BY_GN = {o.gn_admin1: o.id for o in OBLASTS.values()}


def ru_id(iso):
    """Slug of a Russian region: 'RU-NIZ' -> 'nizhny-novgorod'."""
    return re.sub('[^a-z0-9]+', '-', RU_REGIONS[iso].name_en.lower()).strip('-')


def ru_label_uk(full_uk):
    """Short Ukrainian label: 'Курська область' -> 'Курська'."""
    return re.sub(r'^Республіка | область$| край$| автономна область$| автономний округ.*$| Республіка$',
                  '', full_uk)
